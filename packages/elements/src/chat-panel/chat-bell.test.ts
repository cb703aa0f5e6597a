import { expect } from '@open-wc/testing'
import { memoryStorage } from '../base/storage.ts'
import { NARROW, openPanel, spoken, texts } from '../testing/chat-panel.ts'
import { ABOUT_ORDER, GENERAL } from '../testing/fake-chat.ts'
import { browserAsks, browserIsItself } from '../testing/fake-notification.ts'
import { inPortal } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import { html } from '@open-wc/testing'
import './chat-bell.ts'
import type { ChatBell } from './chat-bell.ts'
import { contextStore } from '../stores/context.ts'
import { notifyIfWanted } from './notify-wanted.ts'

const button = (bell: ChatBell) => bell.shadowRoot!.querySelector<HTMLElement>('button')!

describe('notifications', () => {
  beforeEach(() => {
    document.hasFocus = () => false
  })
  afterEach(browserIsItself)

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

  it('open their conversation when pressed, from wherever one is', async () => {
    const { shown, press } = browserAsks('granted')
    const fake = spoken()
    const panel = await openPanel(fake, undefined, NARROW, { storage: memoryStorage() })
    await soon(() => panel.shadowRoot!.querySelector('waybill-chat-bell')?.shadowRoot?.querySelector('button'))
    const bell = panel.shadowRoot!.querySelector('waybill-chat-bell')!
    button(bell).click()
    await soon(() => button(bell).ariaPressed === 'true')
    await soon(() => fake.servers.client.room.welcomed > 0)
    fake.say('courier', ABOUT_ORDER.id, 'Diego is at the door')
    expect(shown).to.deep.equal(['Marina Gadea: Diego is at the door'])
    press()
    await soon(() => texts(panel).includes('Diego is at the door'), 'the conversation opens')
    fake.say('courier', GENERAL.id, 'And your statement')
    press()
    await soon(() => texts(panel).includes('And your statement'), 'the other one opens')
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
