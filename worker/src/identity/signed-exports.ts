import { ApiError, type OrderExport } from '@waybill/contract'
import type { Env } from '../env.ts'
import type { Tenant } from '../store/tenant.ts'
import { signText } from './signed-text.ts'

const LASTS_MS = 15 * 60_000

/** Files that somebody may fetch, by their names. */
interface Exports {
  /** Whose orders, which of them, and in whose time they are told. */
  'orders.csv': { readonly tenant: Tenant; readonly wanted: OrderExport; readonly timeZone: string }
  /** Whose everything. */
  'organization.ndjson': { readonly tenant: Tenant }
}
export type ExportName = keyof Exports
export type Export<Name extends ExportName = 'orders.csv'> = Exports[Name]

/** An address that fetches just this file for a quarter of an hour, so that a browser can save it while it streams. */
export async function toExportLink<Name extends ExportName>(
  env: Env,
  name: Name,
  file: Exports[Name],
  now: Date,
): Promise<{ url: string; expiresAt: string }> {
  const expires = now.getTime() + LASTS_MS
  const request = JSON.stringify(file)
  const signature = await signatureOf(env, name, request, expires)
  const query = new URLSearchParams({ request, expires: String(expires), signature })
  return { url: `${env.BASE_URL}/v1/exports/${name}?${query.toString()}`, expiresAt: new Date(expires).toISOString() }
}

/** What an address asks for; refuses one that is forged or past its time. */
export async function readExportLink<Name extends ExportName>(
  env: Env,
  name: Name,
  query: Record<string, string>,
  now: Date,
): Promise<Exports[Name]> {
  const { request = '', signature } = query
  const expires = Number(query.expires)
  const expected = Number.isSafeInteger(expires) ? await signatureOf(env, name, request, expires) : ''
  if (expected === '' || expected !== signature) throw new ApiError('not_found', 'No such file')
  if (expires <= now.getTime()) throw new ApiError('link_expired', 'This address has expired; ask for a new one')
  return asExport<Name>(JSON.parse(request))
}

// The signature proves that `toExportLink` wrote it, for this very file.
const asExport = <Name extends ExportName>(value: unknown) => value as Exports[Name]

const signatureOf = (env: Env, name: ExportName, request: string, expires: number): Promise<string> =>
  signText(env, 'export-url', `${name}:${expires}:${request}`)
