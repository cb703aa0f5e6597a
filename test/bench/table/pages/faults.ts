import type { OrderRow } from '@waybill/contract'
import { painted, USUAL, type Line, type Source, type Subject } from './source.ts'

const FRAMES = 100
/** So many pixels a frame: the last one is a thrown wheel. */
const SPEEDS = [144, 36, 380]
/** Under the head nothing needs to be read. */
const HEAD = 40
const LATEST = 10

/** Scrolls and changes rows and reads what stands there after each picture; answers the lines that were blank or wrong. */
export async function countFaults(subject: Subject, source: Source): Promise<number> {
  let faults = 0
  const scroller = subject.scroller()
  scroller.scrollTop = 0
  await painted(() => true)
  for (let frame = 0; frame < FRAMES; frame++) {
    scroller.scrollTop += SPEEDS[frame % SPEEDS.length] ?? 0
    await painted(() => true)
    faults += faultsNow(subject, source.list(USUAL))
  }
  scroller.scrollTop = 0
  await painted(() => true)
  for (let turn = 0; turn < FRAMES; turn++) subject.update(source.change(turn))
  // A live change may take a few pictures, for it is told over a network; then it has to stand there.
  let left = faultsNow(subject, source.list(USUAL))
  for (let frame = 0; left > 0 && frame < LATEST; frame++) {
    await painted(() => true)
    left = faultsNow(subject, source.list(USUAL))
  }
  return faults + left
}

/** Lines that can be seen and do not say what they should, and lines that are missing. */
function faultsNow(subject: Subject, rows: readonly OrderRow[]): number {
  const view = subject.scroller().getBoundingClientRect()
  const seen = subject
    .lines()
    .filter(({ top, bottom }) => bottom > view.top + HEAD && top < view.bottom - 1)
    .toSorted((one, other) => one.top - other.top)
  const [first] = seen
  if (!first) return 1
  const height = first.bottom - first.top
  const begin = rows.findIndex(({ shortId }) => first.text.includes(shortId))
  const missing = missingIn(seen, view.top + HEAD, view.bottom - 1)
  const isElsewhere = Math.abs(begin - subject.scroller().scrollTop / height) > 3
  const wrong = seen.filter(({ text }, index) => !says(text, subject, rows[begin + index]))
  return missing + (begin < 0 || isElsewhere ? seen.length : wrong.length)
}

const says = (text: string, subject: Subject, row: OrderRow | undefined): boolean =>
  row !== undefined && subject.expected(row).every((words) => text.includes(words))

/** Gaps in what can be seen. */
function missingIn(seen: readonly Line[], top: number, bottom: number): number {
  const ends = [top, ...seen.map((line) => line.bottom)]
  const begins = [...seen.map((line) => line.top), bottom]
  return begins.filter((begin, index) => begin - (ends[index] ?? 0) > 2).length
}
