import { html, type TemplateResult } from 'lit'
import type { TrackingMessage } from '../tracking-message/tracking-message.ts'

/** Why there is nothing to see, in place of the page. */
export function trouble(reason: TrackingMessage['reason'], renew: () => void, error?: unknown): TemplateResult {
  void import('../tracking-message/tracking-message.ts')
  return html`<waybill-tracking-message
    reason=${reason}
    .error=${error}
    @waybill-retry=${renew}
  ></waybill-tracking-message>`
}
