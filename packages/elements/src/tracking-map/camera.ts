import type { Point } from '@waybill/contract/points'
import type { LngLatBoundsLike, Map as MapLibreMap } from 'maplibre-gl'
import { NO_ROOM, type Room } from './room.ts'
import { toPosition } from './route-layers.ts'

const NEAREST = 16
const MARGIN = 60
/** A pin stands above its point. */
const PIN = 44
/** A marker that comes so near to the edge of what can be seen makes the camera follow. */
const EDGE = 20
/** The camera goes nearer only where that shows much more. */
const WORTH = 0.7
const SLOW = 420
const FAST = 0

type Size = Pick<Element, 'clientWidth' | 'clientHeight'>

/** Where a map looks, so that all that matters is in the part of it that nothing covers. */
export class Camera {
  room: Room = NO_ROOM
  isFollowing = true
  readonly #map: MapLibreMap

  constructor(map: MapLibreMap) {
    this.#map = map
  }

  /** Shows all these points now. */
  fit(points: readonly Point[], glides: boolean): void {
    const bounds = boundsOf(points)
    if (!bounds) return
    this.#map.fitBounds(bounds, { ...this.#view, duration: glides ? SLOW : FAST })
  }

  /** Follows points that move: when one leaves the free part, or when much nearer would do. */
  follow(points: readonly Point[]): void {
    const bounds = boundsOf(points)
    if (!this.isFollowing || !bounds || this.#map.isMoving()) return
    const best = this.#map.cameraForBounds(bounds, this.#view)
    const isTooFar = (best?.zoom ?? 0) > this.#map.getZoom() + WORTH
    if (isTooFar || !points.every((point) => this.#isFree(point))) this.fit(points, true)
  }

  get #view() {
    return viewIn(this.#map.getContainer(), this.room)
  }

  #isFree(point: Point): boolean {
    const { x, y } = this.#map.project(toPosition(point))
    const { clientWidth, clientHeight } = this.#map.getContainer()
    const { top, right, bottom, left } = this.room
    return x > left + EDGE && x < clientWidth - right - EDGE && y > top + EDGE && y < clientHeight - bottom - EDGE
  }
}

/** How bounds are fitted into what nothing covers of a map's place. */
export function viewIn({ clientWidth, clientHeight }: Size, { top, right, bottom, left }: Room) {
  // A small map has small margins, else nothing would be left between them.
  const margin = Math.min(MARGIN, (clientWidth - left - right) / 5, (clientHeight - top - bottom) / 5)
  const padding = {
    top: top + Math.max(margin, PIN),
    right: right + margin,
    bottom: bottom + margin,
    left: left + margin,
  }
  return { padding, maxZoom: NEAREST }
}

/** The smallest rectangle around points; undefined without any. */
export function boundsOf(points: readonly Point[]): LngLatBoundsLike | undefined {
  if (points.length === 0) return undefined
  const longitudes = points.map(({ longitude }) => longitude)
  const latitudes = points.map(({ latitude }) => latitude)
  return [
    [Math.min(...longitudes), Math.min(...latitudes)],
    [Math.max(...longitudes), Math.max(...latitudes)],
  ]
}
