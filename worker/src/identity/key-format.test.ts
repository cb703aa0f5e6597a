import { describe, expect, test } from 'vitest'
import { isKey, newKey } from './key-format.ts'

describe('a key', () => {
  test('names its kind, carries 256 bits and a checksum', async () => {
    const { key, hash, hint } = await newKey('secret')
    expect(key).toMatch(/^sk_[0-9A-Za-z]{49}$/)
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(hint).toBe(`${key.slice(0, 7)}…${key.slice(-4)}`)
  })

  test('is recognised as what it is and nothing else', async () => {
    const { key } = await newKey('driver')
    expect(isKey(key, 'driver')).toBe(true)
    expect(isKey(key, 'secret')).toBe(false)
    expect(isKey(key.replace('dk_', 'sk_'), 'secret')).toBe(false)
  })

  test('with one wrong character is no key', async () => {
    const { key } = await newKey('publishable')
    for (let place = 3; place < key.length; place += 1) {
      const other = key[place] === 'a' ? 'b' : 'a'
      expect(isKey(key.slice(0, place) + other + key.slice(place + 1), 'publishable')).toBe(false)
    }
  })

  test('never repeats', async () => {
    const keys = await Promise.all(Array.from({ length: 200 }, () => newKey('secret')))
    expect(new Set(keys.map(({ key }) => key)).size).toBe(200)
  })
})
