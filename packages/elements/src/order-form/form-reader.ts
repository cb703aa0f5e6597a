import type { Context } from '@waybill/contract'
import { troubleOf } from '../base/load-events.ts'
import type { ResourceState } from '../stores/resource.ts'

type Reading = ResourceState<Context> | undefined

/** Who works with the form, once it is known. */
export const readerOf = (state: Reading): Context | undefined => (state?.kind === 'ready' ? state.value : undefined)

/** Why the server lets nobody order from here: no more typing and no other try changes that. */
export const refusalOf = (state: Reading): unknown =>
  state?.kind === 'error' && troubleOf(state.error).code === 'origin_not_allowed' ? state.error : undefined

/** Whether there is more to show than empty fields before anybody begins: to a member, and after a refusal. */
export const showsMore = (state: Reading): boolean => readerOf(state)?.guest === false || refusalOf(state) !== undefined
