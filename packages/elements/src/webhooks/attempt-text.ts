import type { WebhookAttempt } from '@waybill/contract'
import type { WebhookTranslate } from '../locales/en/webhooks.ts'

/** Why there was no answer, by the API's words; everything else is that nobody answered. */
const REASONS: Readonly<Record<string, 'timeout' | 'unresolved' | 'unknown_host' | 'refused'>> = {
  TimeoutError: 'timeout',
  unresolved: 'unresolved',
  unknown_host: 'unknown_host',
  not_an_address: 'refused',
  not_https: 'refused',
  unusual_port: 'refused',
  with_login: 'refused',
  own_host: 'refused',
  not_public: 'refused',
}

/** How a try went: the status of its answer, or why there was none. */
export function attemptText(t: WebhookTranslate, { status, reason }: WebhookAttempt): string {
  if (status === null) return t(`reason.${REASONS[reason] ?? 'unreachable'}`)
  return reason === 'redirect' ? t('reason.redirect', { status }) : t('answered', { status })
}
