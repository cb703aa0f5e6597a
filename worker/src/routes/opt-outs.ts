import type { Caller } from '../domain/caller.ts'
import { nameOf } from '../domain/caller.ts'
import type { App } from '../http/app.ts'
import { idempotencyKeyOf } from '../http/idempotency.ts'
import { on } from '../http/on.ts'
import { newId } from '../store/ids.ts'
import { listOptOuts, toPage } from '../store/opt-out-list.ts'
import { changeOptOut } from '../store/opt-outs.ts'
import { shardsOf } from '../store/shards.ts'
import { tenantOf } from '../store/tenant.ts'

export function optOutRoutes(app: App): void {
  on(app, 'GET /v1/notifications/opt-outs', async ({ query }, { env, caller }) =>
    toPage(await listOptOuts(env, tenantOf(caller), query), (courierId) => courierName(caller, courierId)),
  )
  on(app, 'POST /v1/notifications/opt-outs', async ({ body: { phone, said } }, { env, caller, request, now }) => {
    const { id: courierId } = caller.organization
    const key = idempotencyKeyOf(request)
    const id = key === null ? newId() : `${courierId}-${key}`
    const evidence = {
      source: 'person',
      word: '',
      said,
      name: '',
      actorName: nameOf(caller),
      notificationId: null,
    } as const
    const change = { id, courierId, recipient: phone, kind: 'opt_out', at: now.toISOString(), ...evidence } as const
    await Promise.all((await shardsOf(env, [courierId])).map((db) => changeOptOut(db, change)))
    return { done: true as const }
  })
}

const courierName = ({ organization, connections }: Caller, courierId: string): string =>
  connections.find((connection) => connection.courierId === courierId)?.courierName ?? organization.name
