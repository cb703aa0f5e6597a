import type { Context, Fix, Leg, LegComplete, Route, Run, RunLeg, StopForecast } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { LEG_MOVES, canMove, type LegMove } from '@waybill/contract/status'
import type { FakeSockets } from '@waybill/client/testing/fake-sockets'
import type { NetworkSign } from '../stores/driver-run.ts'
import { contextOf } from './fake-orders.ts'
import { NOW, idOf } from './orders.ts'
import { runLegs } from './run-legs.ts'

interface Request {
  readonly path: string
  readonly method: string
  readonly key: string
  readonly body: unknown
  readonly upload: Blob | undefined
}

/** What happens to the next request that goes this way. */
export type Mishap = 'lost request' | 'lost answer'

const DRIVER = {
  id: idOf('d1'),
  name: 'Diego Sosa',
  vehicle: 'Renault Kangoo · SBR 4471',
  status: 'active' as const,
  onDuty: false,
  lastSeenAt: null,
}

/** A courier's server as one driver's phone meets it: it keeps keys of repeated requests and counts effects. */
export class FakeRun implements NetworkSign {
  static readonly url = 'https://api.test'
  legs: RunLeg[]
  driver: { -readonly [Key in keyof typeof DRIVER]: (typeof DRIVER)[Key] } & { onDuty: boolean }
  context: Context | undefined
  /** Every effect in its order, e.g. `start leg-1`. */
  readonly effects: string[] = []
  /** Every request, e.g. `POST /v1/driver/duty`. */
  readonly requests: string[] = []
  readonly proofs: LegComplete[] = []
  readonly uploads = new Map<string, Blob>()
  readonly fixes: Fix[] = []
  route: Route = { meters: 2_100, seconds: 420, line: [], estimated: false }
  /** When the driver is expected at each stop. */
  forecasts: StopForecast[] = []
  /** What the server's clock says in each answer, where it says something. */
  date: string | undefined
  /** Set it for a server that opens sockets. */
  sockets: FakeSockets | undefined
  isOnline = true
  readonly mishaps: { when: RegExp; what: Mishap | ApiError }[] = []
  readonly #answers = new Map<string, unknown>()
  readonly #listeners = new Set<() => void>()

  constructor(legs: RunLeg[] = runLegs(), onDuty = true) {
    this.legs = legs
    this.driver = { ...DRIVER, onDuty }
    this.context = { ...contextOf(1), connections: [], person: null, guest: false }
  }

  listen(onChange: () => void): () => void {
    this.#listeners.add(onChange)
    return () => this.#listeners.delete(onChange)
  }

