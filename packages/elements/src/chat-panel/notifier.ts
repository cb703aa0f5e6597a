import type { ChatMessage } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { pressedThread } from '../stores/chat-pressed.ts'
import { contextStore } from '../stores/context.ts'
import { liveStore } from '../stores/live.ts'
import { NOTIFY } from './notify-name.ts'

/** Whether this browser shows notifications from this page: nobody asked, it does, or somebody forbade it. */
export type NotifierState = 'missing' | 'off' | 'on' | 'blocked'

const LONGEST_WORDS = 140

/** Tells of messages that come while nobody looks at the page, where a person of this device has asked for it. */
export class Notifier {
  readonly #portal: Portal
  #stop: (() => void) | undefined

  constructor(portal: Portal) {
    this.#portal = portal
    this.#settle()
  }

  get state(): NotifierState {
    if (!('Notification' in globalThis)) return 'missing'
    if (Notification.permission === 'denied') return 'blocked'
    return Notification.permission === 'granted' && this.#isWanted ? 'on' : 'off'
  }

  /** Turns it on, which the browser asks the person about, or off. */
  async toggle(): Promise<void> {
    const isOn = this.state === 'on'
    if (isOn) this.#portal.options.storage?.removeItem(NOTIFY)
    else if ((await Notification.requestPermission()) === 'granted')
      this.#portal.options.storage?.setItem(NOTIFY, 'yes')
    this.#settle()
  }

  get #isWanted(): boolean {
    return this.#portal.options.storage?.getItem(NOTIFY) === 'yes'
  }

  #settle(): void {
    this.#stop?.()
    this.#stop = this.state === 'on' ? this.#listen() : undefined
  }

  #listen(): () => void {
    return this.#portal.store(liveStore).hear({
      onEvent: (event) => event.type === 'message' && this.#tell(event.message),
      onGap: () => {},
    })
  }

  /** Several tabs tell of one conversation in one place: the last one stands. */
  #tell({ threadId, party, authorName, text, files }: ChatMessage): void {
    const context = this.#portal.store(contextStore).$state.get()
    const side = context.kind === 'ready' ? context.value.organization.kind : undefined
    if (side === undefined || party === side || document.hasFocus()) return
    const body = (text || files.map(({ name }) => name).join(', ')).slice(0, LONGEST_WORDS)
    const shown = new Notification(authorName, { body, tag: `waybill-${threadId}`, dir: 'auto' })
    shown.addEventListener('click', () => {
      window.focus()
      shown.close()
      this.#portal.store(pressedThread).set({ id: threadId })
    })
  }
}

/** `portal.store(notifier)` */
export const notifier = (portal: Portal): Notifier => new Notifier(portal)
