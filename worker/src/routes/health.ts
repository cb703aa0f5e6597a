import type { App } from '../http/app.ts'

/** For load balancers and start scripts: the worker answers and its directory can be read. */
export function healthRoutes(app: App): void {
  app.get('/healthz', async (context) => {
    await context.env.DIRECTORY.prepare('SELECT 1').first()
    return context.json({ ok: true }, 200, { 'cache-control': 'no-store' })
  })
}
