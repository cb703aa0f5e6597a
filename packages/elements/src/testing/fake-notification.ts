const RealNotification = globalThis.Notification
const reallyHasFocus = document.hasFocus

/** A browser that asks the person, who answers so; `press` presses the newest notification. */
export function browserAsks(answer: NotificationPermission): { shown: string[]; press: () => void } {
  const shown: string[] = []
  let last: EventTarget | undefined
  class FakeNotification extends EventTarget {
    static permission: NotificationPermission = 'default'
    static async requestPermission(): Promise<NotificationPermission> {
      return (FakeNotification.permission = answer)
    }
    constructor(title: string, { body = '' }: NotificationOptions = {}) {
      super()
      shown.push(`${title}: ${body}`)
      last = this
    }
    close(): void {}
  }
  Object.assign(globalThis, { Notification: FakeNotification })
  return { shown, press: () => void last?.dispatchEvent(new Event('click')) }
}

/** Gives the page its own notifications and focus back. */
export function browserIsItself(): void {
  document.hasFocus = reallyHasFocus
  Object.assign(globalThis, { Notification: RealNotification })
}
