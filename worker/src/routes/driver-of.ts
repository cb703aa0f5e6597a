import { ApiError } from '@waybill/contract'
import type { Call } from '../http/on.ts'

/** The driver behind a credential, within its courier. */
export const driverOf = ({ caller: { actor, organization } }: Call): { courierId: string; id: string } => {
  if (actor.kind !== 'driver') throw new ApiError('forbidden', 'This is for drivers')
  return { courierId: organization.id, id: actor.id }
}
