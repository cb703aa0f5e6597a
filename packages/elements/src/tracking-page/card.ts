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

interface CardOptions {
  readonly map: MapPresence
  /** Stands at the foot of a phone and can be dragged. */
  readonly isSheet: boolean
  /** The pictures of the proof need new addresses. */
  readonly renew: () => void
  readonly rate: (event: HTMLElementEventMap['waybill-rate']) => void
}

/** Hands what a recipient says to the store of the page. */
export const rateBy =
  (store: Pick<TrackingStore, 'rate'> | undefined) =>
  ({ detail: { stars, comment, wait } }: HTMLElementEventMap['waybill-rate']): void => {
    if (store) wait(store.rate({ stars, comment }))
  }

/** Whose page this is. */
export function plate({ view }: Reading): TemplateResult {
  const { name, logoUrl } = view.brand
  return html`<p class="plate" part="brand">
    ${logoUrl ? html`<img src=${logoUrl} alt="" />` : nothing}<bdi>${name || view.courierName}</bdi>
  </p>`
}

/** Everything in words, beside the map, over it or without it: the answer first, then the details. */
export function card(reading: Reading, sheet: Sheet, { map, isSheet, renew, rate }: CardOptions): TemplateResult {
  const { view, phase, now, units, level, t } = reading
  return html`<article
    class="sheet"
    id="sheet"
    part="card"
    aria-label=${t('title')}
    data-stop=${isSheet ? sheet.stop : nothing}
  >
    <div class="head" @pointerdown=${isSheet ? sheet.start : nothing}>
      ${isSheet ? handle(reading, sheet) : nothing} ${hero(reading)}
    </div>
    <waybill-tracking-details
      exportparts="driver, address, proof, rating, message, timeline, footer"
      .view=${view}
      .phase=${phase}
      .now=${Math.floor(now / MINUTE) * MINUTE}
      .units=${units}
      .level=${level + 1}
      .window=${view.eta || phase === 'here' ? windowOf(reading) : ''}
      .map=${map}
      @waybill-proof-expired=${renew}
      @waybill-rate=${rate}
    ></waybill-tracking-details>
  </article>`
}

function handle({ t }: Reading, sheet: Sheet): TemplateResult {
  const isHigh = sheet.stop === 'high'
  return html`<button
    class="handle"
    aria-label=${isHigh ? t('less') : t('more')}
    aria-expanded=${isHigh}
    aria-controls="sheet"
    @click=${sheet.toggle}
    @keydown=${sheet.keys}
  ></button>`
}
