import { sendJson } from './request.ts'
import { soon } from './soon.ts'

export interface Message {
  readonly channel: string
  readonly recipient: string
  readonly subject: string
  readonly body: string
}

/** The mails or texts that somebody got so far, the latest first. */
export async function messagesTo(recipient: string): Promise<Message[]> {
  const { body } = await sendJson<{ items: Message[] }>('GET /dev/outbox')
  return body.items.filter((item) => item.recipient === recipient)
}

/** Waits for the queue to deliver the next message to somebody, beyond the `known` ones. */
export async function nextMessageTo(recipient: string, known = 0): Promise<Message> {
  return soon(async () => {
    const [latest, ...earlier] = await messagesTo(recipient)
    if (!latest || earlier.length < known) throw new Error('No message yet')
    return latest
  })
}

/** The token behind `#t=`, `#i=` or `#e=` in a message. */
export const tokenIn = ({ body }: Message): string => /#[tie]=([0-9A-Za-z]+)/.exec(body)?.[1] ?? ''
