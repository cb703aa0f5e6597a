import { html, nothing, type TemplateResult } from 'lit'
import { windowOf } from './answer.ts'
import { hero } from './hero.ts'
import type { TrackingStore } from '../stores/tracking.ts'
import type { MapPresence } from '../tracking-details/details.ts'
import type { Reading } from './reading.ts'
import type { Sheet } from './sheet.ts'

const MINUTE = 60_000

/** The answer does not wait for what stands below it. */
export const loadDetails = (): Promise<unknown> => import('../tracking-details/tracking-details.ts')

/** Nor for its colours. */
export const loadBrand = () => import('../base/brand.ts')

interface CardOptions {
  readonly map: MapPresence
  /** Stands at the foot of a phone and can be dragged. */
  readonly isSheet: boolean
  /** Undefined in a preview. */
  readonly store: TrackingStore | undefined
}

/** Whose page this is. */
export function plate({ view }: Reading): TemplateResult {
  const { name, logoUrl } = view.brand
  return html`<p class="plate" part="brand">
    ${logoUrl && html`<img src=${logoUrl} alt="" />`}<bdi>${name || view.courierName}</bdi>
  </p>`
}

/** Everything in words, beside the map, over it or without it: the answer first, then the details. */
export function card(reading: Reading, sheet: Sheet, { map, isSheet, store }: CardOptions): TemplateResult {
  const { view, phase, now, units, level, t } = reading
  return html`<article
    class="sheet"
    id="sheet"
    part="card"
    aria-label=${t('title')}
    data-stop=${isSheet ? sheet.stop : nothing}
  >
    <div class="head" @pointerdown=${isSheet ? sheet.moves?.start : nothing}>
      ${isSheet ? handle(reading, sheet) : nothing}${hero(reading)}
    </div>
    <waybill-tracking-details
      exportparts="driver,address,proof,rating,message,timeline,footer"
      .view=${view}
      .phase=${phase}
      .now=${Math.floor(now / MINUTE) * MINUTE}
      .units=${units}
      .level=${level + 1}
      .window=${view.eta || phase === 'here' ? windowOf(reading) : ''}
      .map=${map}
      .store=${store}
    ></waybill-tracking-details>
  </article>`
}

function handle({ t }: Reading, { moves, stop }: Sheet): TemplateResult {
  const isHigh = stop === 'high'
  return html`<button
    class="handle"
    aria-label=${t(isHigh ? 'less' : 'more')}
    aria-expanded=${isHigh}
    ?disabled=${!moves}
    @click=${moves?.toggle}
    @keydown=${moves?.keys}
  ></button>`
}
