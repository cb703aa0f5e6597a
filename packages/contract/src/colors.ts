/*
 * Colours as people give them, `#rrggbb`, and how well they read. Lightness is that of OKLab, in which equal steps look
 * equal (Björn Ottosson, 2020), so a colour can be made darker without becoming another.
 */

type Triple = readonly [number, number, number]

/** WCAG contrast between two colours: 1 for the same, 21 for black and white. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

const BLACK = '#000000'
const WHITE = '#ffffff'

/** White or black, whichever reads better on a colour: one of them always has 4.5 : 1. */
export const inkOn = (color: string): string => (contrast(color, WHITE) >= contrast(color, BLACK) ? WHITE : BLACK)

/** Lightness up to which a colour stands out from a white page, and from which it does from a dark one. */
const LIMITS = { area: [0.63, 0.75], text: [0.51, 0.77] } as const

/** One brand colour as pages use it, on a white and on a dark ground: moved only as far as reading needs it. */
export interface ReadableColor {
  readonly light: string
  readonly dark: string
}

/** The colour for areas, which have to stand out by 3 : 1, or for text, which needs 4.5 : 1. */
export function readableColor(color: string, use: keyof typeof LIMITS = 'area'): ReadableColor {
  const [lightness] = toOklab(color)
  const [lightest, darkest] = LIMITS[use]
  return {
    light: lightness > lightest ? withLightness(color, lightest) : color,
    dark: lightness < darkest ? withLightness(color, darkest) : color,
  }
}

/** The same hue at another lightness; where no screen can show it as strong, paler. */
export function withLightness(color: string, lightness: number): string {
  const [, a, b] = toOklab(color)
  let [low, high] = [0, 1]
  for (let step = 0; step < 12; step++) {
    const middle = (low + high) / 2
    if (isShown(toLinear([lightness, a * middle, b * middle]))) low = middle
    else high = middle
  }
  const strength = isShown(toLinear([lightness, a, b])) ? 1 : low
  return toHex(toLinear([lightness, a * strength, b * strength]))
}

const isShown = (channels: Triple): boolean => channels.every((value) => value > -0.0005 && value < 1.0005)

function luminanceOf(color: string): number {
  const [red, green, blue] = linearOf(color)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function linearOf(color: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function toHex(channels: Triple): string {
  const parts = channels.map((linear) => {
    const value = Math.min(1, Math.max(0, linear))
    const encoded = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, '0')
  })
  return `#${parts.join('')}`
}

function toOklab(color: string): Triple {
  const [red, green, blue] = linearOf(color)
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

function toLinear([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}
