import { SegmentedMessage } from 'sms-segments-calculator'
import { expect, test } from 'vitest'
import { countSegments } from '../../packages/contract/src/segments.ts'
import { segmentCases } from './segment-cases.ts'

const ours = (text: string): string => {
  const { encoding, segments } = countSegments(text)
  return `${encoding === 'UCS-2' ? 'UCS-2' : 'GSM-7'} ${segments}`
}

const official = (text: string): string => {
  const { encodingName, segmentsCount } = new SegmentedMessage(text)
  return `${encodingName} ${segmentsCount}`
}

// The official calculator takes most of a minute for these on a busy machine.
const PATIENCE_MS = 240_000

test(
  '5,000 texts take as many parts as Twilio’s own calculator says',
  () => {
    const texts = segmentCases(5_000)
    const counts = texts.map(official)
    expect(texts.filter((text, index) => ours(text) !== counts[index]).slice(0, 5)).toEqual([])
    expect(new Set(counts).size).toBeGreaterThan(20)
  },
  PATIENCE_MS,
)
