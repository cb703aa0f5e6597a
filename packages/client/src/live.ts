import { CLOSE_CODES, type ServerFrame, type Welcome } from '@waybill/contract/live'
import { ApiError } from '@waybill/contract/problem'
import { systemClock, type Clock } from './clock.ts'
import { Sequence } from './sequence.ts'

export type LiveState = 'connecting' | 'live' | 'reconnecting' | 'stopped'
/** Why there will be no more messages: the reader wanted it, may not listen, or the thing has ended. */
export type StopReason = 'asked' | 'not_allowed' | 'gone'

/** The part of a WebSocket that is used here. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'addEventListener'>

interface Numbered {
  readonly seq: number
  /** Of the moment: it repeats the last number. */
  readonly passing?: true
}

export interface LiveOptions<Message extends Numbered> {
  baseUrl: string
  /** Fetches a single-use pass, e.g. `call('POST /v1/tickets', { signal })`. */
  ticket: (signal: AbortSignal) => Promise<{ ticket: string; path: string }>
  /** The last message that the reader knows; without it the stream begins now. */
  since?: number | undefined
  /** When the reader began to read what the stream keeps current, by the clock: a first stream then tells what came since. */
  readSince?: number | undefined
  /** Hears each message in its order; one of the moment (a position) repeats the number of the last. */
  onMessage: (message: Message) => void
  /** Hears each change of state; `reason` comes with `stopped`. */
  onState: (state: LiveState, reason?: StopReason) => void
  /** Messages were missed: fetch the whole again; the stream goes on. */
  onGap: () => void
  /** Begins another way to keep up (see `pollLive`) while sockets do not open; stopped when one does. */
  fallback?: (() => { stop(): void }) | undefined
  WebSocket?: (new (url: string) => Socket) | undefined
  clock?: Clock | undefined
}

export interface Live {
  /** Says something to the server's room; nothing goes out unless live, so say it again with each `live`. */
  send(frame: object): void
  /** Hangs up, for a hidden tab or a lost network. */
  pause(): void
  /** Connects at once if it is paused or waiting to try again. */
  resume(): void
  /** Ends for good. */
  stop(): void
}

const PING_AFTER = 25_000
const PONG_WITHIN = 10_000
const WELCOME_WITHIN = 20_000
const STABLE_AFTER = 60_000
const SHORTEST_CEILING = 1_000
const LONGEST_WAIT = 30_000
const PATIENT_ATTEMPT = 5
const BLOCKED_AFTER = 3

/** Statuses of a refused ticket and close codes of a socket after which asking again is no use. */
const REASON_OF: Partial<Record<number, StopReason>> = {
  401: 'not_allowed',
  403: 'not_allowed',
  404: 'gone',
  410: 'gone',
  [CLOSE_CODES.notAllowed]: 'not_allowed',
  [CLOSE_CODES.gone]: 'gone',
}

/** Keeps a numbered stream of messages open: reconnects, resumes, and says when something was missed. */
export function connectLive<Message extends Numbered>(options: LiveOptions<Message>): Live {
  const stream = new LiveStream(options)
  stream.resume()
  return stream
}

class LiveStream<Message extends Numbered> implements Live {
  readonly #options: LiveOptions<Message>
  readonly #clock: Clock
  readonly #sequence: Sequence
  #state: LiveState | undefined
  /** One turn lasts from asking a ticket to hanging up; its end closes its socket and its listeners. */
  #turn: AbortController | undefined
  /** Each phase has one deadline at most: the next try, the welcome, the next ping or its pong. */
  #cancel = (): void => {}
  #socket: Socket | undefined
  /** Whether the deadline that runs is that of the next ping. */
  #isHearing = false
  #heardAt = 0
  #attempts = 0
  #socketsInVain = 0
  #liveSince: number | undefined
  #fallback: { stop(): void } | undefined

  constructor(options: LiveOptions<Message>) {
    this.#options = options
    this.#clock = options.clock ?? systemClock
    this.#sequence = new Sequence(options.since)
  }

