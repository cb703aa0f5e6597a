import { html, nothing, type TemplateResult } from 'lit'
import { icon, warningIcon } from '../base/icons.ts'
import type { Arrival } from './arrival.ts'

/** The large line. */
export const arrivalLine = (arrival: Arrival | undefined): TemplateResult | typeof nothing => {
  if (!arrival) return nothing
  const { label, value, aside, note } = arrival
  return html`<section class="arrival" aria-label=${label}>
    <div>
      <p class="label">${label}</p>
      <p class="answer">${value}</p>
    </div>
    <div class="aside">
      <p>${aside}</p>
      <p class="muted">${note}</p>
    </div>
  </section>`
}

/** The body's geometry before the order is there. */
export const bodySkeleton = (label: string): TemplateResult =>
  html`<div class="blank">
    <p class="visually-hidden" role="status">${label}</p>
    ${[1, 2, 3, 4, 5, 6].map(() => html`<span class="skeleton"></span>`)}
  </div>`

/** Something did not come; the way to try again stands beside it. */
export const troubleNotice = (message: string, retry: string, onRetry: () => void): TemplateResult =>
  html`<div class="notice failed" part="notice" role="alert">
    ${icon(warningIcon)}
    <p>${message}</p>
    <button class="button" @click=${onRetry}>${retry}</button>
  </div>`
