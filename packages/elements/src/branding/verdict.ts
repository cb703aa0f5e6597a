import { readableColor, type ReadableColor } from '@waybill/contract/colors'

/** How a colour is shown, and whether a white page had to have it darker. Dark pages always get a twin of their own. */
export interface Verdict {
  readonly shown: ReadableColor
  readonly kind: 'good' | 'darkened'
}

export const isColor = (text: string): boolean => /^#[0-9a-f]{6}$/i.test(text)

export function verdictOf(color: string): Verdict {
  const wanted = color.toLowerCase()
  const shown = readableColor(wanted)
  return { shown, kind: shown.light === wanted ? 'good' : 'darkened' }
}
