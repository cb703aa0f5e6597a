import { ApiError, endpoints, parseInput, type Endpoint, type Endpoints, type EndpointKey } from '@waybill/contract'
import type { Output, Parsed } from '@waybill/contract'
import type { Context } from 'hono'
import { isPerson, type Caller, type PersonCaller } from '../domain/caller.ts'
import type { Idempotency } from '../domain/idempotency.ts'
import type { Env } from '../env.ts'
import { authenticate } from '../identity/authenticate.ts'
import { log } from '../log.ts'
import type { App, AppTypes } from './app.ts'
import { readJson, readUpload } from './body.ts'
import { idempotencyOf } from './idempotency.ts'
import { actorKey, limitRate } from './limit.ts'

/** What a handler may use beside its input: who calls, when, and the bindings. */
export interface Call<Who extends Caller | null = Caller> {
  readonly caller: Who
  readonly env: Env
  readonly now: Date
  readonly requestId: string
  readonly request: Request
  readonly idempotency: Idempotency | null
  /** Finishes work after the answer was sent; a failure is logged, and repaired by the sweep where rows say so. */
  readonly after: (work: Promise<unknown>) => void
}

type Who<K extends EndpointKey> = 'public' extends Endpoints[K]['audience'][number]
  ? null
  : Endpoints[K] extends { person: true }
    ? PersonCaller
    : Caller
export type Handler<K extends EndpointKey> = (
  input: Parsed<Endpoints, K>,
  call: Call<Who<K>>,
) => Promise<Output<Endpoints, K>>

/** Serves one endpoint of the contract: sets the caller, checks audience and scope, parses once, answers JSON. */
export function on<K extends EndpointKey>(app: App, key: K, handler: Handler<K>): void {
  const endpoint: Endpoint = endpoints[key]
  const [method, path] = splitKey(key)
  app.on(method, path, async (context) => {
    const now = new Date()
    const caller = await callerFor(context, endpoint, now)
    await limitRate(context.env, context.req.raw, caller)
    const { input, body } = await readInput(context, endpoint)
    const call = await toCall(context, caller, now, body)
    const answer = await handler(asParsed<K>(input), asCall<K>(call))
    return context.json(answer, 200, { 'cache-control': 'no-store' })
  })
}

const splitKey = (key: string): [string, string] => {
  const [method = '', path = ''] = key.split(' ')
  return [method, path]
}

async function callerFor(context: Context<AppTypes>, endpoint: Endpoint, now: Date): Promise<Caller | null> {
  if (endpoint.audience.includes('public')) return null
  const caller = await authenticate(context.req.raw, context.env, now, finisher(context))
  if (!caller) throw new ApiError('unauthenticated', 'Send a key, a token or a signed-in session')
  if (!endpoint.audience.includes(caller.audience))
    throw new ApiError('forbidden', 'This is not for your kind of account')
  if (endpoint.person && !isPerson(caller)) throw new ApiError('forbidden', 'Only a signed-in person does this')
  if (endpoint.scope && !caller.scopes.has(endpoint.scope)) {
    throw new ApiError('forbidden', `This needs the scope ${endpoint.scope}`)
  }
  return caller
}

async function readInput(context: Context<AppTypes>, endpoint: Endpoint): Promise<{ input: object; body: string }> {
  const params = context.req.param()
  const query = endpoint.query && parseInput(endpoint.query, context.req.query())
  if (endpoint.upload) {
    return {
      input: { params, query, upload: await readUpload(context.req.raw, endpoint.upload, endpoint.maxBytes) },
      body: '',
    }
  }
  if (!endpoint.body) return { input: { params, query }, body: '' }
  const { text, value } = await readJson(context.req.raw)
  return { input: { params, query, body: parseInput(endpoint.body, value) }, body: text }
}

async function toCall(
  context: Context<AppTypes>,
  caller: Caller | null,
  now: Date,
  body: string,
): Promise<Call<Caller | null>> {
  const request = context.req.raw
  return {
    caller,
    env: context.env,
    now,
    requestId: context.get('requestId'),
    request,
    idempotency: caller ? await idempotencyOf(request, actorKey(caller), body) : null,
    after: finisher(context),
  }
}

/** Keeps the worker awake for work that follows the answer; nobody is left to be told of its failure but the log. */
function finisher(context: Context<AppTypes>): (work: Promise<unknown>) => void {
  const requestId = context.get('requestId')
  const tell = (error: unknown) =>
    log('error', 'work_after_answer_failed', {
      requestId,
      message: error instanceof Error ? error.message : String(error),
    })
  return (work) => context.executionCtx.waitUntil(work.catch(tell))
}

// `readInput` has just proved with the endpoint's own schemas that the input has this type.
const asParsed = <K extends EndpointKey>(input: object) => input as Parsed<Endpoints, K>
// `callerFor` returns null exactly for the public audience, and a person wherever the table asks for one.
const asCall = <K extends EndpointKey>(call: Call<Caller | null>) => call as Call<Who<K>>
