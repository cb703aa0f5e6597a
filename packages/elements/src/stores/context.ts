import type { Context } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** Who the portal speaks for, with whom, and how maps look: `portal.store(contextStore)`. */
export const contextStore = (portal: Portal): Resource<Context> =>
  resource((signal) => portal.call('GET /v1/context', { signal }))
