/** A message as Twilio keeps it. */
export interface TwilioMessage {
  readonly sid: string
  readonly to: string
  readonly from: string
  readonly body: string
  readonly statusCallback: string
  readonly at: Date
}

/** One call of Twilio's API. */
export interface TwilioCall {
  readonly method: string
  readonly url: string
  readonly authorization: string
  readonly body: string
}

export interface TwilioReply {
  readonly status: number
  readonly body: unknown
}

/** Enough of Twilio's messages API to send to and to list: it refuses what the real one refuses. */
export class FakeTwilio {
  readonly accountSid = `AC${'1'.repeat(32)}`
  readonly authToken = 'a'.repeat(32)
  readonly messages: TwilioMessage[] = []

  /** Answers a call as Twilio would. */
  answer({ method, url, authorization, body }: TwilioCall): TwilioReply {
    const { pathname, searchParams } = new URL(url)
    if (authorization !== `Basic ${btoa(`${this.accountSid}:${this.authToken}`)}`) return refusal(401, 20003)
    if (pathname !== `/2010-04-01/Accounts/${this.accountSid}/Messages.json`) return refusal(404, 20404)
    return method === 'POST' ? this.#send(new URLSearchParams(body)) : this.#list(searchParams)
  }

  /** The same for a provider that is given its `fetch`. */
  readonly fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const authorization = new Headers(init.headers).get('authorization') ?? ''
    const { status, body } = this.answer({
      method: init.method ?? 'GET',
      url,
      authorization,
      body: typeof init.body === 'string' ? init.body : '',
    })
    return Response.json(body, { status })
  }

  #send(form: URLSearchParams): TwilioReply {
    const field = (name: string): string => form.get(name) ?? ''
    const [to, body] = [field('To'), field('Body')]
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return refusal(400, 21211)
    if (!field('From') && !field('MessagingServiceSid')) return refusal(400, 21603)
    if (body === '') return refusal(400, 21602)
    if (body.length > 1_600) return refusal(400, 21617)
    const sid = `SM${crypto.randomUUID().replaceAll('-', '')}`
    const from = field('From') || field('MessagingServiceSid')
    this.messages.push({ sid, to, from, body, statusCallback: field('StatusCallback'), at: new Date() })
    return { status: 201, body: { sid, status: 'queued', error_code: null } }
  }

  #list(query: URLSearchParams): TwilioReply {
    const own = this.messages.filter(({ to }) => to === query.get('To')).toReversed()
    const messages = own.slice(0, Number(query.get('PageSize') ?? 50)).map(({ sid, to, body, at }) => ({
      sid,
      to,
      body,
      direction: 'outbound-api',
      status: 'sent',
      date_created: at.toUTCString(),
    }))
    return { status: 200, body: { messages } }
  }
}

const refusal = (status: number, code: number): TwilioReply => ({
  status,
  body: { code, status, message: 'Refused', more_info: `https://www.twilio.com/docs/errors/${code}` },
})
