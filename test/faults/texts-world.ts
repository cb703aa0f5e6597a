import { setTimeout as wait } from 'node:timers/promises'
import { signatureOf, type ScriptedProvider } from './texts-provider.ts'

/** What a test needs of a running worker, in this process or in another. */
export interface Running {
  readonly url: string
  readonly makeTenant: (origin: string) => Promise<{ readonly courierKey: string; readonly clientKey: string }>
}

/** How a text stands, as the order's timeline shows it. */
export interface TextState {
  readonly phone: string
  readonly state: string
  readonly reason: string | null
}

/** Where the worker believes to be, which is what callbacks are signed for. */
export const PUBLIC_URL = 'http://localhost:8787'

const address = (line: string) => ({
  line,
  city: 'Montevideo',
  country: 'UY',
  point: { latitude: -34.91, longitude: -56.16 },
})

let phones = 0
/** A number that nobody else in this run has. */
export const newPhone = (): string => `+59899${String(100_000 + phones++)}`

/** A courier that sends through the scripted provider, and a client whose recipients are texted when it orders. */
export class TextWorld {
  readonly #running: Running
  readonly #keys: { readonly courierKey: string; readonly clientKey: string }
  readonly #provider: ScriptedProvider
  readonly orders = new Map<string, string>()

  private constructor(running: Running, provider: ScriptedProvider, keys: TextWorld['keys']) {
    this.#running = running
    this.#provider = provider
    this.#keys = keys
  }

  get keys(): { readonly courierKey: string; readonly clientKey: string } {
    return this.#keys
  }

  static async make(running: Running, provider: ScriptedProvider): Promise<TextWorld> {
    const world = new TextWorld(running, provider, await running.makeTenant('https://shop.example'))
    const { accountSid, authToken } = provider.twilio
    const sender = { provider: 'twilio', sender: '+15005550006', accountSid, authToken }
    await world.call('PUT', '/v1/courier/sms-sender', world.keys.courierKey, sender)
    const rules = [{ trigger: 'order_placed', legs: 'dropoff', texts: { en: 'Order {{order.id}} {{tracking.link}}' } }]
    const settings = { version: 0, language: null, quietHours: null, rules }
    await world.call('PUT', '/v1/notifications/settings', world.keys.clientKey, settings)
    return world
  }

  /** Places an order whose recipient has this number. */
  async order(phone = newPhone()): Promise<string> {
    const recipient = { address: address('Bulevar España 2650'), contact: { name: 'Ana Silva', phone } }
    const draft = { pickup: { address: address('Sarandí 400') }, dropoffs: [recipient] }
    const { id } = await this.call<{ id: string }>('POST', '/v1/orders', this.keys.clientKey, draft)
    this.orders.set(phone, id)
    return phone
  }

  /** How the text to a number stands. */
  async stateOf(phone: string): Promise<TextState> {
    const id = this.orders.get(phone) ?? ''
    const { notifications } = await this.call<{ notifications: Omit<TextState, 'phone'>[] }>(
      'GET',
      `/v1/orders/${id}/timeline`,
      this.keys.clientKey,
    )
    const [{ state, reason } = { state: 'missing', reason: null }] = notifications
    return { phone, state, reason }
  }

  states = (phones: readonly string[]): Promise<TextState[]> => Promise.all(phones.map((phone) => this.stateOf(phone)))

  /** Waits until a text stands as it should. */
  async until(phone: string, wanted: (text: TextState) => boolean, patience = 30_000): Promise<TextState> {
    const end = Date.now() + patience
    for (;;) {
      const text = await this.stateOf(phone)
      if (wanted(text)) return text
      if (Date.now() > end) throw new Error(`The text is still ${text.state} (${text.reason ?? 'no reason'})`)
      await wait(100)
    }
  }

  /** A callback of the provider about the text to a number. */
  async report(phone: string, status: string, over: Readonly<Record<string, string>> = {}): Promise<number> {
    const message = this.#provider.messageTo(phone)
    if (!message) throw new Error('The provider has no such message')
    const fields = { MessageSid: message.sid, MessageStatus: status, ...over }
    return this.#hook(new URL(message.statusCallback), fields)
  }

  /** A text that comes in from a number. */
  async answer(phone: string, body: string, sid: string): Promise<number> {
    const { sender } = await this.call<{ sender: { inboundUrl: string } }>(
      'GET',
      '/v1/courier/sms-sender',
      this.keys.courierKey,
    )
    return this.#hook(new URL(sender.inboundUrl), { MessageSid: sid, From: phone, To: '+15005550006', Body: body })
  }

  async #hook(url: URL, fields: Readonly<Record<string, string>>): Promise<number> {
    const signature = signatureOf(this.#provider.twilio.authToken, url.href, fields)
    const headers = { 'x-twilio-signature': signature, 'content-type': 'application/x-www-form-urlencoded' }
    const body = new URLSearchParams(fields).toString()
    const response = await fetch(this.#running.url + url.pathname + url.search, { method: 'POST', headers, body })
    await response.arrayBuffer()
    return response.status
  }

  async call<Answer = unknown>(method: string, path: string, key: string, body?: unknown): Promise<Answer> {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
    const content = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(this.#running.url + path, { method, headers, ...content })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return asAnswer<Answer>(JSON.parse(text))
  }
}

// The caller names what the endpoint answers.
const asAnswer = <Answer>(value: unknown) => value as Answer
