import { ApiError, type View, type ViewDraft } from '@waybill/contract'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { newId } from '../store/ids.ts'
import { findReplay } from '../store/orders.ts'
import { rememberAnswer, runBatch } from '../store/replays.ts'
import { removeView, insertView, listViews, MAX_VIEWS } from '../store/views.ts'

export function viewRoutes(app: App): void {
  on(app, 'GET /v1/views', async (_, { env, caller }) => ({
    items: await listViews(env.DIRECTORY, caller.organization.id),
  }))
  on(app, 'POST /v1/views', async ({ body }, call) => {
    const { env, caller, idempotency } = call
    const [replay, views] = await Promise.all([
      findReplay<View>(env.DIRECTORY, idempotency),
      listViews(env.DIRECTORY, caller.organization.id),
    ])
    if (replay) return replay
    if (views.length >= MAX_VIEWS) throw new ApiError('conflict', `Remove a view first: there are ${MAX_VIEWS} already`)
    return saveView(call, body)
  })
  on(app, 'DELETE /v1/views/:id', async ({ params: { id } }, { env, caller, now }) => {
    const found = await removeView(env.DIRECTORY, caller.organization.id, id, now.toISOString())
    if (!found) throw unknownId()
    return { done: true as const }
  })
}

async function saveView({ env, caller, now, idempotency }: Call, draft: ViewDraft): Promise<View> {
  const view: View = { id: newId(), ...draft }
  const at = now.toISOString()
  await runBatch(env.DIRECTORY, [
    insertView(env.DIRECTORY, view, caller.organization.id, at),
    ...rememberAnswer(env.DIRECTORY, idempotency, view, at),
  ])
  return view
}
