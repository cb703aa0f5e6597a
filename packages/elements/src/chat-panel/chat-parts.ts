import { html, type TemplateResult } from 'lit'
import { chatIcon, icon, warningIcon } from '../base/icons.ts'
import type { ChatTranslate } from '../locales/en/chat.ts'

/** Something did not come; the way to try again stands beside it. */
export const chatTrouble = (message: string, retry: string, onRetry: () => void): TemplateResult =>
  html`<div class="notice failed" part="notice" role="alert">
    ${icon(warningIcon)}
    <p>${message}</p>
    <button class="button" type="button" @click=${onRetry}>${retry}</button>
  </div>`

const BUBBLES = ['other wide', 'other', 'own wide', 'other', 'own']

/** Messages to come, in their places. */
export const messagesSkeleton = (label: string): TemplateResult =>
  html`<span class="visually-hidden">${label}</span>
    ${BUBBLES.map((look) => html`<span class="bubble skeleton ${look}"></span>`)}`

/** Conversations to come, in their places. */
export const threadsSkeleton = (label: string): TemplateResult =>
  html`<span class="visually-hidden">${label}</span> ${[1, 2, 3, 4].map(
      () =>
        html`<div class="row waiting" aria-hidden="true">
          <span class="avatar skeleton"></span><span class="skeleton title"></span
          ><span class="skeleton preview"></span>
        </div>`,
    )}`

/** There is nobody to talk with yet. */
export const emptyList = (t: ChatTranslate): TemplateResult =>
  html`<div class="empty">
    ${icon(chatIcon)}
    <h3>${t('empty.title')}</h3>
    <p>${t('empty.text')}</p>
  </div>`
