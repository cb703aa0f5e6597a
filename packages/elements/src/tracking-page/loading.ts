import { html, nothing, type TemplateResult } from 'lit'
import type { TrackingTranslate } from '../locales/en/tracking.ts'

/** The shape of the page to come. */
export function loading(t: TrackingTranslate, showsSkeleton: boolean, hasMap: boolean): TemplateResult {
  const bar = (size: string) => html`<span class="skeleton ${size}"></span>`
  return html`<div class="page ${hasMap ? 'with-map' : 'text'}" part="page" aria-busy="true">
    ${hasMap ? html`<div class="map"></div>` : nothing}
    <article class="sheet" aria-label=${t('loading')} data-stop=${hasMap ? 'half' : nothing}>
      ${showsSkeleton ? html`<div class="waiting">${['s', 'xl', 'm', 'full', 'block', 'm', 's'].map(bar)}</div>` : nothing}
    </article>
  </div>`
}
