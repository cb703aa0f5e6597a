import { SCREENS } from './pages.ts'

/** One picture: what it shows, on which screen, for whom. */
export interface Shot {
  readonly file: string
  readonly screen: string
  readonly width: number
  readonly height: number
  readonly theme: 'light' | 'dark'
  readonly locale: string
}

const WIDE = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }
const plain = { theme: 'light', locale: 'en-GB' } as const

/** The pictures that the README shows. */
export const README_SHOTS: readonly Shot[] = [
  { file: 'portal.png', screen: 'details', ...WIDE, ...plain },
  { file: 'desk.png', screen: 'desk', ...WIDE, ...plain },
  { file: 'shop.png', screen: 'shop', ...WIDE, ...plain },
  { file: 'tracking.png', screen: 'tracking', ...WIDE, ...plain },
  { file: 'chat.png', screen: 'chat', ...WIDE, ...plain },
  { file: 'form.png', screen: 'form', ...WIDE, ...plain },
  { file: 'shop-phone.png', screen: 'shop', ...PHONE, ...plain },
  { file: 'portal-phone.png', screen: 'portal', ...PHONE, ...plain },
  { file: 'driver.png', screen: 'driver', ...PHONE, ...plain },
  { file: 'settings.png', screen: 'settings', ...WIDE, ...plain },
  { file: 'tracking-phone-dark.png', screen: 'tracking', ...PHONE, ...plain, theme: 'dark' },
]

/** Every screen, wide and on a phone, light and dark, and right to left. */
export function everyShot(): readonly Shot[] {
  const sizes = { wide: WIDE, phone: PHONE }
  const looks = { light: plain, dark: { ...plain, theme: 'dark' }, rtl: { ...plain, locale: 'ar' } } as const
  return SCREENS.flatMap(({ name }) =>
    Object.entries(sizes).flatMap(([size, box]) =>
      Object.entries(looks).map(([look, surroundings]) => ({
        file: `${name}-${size}-${look}.png`,
        screen: name,
        ...box,
        ...surroundings,
      })),
    ),
  )
}
