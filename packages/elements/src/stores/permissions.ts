import type { Context, Order } from '@waybill/contract'
import { can, canEditLeg, type Action } from '@waybill/contract/status'

/** Whether who looks may take an action on this order: the API asks the same table and the same scopes. */
export const mayAct = (action: Action, { status }: Order, { organization, scopes }: Context): boolean =>
  can(action, status, organization.kind) && scopes.includes('orders:write')

/** Whether who looks may change anything of this order: of one whose stops were all started there is nothing left. */
export const mayEdit = (order: Order, context: Context): boolean =>
  mayAct('edit', order, context) && order.legs.some(({ state }) => canEditLeg(state))

/** Whether a recipient may be given the link to their stop. */
export const mayShareLink = ({ status }: Order, { scopes }: Context): boolean =>
  status !== 'rejected' && status !== 'cancelled' && scopes.includes('tracking:write')
