import { ApiError, type OrderExport } from '@waybill/contract'
import type { Env } from '../env.ts'
import type { Tenant } from '../store/tenant.ts'
import { signText } from './signed-text.ts'

const LASTS_MS = 15 * 60_000

/** A file that somebody may fetch: whose orders, which of them, and in whose time they are told. */
export interface Export {
  readonly tenant: Tenant
  readonly wanted: OrderExport
  readonly timeZone: string
}

/** An address that fetches just this file for a quarter of an hour, so that a browser can save it while it streams. */
export async function toExportLink(env: Env, file: Export, now: Date): Promise<{ url: string; expiresAt: string }> {
  const expires = now.getTime() + LASTS_MS
  const request = JSON.stringify(file)
  const signature = await signatureOf(env, request, expires)
  const query = new URLSearchParams({ request, expires: String(expires), signature })
  return {
    url: `${env.BASE_URL}/v1/exports/orders.csv?${query.toString()}`,
    expiresAt: new Date(expires).toISOString(),
  }
}

/** What an address asks for; refuses one that is forged or past its time. */
export async function readExportLink(env: Env, query: Record<string, string>, now: Date): Promise<Export> {
  const { request = '', signature } = query
  const expires = Number(query.expires)
  const expected = Number.isSafeInteger(expires) ? await signatureOf(env, request, expires) : ''
  if (expected === '' || expected !== signature) throw new ApiError('not_found', 'No such file')
  if (expires <= now.getTime()) throw new ApiError('link_expired', 'This address has expired; ask for a new one')
  return asExport(JSON.parse(request))
}

// The signature proves that `toExportLink` wrote it.
const asExport = (value: unknown): Export => value as Export

const signatureOf = (env: Env, request: string, expires: number): Promise<string> =>
  signText(env, 'export-url', `${expires}:${request}`)
