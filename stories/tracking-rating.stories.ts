import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, userEvent, waitFor } from 'storybook/test'
import '../packages/elements/src/tracking-rating/tracking-rating.ts'
import type { TrackingRating } from '../packages/elements/src/tracking-rating/tracking-rating.ts'
import { inPlace } from './in-place.ts'

interface Args {
  stars: number | null
  sends: () => Promise<void>
}

const meta: Meta<Args> = {
  title: 'Elements/Tracking rating',
  component: 'waybill-tracking-rating',
  args: { stars: null, sends: () => Promise.resolve() },
  render: ({ stars, sends }) =>
    inPlace(
      html`<waybill-tracking-rating
        .stars=${stars}
        @waybill-rate=${({ detail }: HTMLElementEventMap['waybill-rate']) => detail.wait(sends())}
      ></waybill-tracking-rating>`,
      { maxInlineSize: '360px' },
    ),
}

export default meta

const rootOf = (canvas: HTMLElement): ShadowRoot => {
  const root = canvas.querySelector<TrackingRating>('waybill-tracking-rating')?.shadowRoot
  if (!root) throw new Error('The element is not there yet')
  return root
}

async function chooseFour(canvas: HTMLElement): Promise<void> {
  const star = await waitFor(() => rootOf(canvas).querySelector<HTMLInputElement>('input[value="4"]') ?? never())
  await userEvent.click(star)
  await waitFor(() => expect(rootOf(canvas).querySelector('textarea')).not.toBeNull())
}
const never = (): never => {
  throw new Error('There are no stars')
}

export const Question: StoryObj<Args> = {}

export const FourStars: StoryObj<Args> = { play: ({ canvasElement }) => chooseFour(canvasElement) }

export const Failed: StoryObj<Args> = {
  args: { sends: () => Promise.reject(new TypeError('Failed to fetch')) },
  play: async ({ canvasElement }) => {
    await chooseFour(canvasElement)
    const button = rootOf(canvasElement).querySelector('button')
    if (button) await userEvent.click(button)
    await waitFor(() => expect(rootOf(canvasElement).querySelector('[role=alert]')).not.toBeNull())
  },
}

export const Given: StoryObj<Args> = { args: { stars: 4 } }
