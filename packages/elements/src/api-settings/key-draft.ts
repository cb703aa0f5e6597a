import type { KeyDraft } from '@waybill/contract'
import type { KeyScope } from './scope-names.ts'

/** What the form of a new key holds. */
export interface KeyFields {
  readonly kind: KeyDraft['kind']
  readonly name: string
  readonly scopes: readonly KeyScope[]
  readonly connectionId: string
  /** One site per line. */
  readonly origins: string
  /** Days until it ends; '' never. */
  readonly days: string
}

export const NEW_KEY: KeyFields = {
  kind: 'secret',
  name: '',
  scopes: ['orders:read', 'orders:write'],
  connectionId: '',
  origins: '',
  days: '',
}

const DAY_MS = 86_400_000

/** The draft as the API takes it. */
export function toKeyDraft(fields: KeyFields, now: number): KeyDraft {
  const { kind, days, connectionId } = fields
  const name = fields.name.trim()
  const expiresAt = days ? new Date(now + Number(days) * DAY_MS).toISOString() : null
  if (kind === 'secret') return { kind, name, scopes: [...fields.scopes], expiresAt }
  return { kind, name, connectionId, origins: sitesIn(fields.origins), expiresAt }
}

/** Sites as people type them: an address of a page loses its path. */
export const sitesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .map((site) => /^https?:\/\/[^/]+(?=\/$)/.exec(site)?.[0] ?? site),
  ),
]
