import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../packages/elements/src/chat-panel/chat-panel.ts'
import type { ChatPanel } from '../packages/elements/src/chat-panel/chat-panel.ts'
import { sampleChat } from '../packages/elements/src/testing/chat-sample.ts'
import { ABOUT_ORDER, FakeChat, GENERAL } from '../packages/elements/src/testing/fake-chat.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  'thread-id': string
  'order-id': string
  closable: boolean
  side: 'client' | 'courier'
  width: string
  chat: () => FakeChat
}

const meta: Meta<Args> = {
  title: 'Chat/Panel',
  component: 'waybill-chat-panel',
  args: { 'thread-id': '', 'order-id': '', closable: true, side: 'client', width: '360px', chat: sampleChat },
  argTypes: { chat: { table: { disable: true } } },
  render: ({ 'thread-id': threadId, 'order-id': orderId, closable, side, width, chat }) =>
    withPortal(
      chat().portal(side),
      html`<waybill-chat-panel thread-id=${threadId} order-id=${orderId} ?closable=${closable}></waybill-chat-panel>`,
      width,
      '640px',
    ),
}

export default meta

export const List: StoryObj<Args> = {}

export const Conversation: StoryObj<Args> = { args: { 'thread-id': GENERAL.id } }

export const AboutAnOrder: StoryObj<Args> = { args: { 'order-id': ABOUT_ORDER.id } }

export const SideBySide: StoryObj<Args> = { args: { 'thread-id': GENERAL.id, width: '960px' } }

export const CourierSide: StoryObj<Args> = { args: { side: 'courier', width: '960px' } }

export const NobodyYet: StoryObj<Args> = { args: { chat: () => new FakeChat([]) } }

export const WithoutNetwork: StoryObj<Args> = {
  args: {
    'thread-id': GENERAL.id,
    chat: () =>
      Object.assign(sampleChat(), {
        onSend: () => {
          throw new TypeError('no network')
        },
      }),
  },
  play: async ({ canvasElement }) => {
    const panel = canvasElement.querySelector<ChatPanel>('waybill-chat-panel')
    const shadow = () => panel?.shadowRoot?.querySelector('waybill-chat-thread')?.shadowRoot
    await waitFor(() => expect(shadow()?.querySelector('textarea')).toBeTruthy())
    const input = shadow()?.querySelector('textarea')
    if (!input) return
    await userEvent.type(input, 'Perfect. First one on the 6th?{Enter}')
    await waitFor(() => expect(shadow()?.textContent).toContain("You're offline"), { timeout: 8_000 })
  },
}

export const FilesAndCards: StoryObj<Args> = {
  args: {
    'thread-id': GENERAL.id,
    chat: () => {
      const fake = sampleChat()
      const file = { bytes: 214_000, width: null, height: null }
      const photo = { id: 'cF1', name: 'door.png', contentType: 'image/png', ...file, width: 640, height: 480 }
      const remito = { id: 'cF2', name: 'remito-3381.pdf', contentType: 'application/pdf', ...file }
      fake.say('courier', GENERAL.id, 'It is with 7c1e09af: \u0645\u0631\u062d\u0628\u0627 (Hola)')
      fake.say('client', GENERAL.id, 'The door, and the remito', { files: [photo, remito] })
      fake.change(GENERAL.id, 3, null)
      return fake
    },
  },
}

export const LongConversation: StoryObj<Args> = {
  args: {
    'thread-id': GENERAL.id,
    chat: () => {
      const fake = sampleChat(Date.now() - 86_400_000)
      for (let index = 1; index <= 2_000; index++) {
        fake.say(index % 3 === 0 ? 'client' : 'courier', GENERAL.id, `Message ${index}`, { quietly: true })
      }
      return fake
    },
  },
}
