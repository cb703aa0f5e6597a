import { ApiError, endpoints, parseInput, type Endpoint, type Endpoints, type EndpointKey } from '@waybill/contract'
import type { Output, Parsed } from '@waybill/contract'
import { isPerson, type Caller, type PersonCaller } from '../domain/caller.ts'
import type { Idempotency } from '../domain/idempotency.ts'
import type { Env } from '../env.ts'
import { authenticate } from '../identity/authenticate.ts'
import { log } from '../log.ts'
import { answerJson } from './answer.ts'
import type { App } from './app.ts'
import { readJson, readUpload } from './body.ts'
import { addDirect } from './direct.ts'
import { idempotencyOf } from './idempotency.ts'
import { actorKey, limitRate } from './limit.ts'
import { problemOf } from './problem.ts'
import { requestIdOf } from './request-id.ts'

/** What a handler may use beside its input: who calls, when, and the bindings. */
export interface Call<Who extends Caller | null = Caller> {
  readonly caller: Who
  readonly env: Env
  readonly now: Date
  readonly requestId: string
  readonly request: Request
  readonly idempotency: Idempotency | null
  /** Finishes work after the answer was sent; a failure is logged, and repaired by the sweep where rows say so. */
  readonly after: After
}
type After = (work: Promise<unknown>) => void

type Who<K extends EndpointKey> = 'public' extends Endpoints[K]['audience'][number]
  ? null
  : Endpoints[K] extends { person: true }
    ? PersonCaller
    : Caller
export type Handler<K extends EndpointKey> = (
  input: Parsed<Endpoints, K>,
  call: Call<Who<K>>,
) => Promise<Output<Endpoints, K>>

/** A request as its endpoint meets it, by whatever way it came. */
interface Asked {
  readonly request: Request
  readonly env: Env
  readonly params: object
  readonly query: () => object
  readonly wait: After
}
const NOTHING = {}

/** Serves one endpoint of the contract: sets the caller, checks audience and scope, parses once, answers JSON. */
export function on<K extends EndpointKey>(app: App, key: K, handler: Handler<K>): void {
  const endpoint: Endpoint = endpoints[key]
  const [method, path] = splitKey(key)
  const answer = async (asked: Asked): Promise<Response> => {
    const { request, env } = asked
    const [now, after] = [new Date(), finisher(asked)]
    const caller = endpoint.audience.includes('public') ? null : await callerFor(endpoint, request, env, now, after)
    await limitRate(env, request, caller)
    const { input, body } = await readInput(asked, endpoint)
    const idempotency = caller && method !== 'GET' ? await idempotencyOf(request, actorKey(caller), body) : null
    const requestId = requestIdOf(request)
    const call = { caller, env, now, requestId, request, idempotency, after }
    return answerJson(await handler(asParsed<K>(input), asCall<K>(call)), request)
  }
  app.on(method, path, (context) => {
    const { env, req } = context
    const wait: After = (work) => context.executionCtx.waitUntil(work)
    return answer({ request: req.raw, env, params: req.param(), query: () => req.query(), wait })
  })
  if (path.includes(':')) return
  addDirect(app, method, path, async (request, env, context) => {
    const wait: After = (work) => context.waitUntil(work)
    try {
      return await answer({ request, env, params: NOTHING, query: () => NOTHING, wait })
    } catch (error) {
      return problemOf(error, request)
    }
  })
}

const splitKey = (key: string): [string, string] => {
  const [method = '', path = ''] = key.split(' ')
  return [method, path]
}

async function callerFor(endpoint: Endpoint, request: Request, env: Env, now: Date, after: After): Promise<Caller> {
  const caller = await authenticate(request, env, now, after)
  if (!caller) throw new ApiError('unauthenticated', 'Send a key, a token or a signed-in session')
  if (!endpoint.audience.includes(caller.audience))
    throw new ApiError('forbidden', 'This is not for your kind of account')
  if (endpoint.person && !isPerson(caller)) throw new ApiError('forbidden', 'Only a signed-in person does this')
  if (endpoint.scope && !caller.scopes.has(endpoint.scope)) {
    throw new ApiError('forbidden', `This needs the scope ${endpoint.scope}`)
  }
  return caller
}

async function readInput(
  { request, params, query: readQuery }: Asked,
  endpoint: Endpoint,
): Promise<{ input: object; body: string }> {
  const query = endpoint.query && parseInput(endpoint.query, readQuery())
  if (endpoint.upload) {
    const upload = await readUpload(request, endpoint.upload, endpoint.maxBytes)
    return { input: { params, query, upload }, body: '' }
  }
  if (!endpoint.body) return { input: { params, query }, body: '' }
  const { text, value } = await readJson(request)
  return { input: { params, query, body: parseInput(endpoint.body, value) }, body: text }
}

/** Keeps the worker awake for work that follows the answer; nobody is left to be told of its failure but the log. */
function finisher({ request, wait }: Asked): After {
  const tell = (error: unknown) =>
    log('error', 'work_after_answer_failed', {
      requestId: requestIdOf(request),
      message: error instanceof Error ? error.message : String(error),
    })
  return (work) => wait(work.catch(tell))
}

// `readInput` has just proved with the endpoint's own schemas that the input has this type.
const asParsed = <K extends EndpointKey>(input: object) => input as Parsed<Endpoints, K>
// `callerFor` returns null exactly for the public audience, and a person wherever the table asks for one.
const asCall = <K extends EndpointKey>(call: Call<Caller | null>) => call as Call<Who<K>>
