import type { Tenant } from './tenant-keys.ts'

/** A courier with many drivers, each with the credential of its phone. */
export interface Fleet extends Tenant {
  readonly drivers: readonly { readonly id: string; readonly name: string; readonly key: string }[]
}

/** A tracking link and the stop that it shows. */
export interface WatchedLeg {
  readonly token: string
  readonly orderId: string
  readonly legId: string
}