  send(frame: object): void {
    if (this.#state === 'live') this.#socket?.send(JSON.stringify(frame))
  }

  resume(): void {
    if (this.#state !== 'stopped' && !this.#turn) void this.#connect()
  }

  pause(): void {
    if (this.#state === 'stopped') return
    this.#hangUp()
    this.#endFallback()
    this.#say('reconnecting')
  }

  stop(): void {
    this.#end('asked')
  }

  async #connect(): Promise<void> {
    this.#cancel()
    this.#say('reconnecting')
    const { signal } = (this.#turn = new AbortController())
    this.#later(WELCOME_WITHIN, () => this.#tryAgain())
    try {
      const { ticket, path } = await this.#options.ticket(signal)
      if (!signal.aborted) this.#open(this.#urlOf(path, ticket), signal)
    } catch (error) {
      if (!signal.aborted) this.#failed(error instanceof ApiError ? error.status : 0)
    }
  }

  #urlOf(path: string, ticket: string): string {
    const search = new URLSearchParams({ ticket })
    const { readSince } = this.#options
    if (this.#sequence.last !== undefined) search.set('since', String(this.#sequence.last))
    else if (readSince !== undefined) search.set('ago', String(Math.ceil(this.#clock.now() - readSince)))
    const base = this.#options.baseUrl.replace(/\/$/, '').replace(/^http/, 'ws')
    return `${base}${path}${path.includes('?') ? '&' : '?'}${search}`
  }

  #open(url: string, signal: AbortSignal): void {
    const { WebSocket: Socket = globalThis.WebSocket } = this.#options
    this.#socketsInVain++
    const socket = new Socket(url)
    this.#socket = socket
    signal.addEventListener('abort', () => socket.close())
    socket.addEventListener('message', ({ data }) => this.#receive(socket, String(data)), { signal })
    socket.addEventListener('close', ({ code }) => this.#failed(code), { signal })
  }

  #receive(socket: Socket, text: string): void {
    this.#heardAt = this.#clock.now()
    if (!this.#isHearing) this.#hearOn(socket, PING_AFTER)
    if (text === 'pong') return
    const frame: ServerFrame<Message> = JSON.parse(text)
    if (isWelcome(frame)) this.#welcome(frame)
    else this.#deliver(frame)
  }

  /** One deadline for all messages of a busy stream: each would cost a timer otherwise. */
  #hearOn(socket: Socket, milliseconds: number): void {
    this.#later(milliseconds, () => {
      const left = this.#heardAt + PING_AFTER - this.#clock.now()
      if (left > 0) return this.#hearOn(socket, left)
      socket.send('ping')
      this.#later(PONG_WITHIN, () => this.#tryAgain())
    })
    this.#isHearing = true
  }

  #welcome(welcome: Welcome): void {
    this.#socketsInVain = 0
    this.#endFallback()
    this.#liveSince = this.#clock.now()
    const isMissing = this.#sequence.greet(welcome)
    this.#say('live')
    if (isMissing) this.#options.onGap()
  }

  #deliver(message: Message): void {
    const meaning = this.#sequence.take(message.seq, message.passing)
    if (meaning === 'gap') this.#options.onGap()
    if (meaning !== 'old') this.#options.onMessage(message)
  }

  /** A turn has failed, by the status of its ticket or the close code of its socket; 0 when neither came. */
  #failed(code: number): void {
    const reason = REASON_OF[code]
    if (reason) return this.#end(reason)
    if (code === CLOSE_CODES.tooMany) this.#attempts = PATIENT_ATTEMPT
    this.#tryAgain()
  }

  #tryAgain(): void {
    this.#hangUp()
    if (this.#socketsInVain >= BLOCKED_AFTER) this.#fallback ??= this.#options.fallback?.()
    this.#say('reconnecting')
    const ceiling = Math.min(LONGEST_WAIT, SHORTEST_CEILING * 2 ** this.#attempts++)
    this.#later(ceiling * (0.5 + this.#clock.random() / 2), () => this.resume())
  }

  #hangUp(): void {
    this.#cancel()
    this.#isHearing = false
    this.#turn?.abort()
    this.#turn = undefined
    if (this.#liveSince !== undefined && this.#clock.now() - this.#liveSince >= STABLE_AFTER) this.#attempts = 0
    this.#liveSince = undefined
  }

  #end(reason: StopReason): void {
    if (this.#state === 'stopped') return
    this.#hangUp()
    this.#endFallback()
    this.#say('stopped', reason)
  }

  #endFallback(): void {
    this.#fallback?.stop()
    this.#fallback = undefined
  }

  #later(milliseconds: number, task: () => void): void {
    this.#cancel()
    this.#isHearing = false
    this.#cancel = this.#clock.after(milliseconds, task)
  }

  /** Until the first success a stream that reconnects is still connecting. */
  #say(state: LiveState, reason?: StopReason): void {
    const isFirst = this.#state === undefined || this.#state === 'connecting'
    const next = state === 'reconnecting' && isFirst ? 'connecting' : state
    if (next === this.#state) return
    this.#state = next
    this.#options.onState(next, reason)
  }
}

const isWelcome = (frame: { seq: number } | Welcome): frame is Welcome => 'type' in frame && frame.type === 'welcome'
