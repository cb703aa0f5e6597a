import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect, waitFor } from 'storybook/test'
import '../packages/elements/src/order-form/order-form.ts'
import '../packages/elements/src/tracking-page/tracking-page.ts'
import { FakeTaker } from '../packages/elements/src/testing/fake-taker.ts'
import { trackingStates } from '../packages/elements/src/testing/tracking-states.ts'
import { withPortal } from './with-portal.ts'

/** Texts that no table of ours says: what is told of this order, letters of stops, and units by Intl. */
const told = /^([AB]$|Faro|Diego|SBR|White|Bvar|DS$|\+?\d|[\d:–\s]+(AM|PM)?$|7c1e09af)/

const meta: Meta = {
  title: 'Foundations/Pseudo-locale',
  globals: { locale: 'en-XA' },
}

export default meta

export const Form: StoryObj = {
  render: () => withPortal(new FakeTaker(1).portal(), html`<waybill-order-form></waybill-order-form>`, '420px', 'auto'),
  play: ({ canvasElement }) => expectBrackets(canvasElement, 'waybill-order-form'),
}

export const Tracking: StoryObj = {
  parameters: { layout: 'fullscreen' },
  render: () => html`<waybill-tracking-page full-page no-map .view=${trackingStates().coming}></waybill-tracking-page>`,
  play: ({ canvasElement }) => expectBrackets(canvasElement, 'waybill-tracking-page'),
}

/** A text around an order's number stands in two parts, the bracket in one of them. */
async function expectBrackets(canvas: HTMLElement, tag: string): Promise<void> {
  const element = canvas.querySelector(tag)
  await waitFor(() => expect(textsIn(element).length).toBeGreaterThan(8))
  await waitFor(() => expect(textsIn(element).filter((text) => !told.test(text) && !/^\[|\]$/.test(text))).toEqual([]))
}

/** Every text in an element and the elements inside it. */
function textsIn(element: Element | null): string[] {
  const root = element?.shadowRoot ?? element
  return Array.from(root?.childNodes ?? [], textsOf).flat()
}

function textsOf(node: Node): string[] {
  if (node instanceof Element) return /^(style|svg|script)$/i.test(node.tagName) ? [] : textsIn(node)
  const text = node instanceof Text ? node.data.trim() : ''
  return /\p{L}/u.test(text) ? [text] : []
}
