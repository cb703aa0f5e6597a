import { html, nothing, type TemplateResult } from 'lit'
import { ARCHIVED_AFTER_DAYS } from '@waybill/contract/status'
import { dateFormat } from '../base/format.ts'
import { icon, plusIcon, warningIcon } from '../base/icons.ts'
import type { StatesTranslate } from '../locales/en/order-states.ts'
import type { ChosenRows } from './chosen-rows.ts'

const DAY = 86_400_000

/** A button's word, and what it does. */
export interface Action {
  readonly label: string
  readonly onPress: () => void
}

/** Nothing has been sent yet: a way, a sentence and, for who may, the button. */
export const emptyList = (t: StatesTranslate, audience: 'client' | 'courier', onNew: (() => void) | undefined) =>
  html`<div class="empty" part="empty">
    <svg viewBox="0 0 120 72" aria-hidden="true">
      <path class="way" d="M20 57c14-3 11-33 28-33s14 26 34 26 14-24 26-30" />
      <path class="start" d="M9 58a5 5 0 1 0 10 0a5 5 0 1 0-10 0z" />
      <path class="goal" d="M108 22c-4-4-8-8-8-13a8 8 0 0 1 16 0c0 5-4 9-8 13z" />
    </svg>
    <h2>${t(audience === 'client' ? 'empty.title' : 'empty.courier')}</h2>
    <p>${t(audience === 'client' ? 'empty.text' : 'empty.courier.text')}</p>
    ${onNew && html`<button class="button primary" @click=${onNew}>${icon(plusIcon)}${t('new')}</button>`}
  </div>`

/** The filters leave nothing; what was looked for may be in the archive. */
export const emptyFilter = (
  t: StatesTranslate,
  clear: Action,
  archive: { readonly note: TemplateResult; readonly open: Action | undefined },
): TemplateResult =>
  html`<div class="empty" part="empty">
    <h2>${t('empty.filtered')}</h2>
    ${archive.note}
    <div class="choices">
      ${
        archive.open &&
        html`<button class="button archived" @click=${archive.open.onPress}><bdi>${archive.open.label}</bdi></button>`
      }
      <button class="button" @click=${clear.onPress}>${clear.label}</button>
    </div>
  </div>`

/** Where the orders are that lists leave out. */
export const archiveNote = (t: StatesTranslate, locale: string, zone: string | undefined): TemplateResult => {
  const since = Date.now() - ARCHIVED_AFTER_DAYS * DAY
  const date = dateFormat(locale, { dateStyle: 'medium', ...(zone ? { timeZone: zone } : {}) }).format(since)
  return html`<p class="archive" part="archive">${t('archived', { date })}</p>`
}

/** Something did not come; the way to try again stands beside it. */
export const troubleNotice = (message: string, { label, onPress }: Action): TemplateResult =>
  html`<div class="notice failed" part="notice" role="alert">
    ${icon(warningIcon)}
    <p>${message}</p>
    <button class="button" @click=${onPress}>${label}</button>
  </div>`

/** How many orders are chosen, and the way to let them go. */
export const chosenBar = (t: StatesTranslate, chosen: ChosenRows): unknown =>
  chosen.ids.size === 0
    ? nothing
    : html`<p class="chosen" part="chosen" role="status">
        <span>${t('chosen', { count: chosen.ids.size })}</span>
        <button class="button ghost" @click=${() => chosen.clear()}>${t('chosen.clear')}</button>
      </p>`

/** Brings newer changes in, which wait because somebody works in the rows. */
export const newsButton = (label: string, onPress: () => void): TemplateResult =>
  html`<button class="news button" part="news" @click=${onPress}>${label}</button>`
