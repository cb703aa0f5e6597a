import type { DriverRoute, Point } from '@waybill/contract'
import { measureLine, pointAt, projectOnto, type MeasuredLine } from '@waybill/contract/geo'
import { ApiError } from '@waybill/contract/problem'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'

/** Farther beside the line a driver goes another way. */
const OFF_ROUTE_METERS = 80
/** Who drives where no router knows a way would ask with each fix. */
const AGAIN_AFTER = 15_000

/** A driver's way as it was read, measured once. */
export interface ChosenWay {
  readonly stops: DriverRoute['stops']
  readonly line: MeasuredLine | null
}

/** The driver whose way a desk looks at. */
export class ChosenDriverStore {
  readonly #portal: Portal
  readonly #$id = atom('')
  readonly #$way = atom<ChosenWay | null>(null)
  /** What was last asked, so that it is not asked twice. */
  #asked = { question: '', at: 0 }

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** The chosen driver's id, or ''. */
  get $id(): ReadableAtom<string> {
    return this.#$id
  }

  /** Their way, once it was read. */
  get $way(): ReadableAtom<ChosenWay | null> {
    return this.#$way
  }

  /** Chooses a driver; the one who is chosen already, or '', chooses nobody. */
  choose(id: string): void {
    this.#$way.set(null)
    this.#asked = { question: '', at: 0 }
    this.#$id.set(id === this.#$id.get() ? '' : id)
  }

  /** Keeps the way right: it is asked for again when the stops change, and where the driver goes another way. */
  follow(point: Point | null, legIds: readonly string[], now: number): void {
    const id = this.#$id.get()
    if (id === '' || point === null) return
    const question = `${id} ${legIds.join()}`
    const isDue = now - this.#asked.at >= AGAIN_AFTER && !this.#isOnWay(point)
    if (question === this.#asked.question && !isDue) return
    this.#asked = { question, at: now }
    void this.#read(id)
  }

  #isOnWay(point: Point): boolean {
    const line = this.#$way.get()?.line
    return line ? projectOnto(line, point).beside < OFF_ROUTE_METERS : false
  }

  async #read(id: string): Promise<void> {
    try {
      const { line, stops } = await this.#portal.call('GET /v1/courier/drivers/:id/route', { params: { id } })
      if (id !== this.#$id.get()) return
      this.#$way.set({ stops, line: line.length > 0 ? measureLine(line) : null })
    } catch (error) {
      // The driver still stands on the map; their way is asked for again soon.
      if (!(error instanceof ApiError)) throw error
    }
  }
}

/** What is left of a way for somebody who stands here, on the line or beside it. */
export function aheadOf(line: MeasuredLine, point: Point): readonly Point[] {
  const { along } = projectOnto(line, point)
  return [point, pointAt(line, along), ...line.points.filter((_, index) => (line.meters[index] ?? 0) > along)]
}

/** `portal.store(chosenDriverStore)` */
export const chosenDriverStore = (portal: Portal): ChosenDriverStore => new ChosenDriverStore(portal)
