import type { D1Database } from '@cloudflare/workers-types'

/** Who a courier is to somebody who got a text from it. */
export interface CourierContact {
  readonly name: string
  readonly language: string
  readonly supportPhone: string | null
}

/** Reads what a courier's answers to texts say of it. */
export async function findCourierContact(db: D1Database, courierId: string): Promise<CourierContact | null> {
  return db
    .prepare(
      `SELECT o.name, s.language, s.support_phone AS supportPhone FROM organization o
       JOIN organization_settings s ON s.organization_id = o.id WHERE o.id = ?`,
    )
    .bind(courierId)
    .first<CourierContact>()
}
