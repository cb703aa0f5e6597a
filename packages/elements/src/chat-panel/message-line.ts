import type { ChatMessage } from '@waybill/contract'
import { CHANGE_WITHIN } from '@waybill/contract/chat-rules'
import { html, nothing, type TemplateResult } from 'lit'
import { fullTime, time } from '../base/format.ts'
import { binIcon, checkIcon, checksIcon, editIcon, icon, smsIcon } from '../base/icons.ts'
import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'
import type { ChatMember } from '../stores/chat-member.ts'
import type { MessageEntry } from './entries.ts'
import type { LineView } from './entry-lines.ts'
import { fileOf, orderCard } from './line-parts.ts'
import { messageText, orderIdsOf } from './message-text.ts'

/** One message with its files, the orders that it names, and below the last of a group who said it and when. */
export function messageLine(entry: MessageEntry, member: ChatMember, view: LineView): TemplateResult {
  const { message, isOwn, isFirst, isLast } = entry
  const { locale, zone } = view
  const classes = `message ${isOwn ? 'own' : 'other'} ${isFirst ? 'first' : ''} ${isLast ? 'last' : ''}`
  return html`<div class=${classes} part="message" data-seq=${message.seq} title=${fullTime(locale, message.at, zone)}>
    <span class="visually-hidden">${nameOf(message, member, isOwn, view.t)}</span>
    ${content(message, view)} ${mayChange(message, member) ? ways(message, view) : nothing}
    ${isLast || message.state === 'edited' ? meta(entry, member, view) : nothing}
  </div>`
}

function content({ threadId, state, text, files }: ChatMessage, view: LineView): unknown {
  if (state === 'deleted') return html`<p class="text gone">${view.t('deleted')}</p>`
  if (files.length > 0) view.wants('file')
  const orders = orderIdsOf(text)
  if (orders.length > 0) view.wants('order')
  return html`${text ? messageText(text) : nothing}${files.map((file) =>
    fileOf(threadId, file),
  )}${orders.map(orderCard)}`
}

function meta(entry: MessageEntry, member: ChatMember, view: LineView): TemplateResult {
  const { message, isOwn, isLast } = entry
  const { t, locale, zone } = view
  const edited = message.state === 'edited' ? html`<span>${t('edited')}</span>` : nothing
  if (!isLast) return html`<p class="meta">${edited}</p>`
  const name = isOwn && isMine(message, member) ? nothing : author(message, t)
  return html`<p class="meta">
    ${name}<time datetime=${message.at}>${time(locale, message.at, zone)}</time
    >${edited}${isOwn ? receipt(entry, t) : nothing}
  </p>`
}

const author = ({ party, authorName }: ChatMessage, t: ChatThreadTranslate): TemplateResult =>
  party === 'recipient'
    ? html`${icon(smsIcon)}<bdi>${t('by_text', { name: authorName })}</bdi><span aria-hidden="true">·</span>`
    : html`<bdi>${authorName}</bdi><span aria-hidden="true">·</span>`

const nameOf = (message: ChatMessage, member: ChatMember, isOwn: boolean, t: ChatThreadTranslate): string => {
  if (isOwn && isMine(message, member)) return t('you')
  return message.party === 'recipient' ? t('by_text', { name: message.authorName }) : message.authorName
}

/** A key speaks for its whole side. */
const isMine = ({ authorId }: ChatMessage, { id }: ChatMember): boolean => id === '' || authorId === id

const mayChange = ({ party, authorId, state, at }: ChatMessage, { side, id, mayWrite }: ChatMember): boolean =>
  mayWrite && party === side && authorId === id && state !== 'deleted' && Date.now() - Date.parse(at) < CHANGE_WITHIN

const ways = (message: ChatMessage, { t, onChange }: LineView): TemplateResult =>
  html`<p class="ways">
    ${
      message.text
        ? html`<button class="way" aria-label=${t('edit')} title=${t('edit')} @click=${() => onChange('edit', message)}>
            ${icon(editIcon, 'small')}
          </button>`
        : nothing
    }
    <button class="way" aria-label=${t('delete')} title=${t('delete')} @click=${() => onChange('delete', message)}>
      ${icon(binIcon, 'small')}
    </button>
  </p>`

const RECEIPT_ICON = { sent: checkIcon, delivered: checksIcon, read: checksIcon } as const

const receipt = ({ receipt: kind }: MessageEntry, t: ChatThreadTranslate): TemplateResult =>
  html`<span class="receipt ${kind}">${icon(RECEIPT_ICON[kind])}${t(kind)}</span>`
