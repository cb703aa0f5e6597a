import { env } from 'cloudflare:workers'
import type { Context } from '@waybill/contract'
import { createLink } from '../src/identity/bootstrap.ts'
import { problemOf, send, sendJson, type Sending } from './request.ts'

const origin = env.BASE_URL

/** Posts to a sign-in path as our own page would. */
export const post = (path: string, body: object, over: Sending = {}) =>
  sendJson(`POST /api/auth${path}`, { origin, body, ...over })

/** The code of the problem that a sign-in path answers. */
export const postProblem = (path: string, body: object, over: Sending = {}) =>
  problemOf(`POST /api/auth${path}`, { origin, body, ...over })

/** Asks for a sign-in mail. */
export const askFor = (email: string) => post('/sign-in/mail', { email })

/** What a browser sends back after an answer. */
export const cookieOf = (headers: Headers): string => (headers.get('set-cookie') ?? '').split(';')[0] ?? ''

/** The token in a link's address. */
export const tokenOf = (link: string): string => link.slice(link.indexOf('=') + 1)

/** The person whom a session belongs to. */
export async function whoIs(cookie: string): Promise<Context['person'] | undefined> {
  const { body } = await sendJson<Partial<Context>>('GET /v1/context', { cookie })
  return body.person
}

export const signInLink = (personId: string, now = new Date()) =>
  createLink(env, { purpose: 'sign-in', subjectId: personId }, now)

/** The test runner takes a while to prepare the sign-in library for its first use. */
export const loadLibrary = (): Promise<unknown> => send('GET /api/auth/passkey/generate-authenticate-options')
