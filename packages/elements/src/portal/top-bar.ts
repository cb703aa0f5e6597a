import type { Context } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { brandMark } from '../base/brand-mark.ts'
import { chatIcon, closeIcon, icon, personIcon, plusIcon, searchIcon, settingsIcon } from '../base/icons.ts'
import type { PortalTranslate } from '../locales/en/portal.ts'
import '../order-filters/order-find.ts'
import { sectionsFor } from '../settings/sections.ts'

export interface BarView {
  readonly t: PortalTranslate
  readonly locale: string
  /** Undefined while it loads. */
  readonly context: Context | undefined
  readonly unread: number
  readonly isChatOpen: boolean
  /** Narrow screens show the find box in the bar's place. */
  readonly isFinding: boolean
  readonly onChat: (() => void) | undefined
  readonly onFind: (isFinding: boolean) => void
  readonly onNew: (() => void) | undefined
  readonly onSettings: () => void
}

/** Chat and brand at the start; find, new order and settings at the end. */
export const topBar = (view: BarView): TemplateResult => {
  const { t, context, isFinding, onFind, onNew, onSettings } = view
  return html`<header class="bar ${isFinding ? 'finding' : ''}" part="bar">
    ${chatButton(view)} ${context ? brandMark(context.brand) : html`<span class="skeleton"></span>`}
    ${context ? html`<span class="organization"><bdi>${context.organization.name}</bdi></span>` : nothing}
    <span class="space"></span>
    <waybill-order-find></waybill-order-find>
    <button
      class="button ghost icon-only find"
      aria-label=${t(isFinding ? 'find.close' : 'find')}
      aria-expanded=${isFinding}
      @click=${() => onFind(!isFinding)}
    >
      ${icon(isFinding ? closeIcon : searchIcon)}
    </button>
    <button class="button primary new" part="new" aria-label=${t('new')} ?hidden=${!onNew} @click=${() => onNew?.()}>
      ${icon(plusIcon)}<span>${t('new')}</span>
    </button>
    <button class="button ghost icon-only" id="account-button" aria-label=${t('account')}>${icon(personIcon)}</button>
    <button
      class="button ghost icon-only"
      id="settings-button"
      aria-label=${t('settings')}
      ?hidden=${!hasSettings(context)}
      @click=${onSettings}
    >
      ${icon(settingsIcon)}
    </button>
  </header>`
}

const hasSettings = (context: Context | undefined): boolean => context !== undefined && sectionsFor(context).length > 0

function chatButton({ t, locale, unread, isChatOpen, onChat }: BarView): TemplateResult {
  return html`<button
    class="button ghost icon-only with-badge"
    id="chat-button"
    aria-label=${unread > 0 ? t('chat.unread', { count: unread }) : t('chat')}
    aria-expanded=${isChatOpen}
    ?hidden=${!onChat}
    @click=${() => onChat?.()}
  >
    ${icon(chatIcon)}${unread > 0 ? html`<span class="badge">${countOf(unread, locale)}</span>` : nothing}
  </button>`
}

const countOf = (unread: number, locale: string): string =>
  unread > 99 ? `${(99).toLocaleString(locale)}+` : unread.toLocaleString(locale)
