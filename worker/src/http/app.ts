import type { Hono } from 'hono'
import type { Env } from '../env.ts'

/** The Hono application with our bindings. */
export interface AppTypes {
  Bindings: Env
}
export type App = Hono<AppTypes>
