import { exchange } from '@waybill/client/exchange'
import type { Portal } from '../base/context.ts'

/** Asks a path of signing in, which only our own pages do: the session is the page's cookie. */
export const authGet = (portal: Portal, path: string): Promise<unknown> => send(portal, path, 'GET', null)

/** Posts to a path of signing in. */
export const authPost = (portal: Portal, path: string, body: object): Promise<unknown> =>
  send(portal, path, 'POST', JSON.stringify(body))

async function send({ options }: Portal, path: string, method: string, body: string | null): Promise<unknown> {
  const headers: Record<string, string> = body === null ? {} : { 'Content-Type': 'application/json' }
  const request = { url: `${options.baseUrl}/api/auth/${path}`, method, headers, body }
  const answer = await exchange(options, request, undefined, {})
  return answer?.data
}
