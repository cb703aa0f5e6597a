import { ContextProvider } from '@lit/context'
import { fixture } from '@open-wc/testing'
import type { TemplateResult } from 'lit'
import { portalContext, type Portal } from '../base/context.ts'
import { FakeOrders } from './fake-orders.ts'

/** Draws a template inside a provider of a fake's portal, in a place of so many pixels. */
export async function inPortal<E extends Element>(
  template: TemplateResult,
  fake: { portal: () => Portal } = new FakeOrders(),
  size: { readonly width: number; readonly height: number } = { width: 1000, height: 600 },
): Promise<E> {
  const place = document.createElement('div')
  place.style.inlineSize = `${size.width}px`
  place.style.blockSize = `${size.height}px`
  document.body.append(place)
  new ContextProvider(place, { context: portalContext, initialValue: fake.portal() })
  return fixture<E>(template, { parentNode: place })
}

/** The text that stands in an element's shadow, with single spaces. */
export const shadowText = (element: Element): string =>
  element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? ''

/** Ends when nothing in an element's shadow moves any more. */
export const stillness = (element: Element): Promise<unknown> =>
  Promise.all((element.shadowRoot?.getAnimations() ?? []).map(({ finished }) => finished))
