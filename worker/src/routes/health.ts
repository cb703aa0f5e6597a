import type { App } from '../http/app.ts'
import { ping } from '../store/health.ts'

/** For load balancers and start scripts: the worker answers and its directory can be read. */
export function healthRoutes(app: App): void {
  app.get('/healthz', async (context) => {
    await ping(context.env.DIRECTORY)
    return context.json({ ok: true }, 200, { 'cache-control': 'no-store' })
  })
}
