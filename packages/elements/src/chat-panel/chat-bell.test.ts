import { expect } from '@open-wc/testing'
import { memoryStorage } from '../base/storage.ts'
import { spoken } from '../testing/chat-panel.ts'
import { GENERAL } from '../testing/fake-chat.ts'
import { inPortal } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import { html } from '@open-wc/testing'
import './chat-bell.ts'
import type { ChatBell } from './chat-bell.ts'
import { contextStore } from '../stores/context.ts'
import { notifyIfWanted } from './notify-wanted.ts'

const RealNotification = globalThis.Notification
const reallyHasFocus = document.hasFocus

/** A browser that asks the person, who answers so. */
function browserAsks(answer: NotificationPermission): { shown: string[] } {
  const shown: string[] = []
  class FakeNotification extends EventTarget {
    static permission: NotificationPermission = 'default'
    static async requestPermission(): Promise<NotificationPermission> {
      return (FakeNotification.permission = answer)
    }
    constructor(title: string, { body = '' }: NotificationOptions = {}) {
      super()
      shown.push(`${title}: ${body}`)
    }
    close(): void {}
  }
  Object.assign(globalThis, { Notification: FakeNotification })
  return { shown }
}
const button = (bell: ChatBell) => bell.shadowRoot!.querySelector<HTMLElement>('button')!

describe('notifications', () => {
  beforeEach(() => {
    document.hasFocus = () => false
  })
  afterEach(() => {
    document.hasFocus = reallyHasFocus
    Object.assign(globalThis, { Notification: RealNotification })
  })

  it('begin when somebody asks for them, tell what the other side says, and end when asked', async () => {
    const { shown } = browserAsks('granted')
    const fake = spoken()
    const portal = fake.portal('client', { storage: memoryStorage() })
    const leave = portal.store(contextStore).$state.listen(() => {})
    const bell = await inPortal<ChatBell>(html`<waybill-chat-bell></waybill-chat-bell>`, { portal: () => portal })
    await expect(bell).to.be.accessible()
    fake.say('courier', GENERAL.id, 'Nobody hears this')
    button(bell).click()
    await soon(() => button(bell).ariaPressed === 'true')
    await soon(() => fake.servers.client.room.welcomed > 0)
    fake.say('courier', GENERAL.id, 'Good morning')
    fake.say('client', GENERAL.id, 'One’s own')
    expect(shown).to.deep.equal(['Marina Gadea: Good morning'])
    document.hasFocus = () => true
    fake.say('courier', GENERAL.id, 'Seen anyway')
    document.hasFocus = () => false
    button(bell).click()
    await soon(() => button(bell).ariaPressed === 'false')
    fake.say('courier', GENERAL.id, 'No longer')
    expect(shown).to.have.length(1)
    leave()
  })

  it('go on at the next visit without a chat open', async () => {
    const { shown } = browserAsks('granted')
    const storage = memoryStorage()
    const fake = spoken()
    const before = fake.portal('client', { storage })
    const bell = await inPortal<ChatBell>(html`<waybill-chat-bell></waybill-chat-bell>`, { portal: () => before })
    button(bell).click()
    await soon(() => button(bell).ariaPressed === 'true')
    const portal = fake.portal('client', { storage })
    portal.store(contextStore).$state.listen(() => {})
    const welcomed = fake.servers.client.room.welcomed
    await notifyIfWanted(portal)
    await soon(() => fake.servers.client.room.welcomed > welcomed)
    await soon(() => portal.store(contextStore).$state.get().kind === 'ready')
    fake.say('courier', GENERAL.id, 'Good morning')
    expect(shown).to.include('Marina Gadea: Good morning')
  })

  it('are not offered where the person has forbidden them', async () => {
    browserAsks('denied')
    const fake = spoken()
    const bell = await inPortal<ChatBell>(html`<waybill-chat-bell></waybill-chat-bell>`, {
      portal: () => fake.portal('client', { storage: memoryStorage() }),
    })
    button(bell).click()
    await soon(() => button(bell).ariaLabel?.includes('blocks notifications'))
    expect(button(bell).ariaPressed).to.equal('false')
  })
})
