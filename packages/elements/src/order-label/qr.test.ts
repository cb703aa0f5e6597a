import { expect, it } from 'vitest'
import { qrCode } from './qr.ts'

// As scanners read it: this very picture was given to one.
const PICTURE = [
  '#######.#.#...#######',
  '#.....#.####..#.....#',
  '#.###.#.#.#.#.#.###.#',
  '#.###.#.##.#..#.###.#',
  '#.###.#.#.#.#.#.###.#',
  '#.....#..##.#.#.....#',
  '#######.#.#.#.#######',
  '........##...........',
  '.##.#.##.###..#.#####',
  '.##..#.#.#.#...###.##',
  '....#.#.#.#.#..###.##',
  '#.###.....#.##...#..#',
  '####.##....#..#.##.##',
  '........#.##..####..#',
  '#######.#.##...####.#',
  '#.....#..#..#.#....#.',
  '#.###.#.#####.#......',
  '#.###.#..###.#..#..#.',
  '#.###.#.##.#.##.###.#',
  '#.....#.######.#.#.#.',
  '#######..#.#.##.##.##',
]

it('an order id becomes the code that a scanner reads as that id', () => {
  expect(qrCode('7c1e09af').map((row) => row.map((dark) => (dark ? '#' : '.')).join(''))).toEqual(PICTURE)
})

it('what is too long for the smallest code is refused rather than cut', () => {
  expect(() => qrCode('0123456789ab')).toThrow(RangeError)
})
