import type { MailSender } from './mail.ts'

export interface HttpMailSettings {
  readonly url: string
  readonly key: string
}

/** How long a provider may take to answer. */
const PATIENCE_MS = 10_000

/** Sends over an HTTP mail API of the common shape: JSON, a bearer key and an `Idempotency-Key`. */
export const httpMail = ({ url, key }: HttpMailSettings, request: typeof fetch = fetch): MailSender => ({
  async send({ id, to, from, subject, text, html }) {
    const response = await request(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify({ from, to: [to], subject, text, html }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    await response.body?.cancel()
    if (response.ok) return { kind: 'sent' }
    if (response.status === 429 || response.status >= 500)
      throw new Error(`The mail provider answered ${response.status}`)
    return { kind: 'refused', reason: `http_${response.status}` }
  },
})
