import * as z from 'zod/mini'
import { text } from './common.ts'
import { Connection } from './context.ts'
import { Driver } from './driver.ts'

export const DriverList = z.object({ items: z.array(Driver) })
export const ConnectionList = z.object({ items: z.array(Connection) })

/** A courier invites a client: one mail with a link that accepts and signs in. */
export const ClientInvite = z.strictObject({ name: text(100, 1), email: z.email().check(z.maxLength(254)) })
