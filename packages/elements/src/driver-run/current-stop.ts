import { isActive } from '@waybill/contract/status'
import { html, nothing, type TemplateResult } from 'lit'
import { statusPin } from '../base/status-pin.ts'
import type { DayView } from '../stores/driver-day.ts'
import { lineOf, type Stop } from '../stores/run-view.ts'
import type { RunActions } from './run-actions.ts'
import { contactWays, needs, notesOf, obstacleTo, steps } from './stop-parts.ts'
import { TONE, contactName, lateText, stateText, whenText } from './stop-text.ts'
import type { Words } from './words.ts'

interface CurrentOptions {
  readonly words: Words
  readonly actions: RunActions
  readonly level: number
  readonly hasMap: boolean
  readonly onMapUnavailable: () => void
}

/** Where the driver goes now: the address as the one large thing, and one button. */
export function currentStop(stop: Stop, view: DayView, options: CurrentOptions): TemplateResult {
  const { words, actions, level } = options
  const { leg, clientName, shortId } = stop
  const late = lateText(leg, view, words)
  return html`<article class="current" part="current" aria-label=${words.t('current')}>
    ${options.hasMap ? map(stop, view, options) : nothing}
    <div class="pad">
      <p class="kick">
        <span class="status ${TONE[leg.state]}"
          >${statusPin(TONE[leg.state])}<span>${stateText(leg, words)}</span></span
        >
        <span>${whenText(leg, view, words)}</span>
      </p>
      <div>
        <h3 id="current" tabindex="-1" aria-level=${level + 1}><bdi>${lineOf(leg)}</bdi></h3>
        <p class="muted"><bdi>${contactName(leg, clientName)}</bdi> · <bdi class="id">${shortId}</bdi></p>
      </div>
      ${notesOf(leg)} ${needs(leg, late, words)} ${contactWays(leg, words)}
      ${isActive(leg.state) ? steps(stop, actions, words) : start(stop, view.onDuty, options)}
    </div>
  </article>`
}

function start(stop: Stop, onDuty: boolean, { words, actions }: CurrentOptions): TemplateResult {
  const { id, kind } = stop.leg
  const obstacle = obstacleTo(stop, onDuty, words)
  return html`<button
      class="button ${obstacle ? '' : 'primary'} huge"
      aria-describedby=${obstacle ? 'obstacle' : nothing}
      ?disabled=${obstacle !== ''}
      @click=${() => actions.start(id)}
    >
      ${words.t(`start.${kind}`)}
    </button>
    ${obstacle ? html`<p id="obstacle" class="muted obstacle">${obstacle}</p>` : nothing}`
}

/** The words do not wait for the map. */
export const loadMap = (): Promise<unknown> => import('../tracking-map/tracking-map.ts')

function map({ leg }: Stop, { context, fix, way }: DayView, { onMapUnavailable }: CurrentOptions): unknown {
  if (!context) return html`<div class="map"></div>`
  const position = fix ? { point: fix.point, heading: fix.heading ?? null, at: fix.at } : null
  const ahead = way?.legId === leg.id ? way.line : []
  return html`<waybill-tracking-map
    class="map"
    part="map"
    still
    .basemap=${context.map}
    .destination=${leg.address.point}
    .position=${position}
    .route=${ahead.length > 1 ? { ahead, behind: [] } : null}
    .address=${lineOf(leg)}
    @waybill-map-unavailable=${onMapUnavailable}
  ></waybill-tracking-map>`
}
