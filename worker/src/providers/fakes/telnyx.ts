/** A message as Telnyx keeps it. */
export interface TelnyxMessage {
  readonly id: string
  readonly to: string
  readonly text: string
}

/** Enough of Telnyx's messages API to send to: the same idempotency key is the same message. */
export class FakeTelnyx {
  readonly apiKey = 'KEY0123456789ABCDEF0123456789'
  readonly messages: TelnyxMessage[] = []
  readonly #byKey = new Map<string, TelnyxMessage>()

  /** Answers as Telnyx would. */
  readonly fetch = async (_url: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers)
    if (headers.get('authorization') !== `Bearer ${this.apiKey}`) return refusal(401, '10009')
    const { to, text } = asMessage(JSON.parse(typeof init.body === 'string' ? init.body : ''))
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return refusal(422, '40310')
    const key = headers.get('idempotency-key') ?? crypto.randomUUID()
    const message = this.#byKey.get(key) ?? { id: crypto.randomUUID(), to, text }
    if (!this.#byKey.has(key)) this.messages.push(message)
    this.#byKey.set(key, message)
    return Response.json({ data: { id: message.id, to: [{ phone_number: to, status: 'queued' }] } })
  }
}

// A fake may trust what our own provider sends it.
const asMessage = (value: unknown) => value as { to: string; text: string }

const refusal = (status: number, code: string): Response =>
  Response.json({ errors: [{ code, title: 'Refused' }] }, { status })
