import * as z from 'zod/mini'
import type { App } from '../http/app.ts'
import { confirmEmail, previewEmailChange } from '../identity/email-changes.ts'
import { AUTH_PATH } from '../identity/session-cookie.ts'
import { readOwn, Token } from './auth.ts'

const LinkToken = z.strictObject({ token: Token })
const NO_STORE = { 'cache-control': 'no-store' }

/** A mailed address is confirmed by our own page, signed in or not: whoever reads the mail holds the token. */
export function confirmationRoutes(app: App): void {
  app.post(`${AUTH_PATH}/email/preview`, async (context) => {
    const { token } = await readOwn(context, LinkToken)
    return context.json(await previewEmailChange(context.env, token, new Date()), 200, NO_STORE)
  })
  app.post(`${AUTH_PATH}/email/confirm`, async (context) => {
    const { token } = await readOwn(context, LinkToken)
    const { email } = await confirmEmail(context.env, token, context.req.raw, new Date())
    return context.json({ email }, 200, NO_STORE)
  })
}
