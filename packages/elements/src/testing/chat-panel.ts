import { html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../chat-panel/chat-panel.ts'
import type { ChatPanel } from '../chat-panel/chat-panel.ts'
import type { ChatConversation } from '../chat-panel/chat-conversation.ts'
import type { ChatThread } from '../chat-panel/chat-thread.ts'
import { ABOUT_ORDER, FakeChat, GENERAL } from './fake-chat.ts'
import { inPortal } from './in-portal.ts'
import { orderOf, timelineOf } from './order-details.ts'
import { orderRows } from './orders.ts'
import { soon } from './soon.ts'

export const NARROW = { width: 360, height: 640 }
export const WIDE = { width: 900, height: 640 }

export const conversationOf = (panel: ChatPanel) =>
  panel.shadowRoot!.querySelector<ChatConversation>('waybill-chat-conversation')!
export const threadOf = (panel: ChatPanel) =>
  conversationOf(panel)?.shadowRoot?.querySelector<ChatThread>('waybill-chat-thread') as ChatThread
/** What stands above the conversation. */
export const inHead = (panel: ChatPanel, selector: string) =>
  conversationOf(panel).shadowRoot!.querySelector<HTMLElement>(selector)!
export const inThread = <E extends HTMLElement>(panel: ChatPanel, selector: string) =>
  threadOf(panel)?.shadowRoot?.querySelector<E>(selector) ?? null
export const texts = (panel: ChatPanel) =>
  [...(threadOf(panel)?.shadowRoot?.querySelectorAll('.text') ?? [])].map(({ textContent }) => textContent)
export const rowsOf = (panel: ChatPanel) => [...panel.shadowRoot!.querySelectorAll<HTMLElement>('.row:not(.waiting)')]
export const focusedIn = (panel: ChatPanel) => panel.shadowRoot!.activeElement
export const heard = (panel: ChatPanel) => inThread(panel, '[role=status].visually-hidden')?.textContent?.trim()

/** A conversation with a few words, and one about an order. */
export function spoken(): FakeChat {
  const fake = new FakeChat()
  let now = Date.now() - 60_000
  fake.now = () => (now += 100)
  fake.say('courier', GENERAL.id, 'Your statement is ready')
  fake.say('client', ABOUT_ORDER.id, 'It is fragile')
  fake.say('courier', ABOUT_ORDER.id, 'Diego has it beside him')
  const row = orderRows().find(({ shortId }) => shortId === ABOUT_ORDER.shortId)!
  for (const server of Object.values(fake.servers))
    server.on('GET /v1/orders/:id', () => orderOf(row)).on('GET /v1/orders/:id/timeline', () => timelineOf(row))
  return fake
}

export async function openPanel(
  fake: FakeChat,
  template = html`<waybill-chat-panel></waybill-chat-panel>`,
  size = WIDE,
  options: Parameters<FakeChat['portal']>[1] = {},
) {
  const panel = await inPortal<ChatPanel>(template, { portal: () => fake.portal('client', options) }, size)
  await soon(() => rowsOf(panel).length > 0 || panel.shadowRoot!.querySelector('.empty, .notice'), 'the list comes')
  return panel
}

export async function openGeneral(fake: FakeChat, size = WIDE, options: Parameters<FakeChat['portal']>[1] = {}) {
  const template = html`<waybill-chat-panel thread-id=${GENERAL.id}></waybill-chat-panel>`
  const panel = await openPanel(fake, template, size, options)
  await soon(() => inThread(panel, 'textarea'), 'the conversation opens')
  await soon(() => fake.servers.client.room.welcomed > 0, 'it is live')
  return panel
}

export async function type(panel: ChatPanel, text: string): Promise<void> {
  inThread(panel, 'textarea')!.focus()
  await sendKeys({ type: text })
}
