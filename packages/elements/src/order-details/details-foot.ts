import { html, nothing, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { chatIcon, checkIcon, editIcon, icon, linkIcon } from '../base/icons.ts'
import type { OrderTranslate } from '../locales/en/order.ts'
import type { ShareLink } from './share-link.ts'

export interface FootView {
  readonly t: OrderTranslate
  readonly link: ShareLink
  /** Why the link did not come, in words. */
  readonly trouble: string
  /** What may be done now; undefined is not offered. */
  readonly onChat: (() => void) | undefined
  readonly onLink: (() => void) | undefined
  readonly onEdit: (() => void) | undefined
}

/** The actions that an order allows now. */
export const detailsFoot = (view: FootView): TemplateResult => {
  const { t, link, trouble, onChat, onLink, onEdit } = view
  return html`<footer part="foot" ?hidden=${!onChat && !onLink && !onEdit}>
    ${trouble ? html`<p class="error" role="alert">${trouble}</p>` : nothing} ${link.render(t('link.by.hand'))}
    ${onChat ? html`<button class="button" @click=${onChat}>${icon(chatIcon, 'small')}${t('chat')}</button>` : nothing}
    ${onLink ? linkButton(view, onLink) : nothing}
    <span class="space"></span>
    ${
      onEdit
        ? html`<button class="button primary" @click=${onEdit}>${icon(editIcon, 'small')}${t('edit')}</button>`
        : nothing
    }
  </footer>`
}

function linkButton({ t, link: { state } }: FootView, onPress: () => void): TemplateResult {
  const face =
    state.kind === 'copied'
      ? html`${icon(checkIcon, 'small')}${t('copied')}`
      : html`${icon(linkIcon, 'small')}${t('link')}`
  const isBusy = state.kind === 'busy'
  return html`<button class="button" aria-busy=${isBusy} @click=${onPress}>
    ${busyFaces(face, t('link.busy'), isBusy)}
  </button>`
}
