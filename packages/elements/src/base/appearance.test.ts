import { expect, test } from 'vitest'
import { lookOf, type Appearance } from './appearance.ts'

const THEMES = { plain: 4.5, warm: 4.5, contrast: 7 } as const

/** What a theme says of a colour in one scheme; where it is silent the default stands. */
function colorOf(
  theme: Appearance['theme'],
  name: 'text' | 'text-muted' | 'accent' | 'surface',
  dark: boolean,
): string {
  const defaults = { text: '#161b22,#e8ecf1', 'text-muted': '#586271,#9aa5b4', accent: '', surface: '#fff,#14181e' }
  const said = /light-dark\((.+)\)/.exec(lookOf({ theme })[name] ?? '')?.[1] ?? defaults[name]
  return said.split(',')[dark ? 1 : 0] ?? ''
}

function luminance(color: string): number {
  const digits = color.length === 4 ? color.replaceAll(/[\da-f]/gi, '$&$&') : color
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255
    return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

for (const [theme, least] of Object.entries(THEMES) as [keyof typeof THEMES, number][])
  test.each([false, true])(`${theme} can be read (dark: %s)`, (dark) => {
    const surface = colorOf(theme, 'surface', dark)
    for (const name of ['text', 'text-muted', 'accent'] as const)
      expect(contrast(colorOf(theme, name, dark), surface), name).toBeGreaterThanOrEqual(least)
  })

test('what a page says itself stands above theme, density and radius', () => {
  const look = lookOf({ theme: 'warm', density: 'compact', radius: 'none', accent: '#0a6b4f', row: '44px' })
  expect(look).toMatchObject({ accent: '#0a6b4f', row: '44px', control: '32px', 'radius-m': '0px' })
})

test('an appearance that says nothing changes nothing', () => expect(lookOf({})).toEqual({}))
