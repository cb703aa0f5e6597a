/** How a page around a story can be; the names are those of the toolbar in .storybook/surroundings.ts. */
export interface Variant {
  readonly locale: string
  readonly direction: 'ltr' | 'rtl'
  readonly theme: 'light' | 'dark'
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

const readers = [
  { locale: 'en', direction: 'ltr' },
  { locale: 'ar', direction: 'rtl' },
] as const
const themes = ['light', 'dark'] as const

/** Every variant of which a story's sheet has a picture, in the order in which they stand there. */
export const variants: readonly Variant[] = [WIDE, NARROW].flatMap((screen) =>
  readers.flatMap((reader) => themes.map((theme) => ({ ...reader, theme, screen }))),
)

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
