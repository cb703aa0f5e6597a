import { html, nothing, type TemplateResult } from 'lit'
import { chevronDownIcon, icon, offlineIcon } from '../base/icons.ts'
import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { Further, Way } from '../stores/chat-reader.ts'
import { chatTrouble } from './chat-parts.ts'

/** What lies before or behind the messages: nothing to say of it, or that it is on its way, or did not come. */
export function furtherLine(
  way: Way,
  further: Further,
  { t, common }: { readonly t: ChatThreadTranslate; readonly common: CommonTranslate },
  onRetry: () => void,
): unknown {
  if (further.kind === 'loading')
    return html`<p class="older"><span class="skeleton"></span><span class="visually-hidden">${t('older')}</span></p>`
  return further.kind === 'error' ? chatTrouble(t(`${way}.failed`), common('retry'), onRetry) : nothing
}

/** Leads to what is new, or to the end. */
export function jumpButton(unread: number, t: ChatThreadTranslate, onPress: () => void): TemplateResult {
  const words = unread > 0 ? t('jump.new', { count: unread }) : ''
  return html`<button
    class="jump button ${words ? '' : 'icon-only'}"
    aria-label=${words || t('jump.end')}
    @click=${onPress}
  >
    ${words}${icon(chevronDownIcon, 'small')}
  </button>`
}

/** There is no connection; what waits will go. */
export const offlineStrip = (isWaiting: boolean, t: ChatThreadTranslate): TemplateResult =>
  html`<p class="offline" part="offline">
    ${icon(offlineIcon, 'small')}<span>${t(isWaiting ? 'offline.waiting' : 'offline')}</span>
  </p>`
