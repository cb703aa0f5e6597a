import { executeServerCommand } from '@web/test-runner-commands'
import type { Tenant } from '../../../../test/seed/tenant-keys.ts'

/** A courier with a driver and a client that only this test uses, on the real worker behind the page's own origin. */
export async function newTenant(): Promise<Tenant> {
  return toTenant(await executeServerCommand('waybill-tenant', location.origin))
}

// The command's only answer, in test/elements/worker-proxy.ts.
const toTenant = (answer: unknown): Tenant => answer as Tenant
