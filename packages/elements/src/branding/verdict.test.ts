import { describe, expect, it } from 'vitest'
import { isColor, verdictOf } from './verdict.ts'

describe('a brand’s colour', () => {
  it('that is too light for a white page is darkened', () => {
    expect(verdictOf('#FFE9A8')).toMatchObject({ kind: 'darkened', shown: { dark: '#ffe9a8' } })
  })

  it('that reads on a white page stays there, and has a lighter twin for dark ones', () => {
    const { kind, shown } = verdictOf('#0a6579')
    expect([kind, shown.light]).toEqual(['good', '#0a6579'])
    expect(shown.dark).not.toBe('#0a6579')
  })

  it('is one only in full', () => {
    expect(['#0a6579', '#ABCDEF'].every(isColor)).toBe(true)
    expect(['teal', '#fff', '#0a657', '#0a6579;'].some(isColor)).toBe(false)
  })
})
