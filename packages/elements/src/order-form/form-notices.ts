import type { Order } from '@waybill/contract'
import { html, nothing, type TemplateResult } from 'lit'
import { problemText } from '../base/errors.ts'
import { dayAndTime } from '../base/format.ts'
import { checkIcon, icon, undoIcon, warningIcon } from '../base/icons.ts'
import type { OrderSendingTranslate } from '../locales/en/order-sending.ts'
import type { ProblemTranslate } from '../locales/en/problems.ts'
import type { FormState } from '../stores/order-form.ts'

interface NoticesView {
  readonly t: OrderSendingTranslate
  readonly problem: ProblemTranslate
  readonly locale: string
  readonly refusal: unknown
  readonly faults: number
  readonly state: FormState
  readonly order: Order | undefined
  readonly onRetry: () => void
  readonly onStartOver: () => void
  /** The person is content with the order as an earlier try placed it. */
  readonly onAccept: (order: Order) => void
  readonly onChange: (order: Order) => void
}

/** The notices above the stops, the most pressing first. */
export const topNotices = (view: NoticesView): TemplateResult =>
  html`<div class="notices" role="status">${trouble(view) ?? restored(view) ?? rejected(view) ?? nothing}</div>`

function trouble({ t, problem, refusal, faults, state, onRetry, ...view }: NoticesView): TemplateResult | undefined {
  if (refusal) return notice('failed', problemText(problem, refusal))
  if (faults > 0) return notice('failed', html`<b>${t('faults', { count: faults })}</b> ${t('faults.kept')}`)
  if (state.kind === 'failed')
    return notice('failed', problemText(problem, state.error), button(t('try.again'), onRetry))
  if (state.kind === 'changed_elsewhere') return notice('failed', t('closed'))
  if (state.kind !== 'placed_before') return undefined
  const { order } = state
  return notice(
    'rejected',
    html`<b>${t('before.title', { id: order.shortId })}</b> ${t('before.text')}`,
    html`${order.guest ? nothing : button(t('before.edit'), () => view.onChange(order))}
    ${button(t('before.accept'), () => view.onAccept(order))}`,
  )
}

function restored({ t, locale, state, onStartOver }: NoticesView): TemplateResult | undefined {
  if (state.kind !== 'editing' || !state.restored) return undefined
  const { at, doubt } = state.restored
  const title = html`<b>${t('restored.title', { time: dayAndTime(locale, at) })}</b>`
  return notice(
    'placed',
    html`${title} ${doubt === 'none' ? nothing : t(`restored.${doubt}`)}`,
    button(t('start.over'), onStartOver),
    undoIcon,
  )
}

function rejected({ t, order }: NoticesView): TemplateResult | undefined {
  if (order?.status !== 'rejected' || !order.rejection) return undefined
  const { courier, rejection } = order
  return notice('rejected', html`<b>${t('rejected.by', { courier: courier.name })}</b> <bdi>${rejection.text}</bdi>`)
}

const button = (words: string, onPress: () => void): TemplateResult =>
  html`<button class="button" type="button" @click=${onPress}>${words}</button>`

const notice = (tone: string, words: unknown, actions: unknown = nothing, sign = warningIcon): TemplateResult =>
  html`<div class="notice ${tone}" part="notice">
    ${icon(sign)}
    <p>${words}</p>
    ${actions}
  </div>`

interface DoneView {
  readonly t: OrderSendingTranslate
  readonly state: FormState
  readonly isNew: boolean
  readonly onAnother: () => void
}

/** What stands in the place of the form once the server has the order. */
export function donePanel({ t, state, isNew, onAnother }: DoneView): TemplateResult {
  const order = state.kind === 'done' ? state.order : undefined
  const id = order?.shortId ?? ''
  return html`<div class="form done" part="done">
    <span class="check">${icon(checkIcon)}</span>
    <h2 id="done" tabindex="-1">${isNew ? t('placed.title', { id }) : t('saved.title', { id })}</h2>
    <p class="muted">${t('placed.text', { courier: order?.courier.name ?? '' })}</p>
    ${isNew ? button(t('another'), onAnother) : nothing}
  </div>`
}
