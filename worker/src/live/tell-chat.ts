import type { OrgEvent } from '@waybill/contract/live'
import type { ThreadPlace } from '../domain/chat.ts'
import type { Env } from '../env.ts'
import { log } from '../log.ts'

/** Lasting news is told once, also to who comes back a moment later; passing news is for who listens now. */
type ChatNews =
  | { readonly kind: 'lasting'; readonly key: string; readonly event: OrgEvent }
  | { readonly kind: 'passing'; readonly event: OrgEvent }

/** Tells everyone concerned what is no message: how far a side has read, who is typing. The next one makes good a lost one. */
export async function tellChat(env: Env, place: ThreadPlace, news: ChatNews): Promise<void> {
  const told = await Promise.allSettled(
    [place.client.id, place.courier.id, place.connectionId].map((name) => {
      const room = env.ORG_ROOM.getByName(name)
      return news.kind === 'lasting' ? room.publish([news]) : room.mention(news.event)
    }),
  )
  for (const result of told) {
    if (result.status === 'rejected') log('warn', 'chat_news_not_told', { message: String(result.reason) })
  }
}
