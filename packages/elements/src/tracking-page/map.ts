import { html, type TemplateResult } from 'lit'
import { directionOf, languageOf } from '../base/locale.ts'
import type { MapPresence } from '../tracking-details/details.ts'
import type { Room } from '../tracking-map/room.ts'
import '../tracking-map/tracking-map.ts'
import { isStale } from './freshness.ts'
import { WIDE } from './frame.ts'
import { hasEnded } from './phase.ts'
export { mapStyles } from './map.styles.ts'
import type { Reading } from './reading.ts'
import { SHARE, type Stop } from './stops.ts'

const CARD = 24 + 392
const PLATE = 68
/** The strip of map above the sheet of a stop that has ended, beside the brand. */
const STRIP = 116
const STRIP_START = 170
/** How much of the page's height the map takes on a phone; the rest is always under the sheet. */
const MAP_SHARE = 0.81

/** The page's pixels, and where its sheet stands. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly stop: Stop
}

/** The map behind the card. */
export function mapOf(reading: Reading, layout: Layout, told: (presence: MapPresence) => void): TemplateResult {
  const { view, phase, now, level } = reading
  const isOver = hasEnded(phase)
  return html`<waybill-tracking-map
    class="map"
    part="map"
    .basemap=${view.map}
    .destination=${view.destination}
    .origin=${view.origin?.point}
    .position=${view.position}
    .route=${view.route}
    .room=${roomBeside(reading, layout, isOver)}
    .driver=${view.driver?.name ?? ''}
    .address=${view.addressLine}
    ?stale=${isStale(view, now)}
    ?ended=${isOver}
    ?cooperative=${level > 1 || isFramed()}
    @waybill-map-unavailable=${() => told('impossible')}
    @waybill-map-plain=${() => told('plain')}
  ></waybill-tracking-map>`
}

/** In somebody's frame the page around scrolls. */
const isFramed = (): boolean => window.parent !== window

/** What the card or the sheet covers of the map. */
function roomBeside({ locale }: Reading, layout: Layout, isOver: boolean): Room {
  const isWide = layout.width >= WIDE
  const { start, ...room } = isWide ? { top: 24, bottom: 0, start: CARD } : aboveSheet(layout, isOver)
  return directionOf(languageOf(locale) ?? 'en') === 'rtl'
    ? { ...room, left: 0, right: start }
    : { ...room, left: start, right: 0 }
}

/** Once a stop is over only the pin is left, and the sheet stands high. */
function aboveSheet({ height, stop }: Layout, isOver: boolean) {
  if (isOver) return { top: 20, bottom: Math.round(height * MAP_SHARE) - STRIP, start: STRIP_START }
  // Above a high sheet only a strip is left, so the map keeps the view that it has with a half one.
  const share = SHARE[stop === 'high' ? 'half' : stop]
  return { top: PLATE, bottom: Math.round(height * (share - (1 - MAP_SHARE))), start: 0 }
}
