import type { Brand } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** Whose portal this is, for who has not signed in yet. */
export const brandStore = (portal: Portal): Resource<Brand> =>
  resource((signal) => portal.call('GET /v1/brand', { signal }))
