import { ApiError, Email, Id, parseInput, text } from '@waybill/contract'
import type { Context } from 'hono'
import * as z from 'zod/mini'
import type { App, AppTypes } from '../http/app.ts'
import { readJson } from '../http/body.ts'
import { limitRate } from '../http/limit.ts'
import { requestIdOf } from '../http/request-id.ts'
import { forgetSession } from '../identity/caller-by-session.ts'
import { toApiError } from '../identity/library-problem.ts'
import { loadAuth } from '../identity/load-auth.ts'
import { sendSignInMail } from '../identity/mail-sign-in.ts'
import { OPEN_ROUTES, SILENT_ROUTES } from '../identity/open-routes.ts'
import { checkOrigin } from '../identity/origin.ts'
import { AUTH_PATH, sessionTokenOf } from '../identity/session-cookie.ts'
import { acceptWithLink, previewInvitation, signInWithLink } from '../identity/sign-in.ts'
import { rememberAndCall, standingCalls } from '../live/call-rooms.ts'
import { log } from '../log.ts'

export const Token = z.string().check(z.minLength(20), z.maxLength(80))
const SignInMail = z.strictObject({ email: Email })
const LinkToken = z.strictObject({ token: Token })
const Acceptance = z.strictObject({ token: Token, name: text(100, 1), organizationId: z.optional(Id) })

const NO_STORE = { 'cache-control': 'no-store' }

/** Sign-in for people. These paths set and read the portal's cookie, so they answer our own pages only. */
export function authRoutes(app: App): void {
  app.post(`${AUTH_PATH}/sign-in/mail`, async (context) => {
    const { email } = await readOwn(context, SignInMail)
    const { success } = await context.env.SIGN_IN_LIMIT.limit({ key: email })
    if (!success) throw new ApiError('rate_limited', 'Wait a minute before the next mail', { retryAfter: 60 })
    const requestId = requestIdOf(context.req.raw)
    const mailing = sendSignInMail(context.env, context.req.raw, email, new Date()).catch((error: unknown) =>
      log('error', 'sign_in_mail_failed', { requestId, reason: error instanceof Error ? error.message : 'error' }),
    )
    context.executionCtx.waitUntil(mailing)
    return context.json({ done: true }, 200, NO_STORE)
  })
  app.post(`${AUTH_PATH}/sign-in/link`, async (context) => {
    const { token } = await readOwn(context, LinkToken)
    const cookie = await signInWithLink(context.env, token, context.req.raw, new Date())
    return context.json({ done: true }, 200, { ...NO_STORE, 'set-cookie': cookie })
  })
  app.post(`${AUTH_PATH}/invitation/preview`, async (context) => {
    const { token } = await readOwn(context, LinkToken)
    return context.json(await previewInvitation(context.env, token, context.req.raw, new Date()), 200, NO_STORE)
  })
  app.post(`${AUTH_PATH}/invitation/accept`, async (context) => {
    const body = await readOwn(context, Acceptance)
    const now = new Date()
    const { accepted, cookie } = await acceptWithLink(context.env, body, context.req.raw, now)
    const { organizationId, connection } = accepted
    // A courier that had removed this client may have silenced its rooms.
    if (connection) {
      const calls = standingCalls({ id: connection.id, clientId: organizationId, status: 'active' })
      context.executionCtx.waitUntil(rememberAndCall(context.env, calls, now))
    }
    return context.json({ organizationId }, 200, { ...NO_STORE, 'set-cookie': cookie })
  })
  app.on(['GET', 'POST'], `${AUTH_PATH}/*`, passToLibrary)
}

/** Reads what our own page posts. */
export async function readOwn<T extends z.core.$ZodType>(context: Context<AppTypes>, schema: T): Promise<z.output<T>> {
  checkOrigin(context.req.raw)
  await limitRate(context.env, context.req.raw, null)
  return parseInput(schema, (await readJson(context.req.raw)).value)
}

/** Hands an open route to better-auth, which is loaded on the first such request only. */
async function passToLibrary(context: Context<AppTypes>): Promise<Response> {
  const { env, req } = context
  const path = req.path.slice(AUTH_PATH.length)
  if (!OPEN_ROUTES.has(`${req.method} ${path}`)) throw new ApiError('not_found', 'There is nothing at this address')
  checkOrigin(req.raw)
  await limitRate(env, req.raw, null)
  const token = await sessionTokenOf(req.raw, env)
  const auth = await loadAuth(env, new Date())
  const response = await auth.handler(await bounded(req.raw))
  if (token && req.method === 'POST') forgetSession(token)
  if (!response.ok) throw await toApiError(response)
  const isSilent = SILENT_ROUTES.has(`${req.method} ${path}`)
  if (isSilent) await response.body?.cancel()
  const answer = new Response(isSilent ? JSON.stringify({ done: true }) : response.body, response)
  answer.headers.set('cache-control', 'no-store')
  return answer
}

/** The same request with a body of bounded size. */
async function bounded(request: Request): Promise<Request> {
  if (request.method === 'GET') return request
  const { text } = await readJson(request)
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  return new Request(request.url, { method: request.method, headers, body: text })
}
