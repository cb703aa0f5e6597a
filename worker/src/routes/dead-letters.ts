import { ApiError } from '@waybill/contract'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { queueTexts } from '../jobs/queue-texts.ts'
import { listDeadLetters, replayLetter } from '../store/dead-letters.ts'
import { shardFor } from '../store/shards.ts'
import { revive } from '../store/text-claims.ts'

const DAY_MS = 86_400_000

export function deadLetterRoutes(app: App): void {
  on(app, 'GET /v1/courier/dead-letters', async (_, { env, caller }) => ({
    items: await listDeadLetters(env.DIRECTORY, caller.organization.id),
  }))
  on(app, 'POST /v1/courier/dead-letters/:id/replay', async ({ params }, call) => {
    const { env, caller, now } = call
    const { id: courierId } = caller.organization
    const at = now.toISOString()
    const id = await replayLetter(env.DIRECTORY, courierId, params.id, at)
    if (id === null) throw new ApiError('not_found', 'You have no such text')
    const staleAt = new Date(now.getTime() + DAY_MS).toISOString()
    const trigger = await revive(await shardFor(env, id), { id, courierId }, { now: at, staleAt })
    if (trigger !== null) call.after(queueTexts(env, [{ id, trigger }]))
    return { done: true as const }
  })
}
