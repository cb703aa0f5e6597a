import { describe, expect, test } from 'vitest'
import { landing } from './sheet-drag.ts'

describe('a sheet that is let go', () => {
  test('rests at the nearest stop', () => {
    expect([0.1, 0.3, 0.45, 0.6, 0.8, 0.95].map((share) => landing(share, 0))).toEqual([
      'low',
      'low',
      'half',
      'half',
      'high',
      'high',
    ])
  })

  test('goes on to the next stop when it is thrown', () => {
    expect(landing(0.52, -1)).toBe('high')
    expect(landing(0.48, -1)).toBe('half')
    expect(landing(0.48, 1)).toBe('low')
    expect(landing(0.1, 1)).toBe('low')
  })
})
