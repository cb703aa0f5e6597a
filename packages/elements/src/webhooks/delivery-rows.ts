import type { WebhookAttempt, WebhookDelivery } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { dayAndTime, fullTime } from '../base/format.ts'
import { checkIcon, clockIcon, icon, warningIcon } from '../base/icons.ts'
import { numberFormat } from '../base/measures.ts'
import type { WebhookTranslate } from '../locales/en/webhooks.ts'
import { attemptText } from './attempt-text.ts'
import { eventName } from './event-groups.ts'

interface DeliveryView {
  readonly t: WebhookTranslate
  readonly locale: string
  readonly delivery: WebhookDelivery
  readonly isBusy: boolean
  /** Undefined where it cannot be sent again. */
  readonly onReplay: (() => void) | undefined
}

const LOOKS = {
  pending: { tone: 'delayed', icon: clockIcon },
  sending: { tone: 'in_progress', icon: clockIcon },
  delivered: { tone: 'completed', icon: checkIcon },
  failed: { tone: 'failed', icon: warningIcon },
} as const satisfies Record<WebhookDelivery['state'], { tone: string; icon: string }>

/** One message of the log; opened it shows each try with its answer, and what was sent. */
export const deliveryRow = (view: DeliveryView): TemplateResult => {
  const { t, locale, delivery } = view
  const { state, type, createdAt } = delivery
  return html`<li>
    <details>
      <summary>
        <span class="what">${eventName(t, type)}</span>
        <span class="status ${LOOKS[state].tone}">${icon(LOOKS[state].icon, 'small')}${t(`state.${state}`)}</span>
        <span class="when" title=${fullTime(locale, createdAt)}>${dayAndTime(locale, createdAt)}</span>
        <span class="more">${triedOf(view)}</span>
      </summary>
      <div class="inside">
        ${delivery.attempts.map((attempt) => attemptView(view, attempt))}
        <h4>${t('body')}</h4>
        ${code(readable(delivery.body), t('body'))}
        <p class="foot">
          <span class="more">${t('message.id')} <bdi class="mono">${delivery.messageId}</bdi></span>
          ${replayButton(view)}
        </p>
      </div>
    </details>
  </li>`
}

function triedOf({ t, locale, delivery: { attempts, nextAt } }: DeliveryView): string {
  const tried = t('attempts', { count: attempts.length })
  return nextAt && attempts.length > 0 ? `${tried} · ${t('next', { time: dayAndTime(locale, nextAt) })}` : tried
}

const attemptView = ({ t, locale }: DeliveryView, attempt: WebhookAttempt): TemplateResult => {
  const { at, milliseconds, response, status } = attempt
  return html`<div class="attempt">
    <p>
      <b>${t('attempt', { count: attempt.attempt })}</b> · ${attemptText(t, attempt)}
      <span class="more" title=${fullTime(locale, at)}
        >${dayAndTime(locale, at)} · ${numberFormat(locale).format(milliseconds)} ms</span
      >
    </p>
    ${status === null ? nothing : answerOf(t, response)}
  </div>`
}

const answerOf = (t: WebhookTranslate, response: string): TemplateResult =>
  response ? code(response, t('answer')) : html`<p class="more">${t('answer.none')}</p>`

const replayButton = ({ t, isBusy, onReplay }: DeliveryView): TemplateResult | typeof nothing =>
  onReplay
    ? html`<button class="button" aria-busy=${isBusy} @click=${onReplay}>
        ${busyFaces(t('replay'), t('replay.busy'), isBusy)}
      </button>`
    : nothing

/** Scrolls by itself, so the keyboard must reach it. */
const code = (text: string, name: string): TemplateResult =>
  html`<pre class="code" dir="ltr" tabindex="0" role="group" aria-label=${name}>${text}</pre>`

/** JSON with line breaks; anything else as it is. */
function readable(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body
  }
}
