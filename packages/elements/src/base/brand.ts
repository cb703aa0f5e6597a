import { contrast, fromHex, fromLch, mix, toHex, toLch, type Rgb } from './color.ts'
import { pair } from './tokens.ts'

/*
 * A courier gives one colour; screens need a few that can be read on light and on dark.
 *   applyBrand(this, view.brand.accent)      sets --waybill-accent and its kin on an element, unless the page did
 *   brandColors('#ffd400')                   the values alone, and whether the colour had to be moved
 */

export interface BrandColors {
  readonly accent: string
  readonly onAccent: string
  readonly accentText: string
  /** Whether the colour as given could not be seen on a light page. */
  readonly adjusted: boolean
}

const GRAPHIC = 3
const TEXT = 4.5
const SURFACES = { light: [1, 1, 1], dark: [27 / 255, 32 / 255, 40 / 255] } as const satisfies Record<string, Rgb>

/** The colours of a brand from one `#rrggbb`; undefined when the text is no such colour. */
export function brandColors(given: string): BrandColors | undefined {
  const own = fromHex(given)
  if (!own) return undefined
  const light = moved(own, -0.01, (color) => contrast(color, SURFACES.light) >= GRAPHIC)
  const dark = moved(own, 0.01, (color) => contrast(color, SURFACES.dark) >= TEXT)
  return {
    accent: pair(toHex(light), toHex(dark)),
    onAccent: pair(toHex(inkOn(light)), toHex(inkOn(dark))),
    accentText: pair(toHex(asText(light, SURFACES.light, -0.01)), toHex(asText(dark, SURFACES.dark, 0.01))),
    adjusted: light !== own,
  }
}

/** Gives an element the colours of a brand; a page that has set its own accent keeps it. */
export function applyBrand(element: HTMLElement, accent: string | null): void {
  const { style } = element
  for (const name of PROPERTIES) style.removeProperty(name)
  const colors = accent === null ? undefined : brandColors(accent)
  if (!colors || getComputedStyle(element).getPropertyValue('--waybill-accent')) return
  const values = [colors.accent, colors.onAccent, colors.accentText]
  for (const [index, name] of PROPERTIES.entries()) style.setProperty(name, values[index] ?? '')
}
const PROPERTIES = ['--waybill-accent', '--waybill-on-accent', '--waybill-accent-text'] as const

/** White, or near-black of the same hue, whichever reads better. */
function inkOn(color: Rgb): Rgb {
  const [, chroma, hue] = toLch(color)
  const ink = fromLch([0.15, Math.min(chroma, 0.08), hue])
  return contrast(SURFACES.light, color) >= contrast(ink, color) ? SURFACES.light : ink
}

function asText(color: Rgb, surface: Rgb, step: number): Rgb {
  const soft = mix(color, surface, 0.1)
  return moved(color, step, (text) => contrast(text, surface) >= TEXT && contrast(text, soft) >= TEXT)
}

function moved(color: Rgb, step: number, isEnough: (color: Rgb) => boolean): Rgb {
  const [start, chroma, hue] = toLch(color)
  let found = color
  for (let lightness = start + step; !isEnough(found) && lightness >= 0 && lightness <= 1; lightness += step)
    found = fromLch([lightness, chroma, hue])
  return found
}
