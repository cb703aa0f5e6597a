import { env } from 'cloudflare:workers'
import { createExecutionContext } from 'cloudflare:test'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { toRequest } from '../../test/request.ts'
import { makeTenants } from '../../test/tenants.ts'
import { contextRoutes } from '../routes/context.ts'
import type { AppTypes } from './app.ts'
import { directOf } from './direct.ts'
import { sendProblem } from './problem.ts'

function newApp() {
  const app = new Hono<AppTypes>()
  contextRoutes(app)
  app.onError(sendProblem)
  return app
}

test('the way around Hono answers and refuses as the way through it', async () => {
  const app = newApp()
  const { client } = await makeTenants()
  for (const sending of [{ cookie: client.cookie }, { key: 'sk_nobody' }, {}]) {
    const ask = () => toRequest('GET /v1/context', sending)
    const around = await directOf(app, ask())?.(ask(), env, createExecutionContext())
    const through = await app.fetch(ask(), env, createExecutionContext())
    expect(around?.status).toBe(through.status)
    const [one, other] = await Promise.all([around?.json<object>(), through.json<object>()])
    expect({ ...one, requestId: '' }).toEqual({ ...other, requestId: '' })
  }
})

test('only a path of a known method without a query goes around', () => {
  const app = newApp()
  const isDirect = (method: string, path: string) =>
    directOf(app, new Request(`https://api.test${path}`, { method })) !== undefined
  expect(isDirect('GET', '/v1/context')).toBe(true)
  for (const [method, path] of [
    ['HEAD', '/v1/context'],
    ['POST', '/v1/context'],
    ['GET', '/v1/context?a=1'],
    ['GET', '/v1/context/'],
    ['GET', '/v1/Context'],
  ] as const)
    expect(isDirect(method, path), `${method} ${path}`).toBe(false)
})
