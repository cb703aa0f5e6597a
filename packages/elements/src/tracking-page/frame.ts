import { html, nothing, type TemplateResult } from 'lit'
import type { TrackingTranslate } from '../locales/en/tracking.ts'
import type { Bars } from './loading.ts'

/** Pixels from which the card stands beside the map. */
export const WIDE = 720

/** Where the map will be. */
export const ground = html`<div class="map"></div>`

/** The page to come, with bars in it once there are any. */
export function frame(t: TrackingTranslate, hasMap: boolean, bars: Bars | undefined): TemplateResult {
  return html`<div class="page ${hasMap ? 'with-map' : 'text'}" part="page" aria-busy="true">
    ${hasMap ? ground : nothing}
    <article class="sheet" aria-label=${t('loading')} data-stop=${hasMap ? 'half' : nothing}>
      ${bars ?? nothing}
    </article>
  </div>`
}
