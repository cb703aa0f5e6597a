import { pair } from './tokens.ts'

/*
 * A courier gives one colour; a page needs it readable on light and on dark. Only its lightness moves, so its hue stays:
 *   applyBrand(this, view.brand.accent)      sets --waybill-accent and its kin on an element, unless the page did
 */

/** OKLCH lightness that keeps every hue at 3 : 1 of its page, and text at 4.5 : 1, on a soft ground too. */
const LIMITS = { '--waybill-accent': [0.63, 0.75], '--waybill-accent-text': [0.51, 0.77] } as const

/** Gives an element the colours of a brand from `#rrggbb`; a page that has set its own accent keeps it. */
export function applyBrand(element: HTMLElement, accent: string | null): void {
  const { style } = element
  for (const name of Object.keys(LIMITS)) style.removeProperty(name)
  const isColor = accent !== null && /^#[\da-f]{6}$/i.test(accent)
  if (!isColor || getComputedStyle(element).getPropertyValue('--waybill-accent')) return
  const shift = (limit: string) => `oklch(from ${accent} ${limit} c h)`
  const canShift = CSS.supports('color', shift('l'))
  for (const [name, [light, dark]] of Object.entries(LIMITS))
    style.setProperty(name, canShift ? pair(shift(`min(l,${light})`), shift(`max(l,${dark})`)) : accent)
}
