import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { MAX_FILE_BYTES, MAX_LOGO_BYTES } from '@waybill/contract/files'
import { COMPONENT_SCOPES, GUEST_COMPONENTS, KEY_SCOPES, type Component } from '@waybill/contract/scopes'
import type { WebhookType } from '@waybill/contract/event-types'
import { TOKENS } from '../../packages/elements/src/base/tokens.ts'
import { root } from '../lib/launch.mjs'
import { cell, code, table } from './escape.ts'

/** What the guides take from the sources, by the name that they call it. */
export const facts: Readonly<Record<string, () => string>> = {
  'webhook-types': () =>
    table(
      ['Event', 'Told when'],
      Object.entries(TOLD_WHEN).map(([type, words]) => [code(type), cell(words)]),
    ),
  tokens: () =>
    table(
      ['Property', 'Default'],
      Object.entries(TOKENS).map(([name, value]) => [
        code(`--waybill-${name}`),
        code(value.replaceAll('var(--_', 'var(--waybill-')),
      ]),
    ),
  rates: () =>
    table(
      ['Calls', 'Limit', 'Counted by'],
      Object.entries(RATES).map(([name, [what, by]]) => [what, rateOf(name), by]),
    ),
  components: () =>
    table(
      ['Component', 'Scopes of its token', 'With a publishable key'],
      Object.entries(COMPONENT_SCOPES).map(([name, scopes]) => [
        code(name),
        scopes.map(code).join(' '),
        GUEST_COMPONENTS.includes(toComponent(name)) ? 'yes' : '',
      ]),
    ),
  'key-scopes': () => KEY_SCOPES.map(code).join(' '),
  'client-token-minutes': () => numberIn('identity/client-token', /client: (\d+) \* 60\b/),
  'guest-token-minutes': () => numberIn('identity/client-token', /guest: (\d+) \* 60\b/),
  'guest-orders-per-hour': () => numberIn('routes/guest-limit', /GUEST_ORDERS = .*limit: (\d+), seconds: 3_600/),
  'lookups-of-order': () => numberIn('routes/tracking-lookup', /lookup-order', limit: ([\d_]+), seconds: HOUR/),
  'lookups-of-visitor': () => numberIn('routes/tracking-lookup', /lookup-visitor', limit: ([\d_]+), seconds: HOUR/),
  'lookups-of-shop': () => numberIn('routes/tracking-lookup', /lookup-shop', limit: ([\d_]+), seconds: HOUR/),
  'file-megabytes': () => megabytes(MAX_FILE_BYTES),
  'logo-megabytes': () => megabytes(MAX_LOGO_BYTES),
  'json-kilobytes': () => numberIn('http/body', /MAX_JSON_BYTES = (\d+) \* 1024/),
}

/** A number that the worker's code says; read and not imported, since that code runs elsewhere. */
function numberIn(module: string, pattern: RegExp): string {
  const [, found] = pattern.exec(readFileSync(join(root, `worker/src/${module}.ts`), 'utf8')) ?? []
  if (!found) throw new Error(`worker/src/${module}.ts no longer says ${String(pattern)}`)
  return Number(found.replaceAll('_', '')).toLocaleString('en')
}

const megabytes = (bytes: number): string => String(bytes / 1024 / 1024)
// Object.entries forgets that the keys of the table are its components.
const toComponent = (name: string): Component => name as Component

/** Every type of event in words; a type without words does not compile. */
const TOLD_WHEN: Record<WebhookType, string> = {
  '*': 'Everything, also types of a later version.',
  'order.placed': 'An order was placed.',
  'order.edited': 'An order was changed.',
  'order.cancelled': 'The client or the courier cancelled.',
  'order.rejected': 'The courier rejected the order; the reason is in it.',
  'order.resubmitted': 'A rejected order was sent again.',
  'order.assigned': 'A driver was assigned, or another one.',
  'order.unassigned': 'The driver was taken off.',
  'order.leg_started': 'The driver is on the way to a stop; `legId` says which.',
  'order.leg_arrived': 'The driver is at a stop.',
  'order.leg_completed': 'A stop is done; its proof is in the order’s details.',
  'order.leg_failed': 'A stop could not be done; the reason is in it.',
  'order.delayed': 'The order will be, or is, later than its window.',
  'chat.message.created': 'Somebody wrote in a thread.',
  'notification.sent': 'A text was handed to the carrier.',
  'notification.delivered': 'A text arrived on the phone.',
  'notification.failed': 'A text did not go out or did not arrive; `reason` says why.',
  'tracking.viewed': 'A recipient opened the tracking page.',
}

/** The bindings that count calls, with what they count and by what. */
const RATES: Readonly<Record<string, readonly [what: string, by: string]>> = {
  API_LIMIT: ['All calls with a credential', 'credential'],
  PUBLIC_LIMIT: ['Calls without one: tracking, lookups, beginning a guest’s session', 'address'],
  CHAT_LIMIT: ['Messages, reads and typing in chat', 'credential'],
  SIGN_IN_LIMIT: ['Asking for a sign-in code or link', 'address'],
  GUEST_LIMIT: ['Orders of one visitor without an account', 'publishable key and address'],
}

function rateOf(name: string): string {
  const settings = readFileSync(join(root, 'worker/wrangler.jsonc'), 'utf8')
  const binding = settings.split('\n').find((line) => line.includes(`"name": "${name}"`)) ?? ''
  const [, limit, period] = /"limit": (\d+), "period": (\d+)/.exec(binding) ?? []
  if (!limit || !period) throw new Error(`wrangler.jsonc says no limit of ${name}`)
  return `${limit} in ${period} s`
}
