import type { IncomingHttpHeaders } from 'node:http'
import { Webhook } from 'standardwebhooks'

const KEPT = 50

interface Arrival {
  readonly id: string
  readonly at: Date
  readonly isRight: boolean
  readonly body: string
}

/** What the shop's endpoint received, checked as any receiver would: with the package of the standard. */
export class Received {
  readonly #secret: string
  #arrivals: readonly Arrival[] = []

  constructor(secret: string) {
    this.#secret = secret
  }

  /** Keeps a message and answers whether its signature is right. */
  take(headers: IncomingHttpHeaders, body: string): boolean {
    const isRight = this.#verify(headers, body)
    const arrival = { id: String(headers['webhook-id'] ?? 'no id'), at: new Date(), isRight, body }
    this.#arrivals = [arrival, ...this.#arrivals].slice(0, KEPT)
    return isRight
  }

  render(): string {
    if (this.#arrivals.length === 0) return '<p class="note">Nothing yet. Place an order, or send a test.</p>'
    return `<ol class="received">${this.#arrivals.map(rowOf).join('')}</ol>`
  }

  #verify(headers: IncomingHttpHeaders, body: string): boolean {
    const signed = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => [name, String(headers[name])])
    try {
      new Webhook(this.#secret).verify(body, Object.fromEntries(signed))
      return true
    } catch {
      return false
    }
  }
}

const rowOf = ({ id, at, isRight, body }: Arrival): string => `<li>
  <p><b>${escape(typeIn(body))}</b> <span>${isRight ? '✓ signature right' : '✗ signature wrong'}</span>
    <time datetime="${at.toISOString()}">${at.toISOString().slice(11, 19)}</time></p>
  <p class="note">${escape(id)}</p>
  <pre tabindex="0">${escape(body)}</pre>
</li>`

function typeIn(body: string): string {
  try {
    const message: unknown = JSON.parse(body)
    return typeof message === 'object' && message !== null && 'type' in message ? String(message.type) : '?'
  } catch {
    return '?'
  }
}

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
