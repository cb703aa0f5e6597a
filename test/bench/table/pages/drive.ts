import { countFaults } from './faults.ts'
import { painted, Source, USUAL, type Subject, type Wish } from './source.ts'

/** What the bench calls in the page, step by step. */
export interface Steps {
  readonly prepare: () => void
  readonly mount: () => Promise<void>
  readonly scroll: () => Promise<number>
  readonly sort: () => Promise<void>
  readonly filter: () => Promise<void>
  readonly update: () => Promise<number>
  readonly faults: () => Promise<number>
  readonly nodes: () => number
}
declare global {
  interface Window {
    steps: Steps
  }
}

const ROWS = 100_000
const SCROLLS = 150
const UPDATE_MS = 2_000

/** Lays a table's steps into the page. */
export function drive(subject: Subject): void {
  const place = document.createElement('div')
  place.style.cssText = 'inline-size:1200px;block-size:640px'
  let source: Source
  window.steps = {
    prepare: () => {
      source = new Source(ROWS)
      for (const wish of [SORTED, FILTERED, USUAL]) source.list(wish)
      document.body.append(place)
      subject.prepare?.(place, source)
    },
    mount: () => subject.mount(place, source),
    scroll: async () => {
      const scroller = subject.scroller()
      for (let turn = 0; turn < SCROLLS; turn++) {
        scroller.scrollTop += 144
        await new Promise(requestAnimationFrame)
      }
      await painted(() => true)
      return scroller.scrollTop
    },
    sort: () => showFromTop(subject, SORTED),
    filter: () => showFromTop(subject, FILTERED),
    update: () => updateLive(subject, source),
    faults: async () => {
      await showFromTop(subject, USUAL)
      return countFaults(subject, source)
    },
    nodes: () => countNodes(subject.root()),
  }
}

const SORTED = { ...USUAL, sort: 'recipientName', direction: 'asc' } as const
const FILTERED = { ...USUAL, status: 'completed' } as const

async function showFromTop(subject: Subject, wish: Wish): Promise<void> {
  subject.scroller().scrollTop = 0
  await painted(() => true)
  await subject.show(wish)
}

/** A thousand changes a second to rows that can be seen; answers the frames that were painted meanwhile, per second. */
async function updateLive(subject: Subject, source: Source): Promise<number> {
  await showFromTop(subject, USUAL)
  const started = performance.now()
  let [frames, turn] = [0, 0]
  for (let now = started; now - started < UPDATE_MS; now = performance.now()) {
    while (turn < now - started) subject.update(source.change(turn++))
    await new Promise(requestAnimationFrame)
    frames++
  }
  return (frames * 1_000) / UPDATE_MS
}

/** Elements under a root, in shadow trees too. */
function countNodes(root: ParentNode): number {
  let count = 0
  for (const element of root.querySelectorAll('*')) {
    count += 1 + (element.shadowRoot ? countNodes(element.shadowRoot) : 0)
  }
  return count
}
