import { html, type TemplateResult } from 'lit'
import { icon, warningIcon } from '../base/icons.ts'

/** Something did not come; the way to try again stands beside it. */
export const troubleNotice = (message: string, retry: string, onRetry: () => void): TemplateResult =>
  html`<div class="notice failed" role="alert">
    ${icon(warningIcon)}
    <p>${message}</p>
    <button class="button" @click=${onRetry}>${retry}</button>
  </div>`
