import type { Hono } from 'hono'
import type { Env } from '../env.ts'

/** The Hono application with our bindings; every request has an id that its logs and problems carry. */
export interface AppTypes {
  Bindings: Env
  Variables: { requestId: string }
}
export type App = Hono<AppTypes>
