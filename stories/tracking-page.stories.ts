import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { TrackingView } from '@waybill/contract'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import { trackingStates } from '../packages/elements/src/testing/tracking-states.ts'
import '../packages/elements/src/tracking-message/tracking-message.ts'
import type { TrackingMessage } from '../packages/elements/src/tracking-message/tracking-message.ts'
import '../packages/elements/src/tracking-page/tracking-page.ts'
import type { TrackingPage } from '../packages/elements/src/tracking-page/tracking-page.ts'
import { city } from './city.ts'
import { inPlace } from './in-place.ts'

interface Args {
  view: TrackingView
  noMap: boolean
  fullPage: boolean
}

const states = trackingStates()
const state = (name: keyof typeof states, says: string): StoryObj<Args> => ({
  args: { view: { ...states[name]!, map: city } },
  play: ({ canvasElement }) => expectPageToSay(canvasElement, says),
})

async function expectPageToSay(canvas: HTMLElement, words: string): Promise<void> {
  const page = canvas.querySelector<TrackingPage>('waybill-tracking-page')
  await waitFor(() => expect(page?.shadowRoot?.querySelector('.hero')?.textContent).toContain(words))
}

const meta: Meta<Args> = {
  title: 'Screens/Tracking page',
  component: 'waybill-tracking-page',
  parameters: { layout: 'fullscreen' },
  args: { noMap: false, fullPage: true },
  render: ({ view, noMap, fullPage }) => html`
    <waybill-tracking-page ?full-page=${fullPage} ?no-map=${noMap} .view=${view}></waybill-tracking-page>
  `,
}

export default meta

export const OnTheWay = state('coming', 'You are the next stop')

export const Late = state('late', 'Delayed')

export const LastSeen = state('stale', 'last seen 4 min ago')

export const DriverHidden = state('driverHidden', 'You are the next stop')

export const Arrived = state('here', 'Diego is here')

export const Placed = state('placed', 'Planned time')

export const WithoutTime = state('withoutTime', 'No time yet')

export const InProgress = state('underway', '4 stops before you')

export const Pickup = state('pickup', 'On the way to you')

export const Delivered = state('delivered', 'Handed to Lucía Ferreira')

export const NotDelivered = state('failed', 'Not delivered')

export const Cancelled = state('cancelled', 'Nothing will be delivered')

export const WithoutMap: StoryObj<Args> = {
  args: { view: states.coming!, noMap: true },
  play: ({ canvasElement }) => expectPageToSay(canvasElement, 'You are the next stop'),
}

export const InAShop: StoryObj<Args> = {
  args: { view: { ...states.coming!, map: city }, fullPage: false },
  decorators: [(story) => inPlace(html`${story()}`, { maxInlineSize: '420px', margin: '32px auto' })],
}

const message = (reason: TrackingMessage['reason'], error?: unknown): StoryObj<Args> => ({
  render: () => html`<waybill-tracking-message .reason=${reason} .error=${error}></waybill-tracking-message>`,
})

export const Expired = message('expired')

export const Unknown = message('unknown')

export const Unreachable = message('failed', new TypeError('Failed to load'))
