import { lookOf, type Appearance } from '../../packages/elements/src/base/appearance.ts'

/** How a page around a story can be; the names are those of the toolbar in .storybook/surroundings.ts. */
export interface Variant {
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly theme: 'light' | 'dark'
  /** Custom properties of the page, without their `--waybill-`. */
  readonly look: Readonly<Record<string, string>>
  readonly screen: Screen
}

/** A screen in CSS pixels, and how much of its size is kept in the picture. */
export interface Screen {
  readonly width: number
  readonly height: number
  readonly scale: number
}

const WIDE: Screen = { width: 1280, height: 800, scale: 0.25 }
const NARROW: Screen = { width: 320, height: 800, scale: 0.5 }

const ENGLISH = { locale: 'en', direction: 'ltr' } as const
const ARABIC = { locale: 'ar', direction: 'rtl' } as const
const themes = ['light', 'dark'] as const
const looks = ['plain', 'warm', 'contrast'] as const satisfies readonly Appearance['theme'][]

const lit = (variant: Omit<Variant, 'theme'>): Variant[] => themes.map((theme) => ({ ...variant, theme }))

/** Every variant of which a sheet has a picture, in the order in which they stand there. Looks change colours alone. */
export const variants: readonly Variant[] = [
  ...lit({ ...ENGLISH, screen: WIDE, look: {} }),
  ...lit({ ...ARABIC, screen: WIDE, look: {} }),
  ...lit({ ...ARABIC, screen: NARROW, look: {} }),
  ...lit({ ...ENGLISH, screen: NARROW, look: {} }),
  ...looks.flatMap((theme) => lit({ ...ENGLISH, screen: NARROW, look: lookOf({ theme }) })),
]

/** Whether one variant differs from the one before it in more than colours. */
export const isMoved = (variant: Variant, before: Variant | undefined): boolean =>
  variant.screen !== before?.screen || variant.locale !== before.locale

/** A picture's place on the sheet. */
export interface Place {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const SHEET_WIDTH = 640

/** Where each picture stands: from the left, then downwards, each row as high as its highest. */
export function placesOf(all: readonly Variant[]): readonly Place[] {
  const places: Place[] = []
  let [x, y, high] = [0, 0, 0]
  for (const { screen } of all) {
    const [width, height] = [screen.width * screen.scale, screen.height * screen.scale]
    if (x + width > SHEET_WIDTH) [x, y, high] = [0, y + high, 0]
    places.push({ x, y, width, height })
    x += width
    high = Math.max(high, height)
  }
  return places
}
