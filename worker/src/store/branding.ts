import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types'
import { ApiError, type Branding, type BrandingPatch } from '@waybill/contract'

/** What a courier wears as it is stored: the logo is a file. */
export type StoredBranding = Omit<Branding, 'logoUrl'> & { readonly logoFile: string | null }

/** Asks for what a courier wears; read the answer with `toBranding`. */
export const selectBranding = (db: D1Database, courierId: string): D1PreparedStatement =>
  db
    .prepare(
      `SELECT o.name, s.logo_file AS logoFile, s.accent, s.host, s.support_phone AS supportPhone
       FROM organization o JOIN organization_settings s ON s.organization_id = o.id WHERE o.id = ?`,
    )
    .bind(courierId)

/** Reads the rows of `selectBranding`. */
export function toBranding(rows: readonly unknown[]): StoredBranding {
  // The statement above names just these columns.
  const [branding] = rows as readonly StoredBranding[]
  if (!branding) throw new Error('A courier has no settings')
  return branding
}

const COLUMN_OF = { accent: 'accent', host: 'host', supportPhone: 'support_phone' } as const

/** Changes what a patch names and reads the whole; a host belongs to one courier. */
export async function updateBranding(db: D1Database, id: string, patch: BrandingPatch): Promise<StoredBranding> {
  const changes = Object.entries(COLUMN_OF).flatMap(([field, column]) => {
    const value = patch[asField(field)]
    const update = `UPDATE organization_settings SET ${column} = ? WHERE organization_id = ?`
    return value === undefined ? [] : [db.prepare(update).bind(value, id)]
  })
  const results = await db.batch([...changes, selectBranding(db, id)]).catch(hostTaken)
  return toBranding(results.at(-1)?.results ?? [])
}

// Object.entries forgets the names of the table above.
const asField = (field: string) => field as keyof typeof COLUMN_OF

function hostTaken(error: unknown): never {
  if (!(error instanceof Error && error.message.includes('organization_settings.host'))) throw error
  const fields = [{ path: 'host', code: 'not_allowed' as const, message: 'Another courier has this host' }]
  throw new ApiError('invalid_request', 'Choose another host', { fields })
}