  /** Takes the network away or brings it back. */
  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline
    this.#listeners.forEach((listener) => listener())
  }

  /** The next request like this goes wrong. */
  next(when: RegExp, what: Mishap | ApiError): void {
    this.mishaps.push({ when, what })
  }

  leg(index: number): Leg {
    const run = this.legs[index]
    if (!run) throw new Error(`There is no stop ${index}`)
    return run.leg
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const request = toRequest(input, init)
    const name = `${request.method} ${request.path}`
    if (!this.isOnline || init.signal?.aborted) throw new TypeError('Failed to fetch')
    const mishap = this.#mishapOf(name)
    if (mishap === 'lost request') throw new TypeError('Failed to fetch')
    this.requests.push(name)
    try {
      if (mishap instanceof ApiError) throw mishap
      const answer = this.#once(request)
      if (mishap === 'lost answer') throw new TypeError('Failed to fetch')
      return Response.json(answer, this.date === undefined ? {} : { headers: { date: this.date } })
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      return Response.json(error.toProblem('request'), { status: error.status })
    }
  }

  #mishapOf(name: string): Mishap | ApiError | undefined {
    const index = this.mishaps.findIndex(({ when }) => when.test(name))
    return index < 0 ? undefined : this.mishaps.splice(index, 1)[0]?.what
  }

  /** The same key has its effect once, except for uploads and positions, which the server may take twice. */
  #once(request: Request): unknown {
    const isRemembered = request.method !== 'GET' && /\/legs\//.test(request.path)
    if (isRemembered && this.#answers.has(request.key)) return this.#answers.get(request.key)
    const answer = this.#answer(request)
    if (isRemembered) this.#answers.set(request.key, answer)
    return structuredClone(answer)
  }

  #answer({ path, body, upload }: Request): unknown {
    const [, , , noun, id = '', verb] = path.split('/')
    if (path === '/v1/context') return this.context
    if (noun === 'sign-in' || noun === 'sign-in-with-code') return this.#signIn()
    if (noun === 'sign-in-code') return { done: true }
    if (noun === 'run') return this.#run()
    if (noun === 'duty') return this.#setDuty(body as { onDuty: boolean })
    if (noun === 'ticket' && this.sockets) return { ticket: 'ticket', path: '/v1/live/driver' }
    if (noun === 'positions') return this.takeFixes(body as { fixes: Fix[] })
    if (noun === 'files' && upload) return this.#takeFile(upload)
    if (noun === 'legs' && verb === 'route') return this.route
    if (noun === 'legs' && verb && verb in LEG_MOVES) return this.#move(id, verb as LegMove, body)
    throw new ApiError('not_found', path)
  }

  #signIn(): unknown {
    this.effects.push('sign-in')
    return { key: 'drv_key', driver: this.driver }
  }

  #run(): Run {
    return { driver: this.driver, courierName: 'Faro Envíos', legs: this.legs, forecasts: this.forecasts }
  }

  #setDuty({ onDuty }: { onDuty: boolean }): unknown {
    this.driver = { ...this.driver, onDuty }
    this.effects.push(onDuty ? 'on duty' : 'off duty')
    return this.driver
  }

  takeFixes({ fixes }: { fixes: Fix[] }): unknown {
    if (this.driver.onDuty) this.fixes.push(...fixes)
    return { done: true }
  }

  #takeFile(blob: Blob): unknown {
    const id = idOf(`f${this.uploads.size + 1}`)
    this.uploads.set(id, blob)
    return { id, url: `${FakeRun.url}/v1/files/${id}`, contentType: blob.type }
  }

  #move(id: string, move: LegMove, body: unknown): unknown {
    const run = this.legs.find(({ leg }) => leg.id === id)
    if (!run) throw new ApiError('not_found', 'None of your stops has this id')
    if (!canMove(move, run.leg.state)) throw new ApiError('not_allowed_in_status', `This stop is ${run.leg.state}`)
    if (move === 'complete') this.#takeProof(body as LegComplete)
    const at = new Date(NOW).toISOString()
    const state = LEG_MOVES[move].to
    const times = {
      start: { startedAt: at },
      arrive: { arrivedAt: at },
      complete: { endedAt: at },
      fail: { endedAt: at },
    }
    const next = { ...run, leg: { ...run.leg, state, ...times[move] } }
    this.legs = this.legs.map((other) => (other === run ? next : other))
    this.effects.push(`${move} ${run.shortId} ${run.leg.kind}`)
    return next
  }

  #takeProof(proof: LegComplete): void {
    const ids = proof.signature ? [...proof.photos, proof.signature.fileId] : proof.photos
    if (ids.some((id) => !this.uploads.has(id))) {
      const fields = [{ path: 'photos.0', code: 'not_allowed' as const, message: 'Upload this file first' }]
      throw new ApiError('invalid_request', 'A file of this proof is unknown', { fields })
    }
    this.proofs.push(proof)
  }
}

function toRequest(input: RequestInfo | URL, { method = 'GET', headers, body }: RequestInit): Request {
  const { pathname } = new URL(input instanceof Request ? input.url : input, FakeRun.url)
  return {
    path: pathname,
    method,
    key: new Headers(headers).get('idempotency-key') ?? '',
    body: typeof body === 'string' ? JSON.parse(body) : undefined,
    upload: body instanceof Blob ? body : undefined,
  }
}
