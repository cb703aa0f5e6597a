/** An opaque sRGB colour, each part from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number]
/** A colour as people see it: OKLCH with the hue in radians. */
export type Lch = readonly [lightness: number, chroma: number, hue: number]

/** WCAG 2 contrast of two opaque colours. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue)
}

const toLinear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
const fromLinear = (part: number): number => (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055)

/** Reads `#rrggbb`. */
export function fromHex(text: string): Rgb | undefined {
  const parts = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text)?.slice(1)
  const [red = 0, green = 0, blue = 0] = parts?.map((part) => parseInt(part, 16) / 255) ?? []
  return parts && [red, green, blue]
}

/** Writes `#rrggbb`. */
export function toHex(color: Rgb): string {
  const parts = color.map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** So much of one colour in another. */
export function mix(one: Rgb, other: Rgb, share: number): Rgb {
  const part = (a: number, b: number) => a * share + b * (1 - share)
  return [part(one[0], other[0]), part(one[1], other[1]), part(one[2], other[2])]
}

// Björn Ottosson's matrices: moving only the lightness keeps the hue that people see.
export function toLch(color: Rgb): Lch {
  const [red, green, blue] = [toLinear(color[0]), toLinear(color[1]), toLinear(color[2])]
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, Math.hypot(a, b), Math.atan2(b, a)]
}

export function fromLch([lightness, chroma, hue]: Lch): Rgb {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  const red = fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)
  const green = fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)
  const blue = fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)
  return fromHex(toHex([red, green, blue])) ?? [0, 0, 0]
}
