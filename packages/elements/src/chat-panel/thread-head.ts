import { html, nothing, type TemplateResult } from 'lit'
import { backIcon, icon, linkIcon, searchIcon } from '../base/icons.ts'
import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'
import './chat-subject.ts'
import type { Subject } from './subject.ts'

export interface HeadView {
  readonly t: ChatThreadTranslate
  readonly subject: Subject
  readonly isFinding: boolean
  readonly onFind: () => void
  readonly onBack: () => void
  readonly onOrder: () => void
}

/** Says with whom one talks and about what. */
export const threadHead = ({ t, subject, isFinding, onFind, onBack, onOrder }: HeadView): TemplateResult =>
  html`<header part="head">
    <button class="back button ghost icon-only" aria-label=${t('back')} @click=${onBack}>
      ${icon(backIcon, 'flip')}
    </button>
    <div id="about" class="about" tabindex="-1">${subject.shortId ? orderSubject(subject) : general(subject, t)}</div>
    <button class="button ghost icon-only" aria-label=${t('find')} aria-pressed=${isFinding} @click=${onFind}>
      ${icon(searchIcon)}
    </button>
    ${
      subject.shortId
        ? html`<button class="button ghost icon-only" aria-label=${t('open.order')} @click=${onOrder}>
            ${icon(linkIcon)}
          </button>`
        : nothing
    }
  </header>`

const general = ({ name }: Subject, t: ChatThreadTranslate): TemplateResult =>
  html`<h2><bdi>${name || t('chat')}</bdi></h2>
    <p class="muted">${t('general')}</p>`

const orderSubject = ({ id, shortId, name }: Subject): TemplateResult =>
  html`<waybill-chat-subject order-id=${id} short-id=${shortId} .name=${name}>
    <h2><bdi class="mono">${shortId}</bdi></h2>
    <p class="muted"><bdi>${name}</bdi></p>
  </waybill-chat-subject>`
