import { describe, expect, it } from 'vitest'
import { contrast, inkOn, readableColor, withLightness } from './colors.ts'

const COLORS = [
  '#000000',
  '#ffffff',
  '#ff0000',
  '#ffff00',
  '#00ff00',
  '#0000ff',
  '#0a6579',
  '#8a3a12',
  '#7f7f7f',
  '#ffe9a8',
]

describe('contrast', () => {
  it('is 21 between black and white and 1 within a colour, either way round', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#ffffff', '#000000')).toBeCloseTo(21)
    expect(contrast('#0a6579', '#0a6579')).toBe(1)
  })

  it('is what others measure', () => {
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4.0, 1)
  })
})

describe('a readable colour', () => {
  it.each(COLORS)('of %s stands out from a white and from a dark page', (color) => {
    const { light, dark } = readableColor(color)
    expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(3)
    expect(contrast(dark, '#14181e')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(COLORS)('of %s reads as text on either page', (color) => {
    const { light, dark } = readableColor(color, 'text')
    expect(contrast(light, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark, '#14181e')).toBeGreaterThanOrEqual(4.5)
  })

  it.each(COLORS)('of %s carries ink that reads', (color) => {
    const { light, dark } = readableColor(color)
    expect(contrast(light, inkOn(light))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(dark, inkOn(dark))).toBeGreaterThanOrEqual(4.5)
  })

  it('stays as it was given where it reads already', () => {
    expect(readableColor('#0a6579').light).toBe('#0a6579')
    expect(readableColor('#ffe9a8').dark).toBe('#ffe9a8')
  })

  it('keeps its hue', () => {
    const [red = '', green = '', blue = ''] = /^#(..)(..)(..)$/.exec(readableColor('#ffff00').light)?.slice(1) ?? []
    expect(Math.abs(Number.parseInt(red, 16) - Number.parseInt(green, 16))).toBeLessThan(40)
    expect(Number.parseInt(blue, 16)).toBeLessThan(30)
  })

  it('is the same colour at its own lightness', () => {
    for (const grey of ['#000000', '#7f7f7f']) expect(withLightness(grey, grey === '#000000' ? 0 : 0.598)).toBe(grey)
  })
})
