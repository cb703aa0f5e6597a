import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { countSegments } from '../../packages/contract/src/segments.ts'
import { segmentCases } from './segment-cases.ts'

// What the package `sms-segments-calculator` says of each text; test/bench/text-fixtures.ts asks it again.
const counts = readFileSync(new URL('./segment-counts.txt', import.meta.url), 'utf8')
  .trim()
  .split(' ')

test('5,000 texts take as many parts as Twilio’s own calculator says', () => {
  const texts = segmentCases(counts.length)
  const wrong = texts.filter((text, index) => {
    const { encoding, segments } = countSegments(text)
    return `${encoding === 'UCS-2' ? 'U' : 'G'}${segments}` !== counts[index]
  })
  expect(wrong.slice(0, 5)).toEqual([])
  expect(texts).toHaveLength(5_000)
  expect(new Set(counts).size).toBeGreaterThan(20)
})
