import { lookOf, type Appearance } from '../../packages/elements/src/base/appearance.ts'

/** How a page around a story can be; the names are those of the toolbar in .storybook/surroundings.ts. */
export interface Variant {
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly theme: 'light' | 'dark'
  /** Custom properties of the page, without their `--waybill-`. */
  readonly look: Readonly<Record<string, string>>
  readonly screen: Screen
  /** How much of the picture's size is kept. */
  readonly share: number
}

/** A screen in CSS pixels, and how many pixels its pictures have for each. */
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

type Layout = Pick<Variant, 'locale' | 'direction' | 'screen'>

const lit = (variant: Omit<Variant, 'theme'>): Variant[] => themes.map((theme) => ({ ...variant, theme }))

/** A layout without a look, and smaller with each look. */
const inEachLook = (layout: Layout, share: number): Variant[] => [
  ...lit({ ...layout, look: {}, share: 1 }),
  ...looks.flatMap((theme) => lit({ ...layout, look: lookOf({ theme }), share })),
]

/** Every variant of which a sheet has a picture, in the order in which they stand there. */
export const variants: readonly Variant[] = [
  ...inEachLook({ ...ENGLISH, screen: WIDE }, 0.5),
  ...inEachLook({ ...ARABIC, screen: WIDE }, 0.5),
  ...inEachLook({ ...ARABIC, screen: NARROW }, 0.5),
  ...inEachLook({ ...ENGLISH, screen: NARROW }, 1),
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

const SHEET_WIDTH = 960

/** Where each picture stands: from the left, then downwards, each layout on rows of its own, as high as their highest. */
export function placesOf(all: readonly Variant[]): readonly Place[] {
  const places: Place[] = []
  let [x, y, high] = [0, 0, 0]
  for (const [index, variant] of all.entries()) {
    const { screen, share } = variant
    const [width, height] = [screen.width * screen.scale * share, screen.height * screen.scale * share]
    if (x + width > SHEET_WIDTH || isMoved(variant, all[index - 1])) [x, y, high] = [0, y + high, 0]
    places.push({ x, y, width, height })
    x += width
    high = Math.max(high, height)
  }
  return places
}
