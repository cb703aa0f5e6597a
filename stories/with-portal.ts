import { ContextProvider } from '@lit/context'
import { render } from 'lit'
import { portalContext, type Portal } from '../packages/elements/src/base/context.ts'

/** Draws a story inside a portal of its own, in a place of this size. */
export function withPortal(portal: Portal, template: unknown, width: string, height: string): HTMLElement {
  const place = document.createElement('div')
  place.style.inlineSize = width
  place.style.maxInlineSize = '100%'
  place.style.blockSize = height
  // A look that the page wears has a ground; without one it is the page's own.
  place.style.background = 'var(--waybill-surface)'
  place.style.border = '1px solid color-mix(in srgb, currentColor 18%, transparent)'
  new ContextProvider(place, { context: portalContext }).setValue(portal)
  render(template, place)
  return place
}
