import { html, nothing } from 'lit'
import { problemText } from '../base/errors.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrdersTranslate } from '../locales/en/orders.ts'
import type { OrdersState } from '../stores/orders.ts'
import { troubleNotice } from './table-states.ts'

interface Words {
  readonly t: OrdersTranslate
  readonly common: CommonTranslate
  readonly problem: Parameters<typeof problemText>[0]
}

/** What stands above the rows when they did not come, or may be old. */
export function trouble(state: OrdersState, { t, common, problem }: Words, onRetry: () => void): unknown {
  const retry = { label: common('retry'), onPress: onRetry }
  if (state.kind === 'error') return troubleNotice(problemText(problem, state.error), retry)
  return state.kind === 'ready' && state.trouble ? troubleNotice(t('stale'), retry) : nothing
}

/** What stands below the rows: a page on its way, or one that did not come. */
export function nextPage(state: OrdersState, { t, common }: Words, onRetry: () => void): unknown {
  if (state.kind !== 'ready' || state.next.kind === 'end') return nothing
  if (state.next.kind === 'error') return troubleNotice(t('next.failed'), { label: common('retry'), onPress: onRetry })
  return html`<p id="end"><span class="spinner"></span></p>`
}
