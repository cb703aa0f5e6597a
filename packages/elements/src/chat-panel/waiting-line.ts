import { html, nothing, type TemplateResult } from 'lit'
import { problemText } from '../base/errors.ts'
import { clockIcon, icon, warningIcon } from '../base/icons.ts'
import type { WaitingMessage } from '../stores/chat-outbox.ts'
import type { ReadyThread } from '../stores/chat-thread.ts'
import type { LineView } from './entry-lines.ts'
import { waitingFile } from './line-parts.ts'
import { messageText } from './message-text.ts'

/** A message on its way, or one that will not go by itself. */
export function waitingLine(
  message: WaitingMessage,
  isLast: boolean,
  thread: ReadyThread,
  view: LineView,
): TemplateResult {
  const isStuck = view.isOffline || thread.isHeldUp
  const look = message.kind === 'failed' ? 'failed' : isStuck ? 'stuck' : 'sending'
  if (message.files.length > 0) view.wants('file')
  return html`<div class="message own waiting first ${look} ${isLast ? 'last' : ''}" part="message">
    <span class="visually-hidden">${view.t('you')}</span>
    ${message.text ? messageText(message.text) : nothing}
    ${message.files.map((file) => waitingFile(file, shareOf(message)))}
    ${message.kind === 'failed' ? failure(message, view) : isLast ? progress(isStuck, thread, view) : nothing}
  </div>`
}

const shareOf = (message: WaitingMessage): number => (message.kind === 'sending' ? message.share : 0)

function progress(isStuck: boolean, { waiting, isSlowed }: ReadyThread, { t }: LineView): TemplateResult {
  const count = waiting.filter(({ kind }) => kind !== 'failed').length
  const words = isSlowed ? t('slowed') : isStuck ? t('waiting', { count }) : t('sending')
  return html`<p class="meta">${icon(clockIcon)}${words}</p>`
}

function failure(message: WaitingMessage, view: LineView): TemplateResult {
  const { t, common, problem, onRetry, onRemove } = view
  const why = message.kind === 'failed' ? problemText(problem, message.error) : ''
  return html`<p class="meta" role="alert">${icon(warningIcon)}<span>${t('failed')} ${why}</span></p>
    <p class="choices">
      <button class="button" @click=${() => onRetry(message.clientId)}>${common('retry')}</button>
      <button class="button ghost danger" @click=${() => onRemove(message.clientId)}>${common('remove')}</button>
    </p>`
}
