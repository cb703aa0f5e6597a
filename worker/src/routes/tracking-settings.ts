import type { TrackingSettingsView } from '@waybill/contract'
import type { Caller } from '../domain/caller.ts'
import { layerOf, settingsOf, type Side, type Sides } from '../domain/tracking-settings.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { logoUrl } from '../identity/logos.ts'
import { forgetSides, sidesFor } from '../live/known-sides.ts'
import { tellRoom, writeWithNews } from '../live/order-news.ts'
import { samplePreview } from '../live/tracking-preview.ts'
import { tenantOf } from '../store/tenant.ts'
import { findChosen, type ChosenOrder } from '../store/tracking-log.ts'
import { saveChoices, saveOrderChoices, sidesOf, staleChoices } from '../store/tracking-settings.ts'

/** What recipients' pages show: an organization's choices, and those for one order. */
export function trackingSettingsRoutes(app: App): void {
  on(app, 'GET /v1/settings/tracking', async (_, call) => toView(call, await ownSides(call)))
  on(app, 'PUT /v1/settings/tracking', async ({ body: { version, choices } }, call) => {
    const { env, caller, now } = call
    const sides = await ownSides(call)
    await saveChoices(env.DIRECTORY, caller.organization.id, { version, choices }, now.toISOString())
    forgetSides(caller.organization.id)
    return toView(call, withOwn(sides, caller, { choices, version: version + 1 }))
  })
  on(app, 'POST /v1/settings/tracking/preview', async ({ body: { moment, choices } }, call) => {
    const { env, caller, now } = call
    const sides = withOwn(await ownSides(call), caller, { choices })
    return samplePreview(env, { sides, organization: caller.organization, moment }, now)
  })
  on(app, 'GET /v1/orders/:id/tracking', async ({ params }, call) => {
    const found = await findChosen(call.env, tenantOf(call.caller), params.id)
    return toOrderView(call, found)
  })
  on(app, 'PUT /v1/orders/:id/tracking', async ({ params, body: { version, choices } }, call) => {
    const { env, now } = call
    const found = await findChosen(env, tenantOf(call.caller), params.id)
    const { db, order } = found
    const saving = saveOrderChoices(db, order, { version, choices }, now.toISOString())
    const { rows, news } = await writeWithNews(db, order, [saving], now)
    if (rows[0]?.length !== 1) throw staleChoices()
    call.after(tellRoom(env, db, news))
    return toOrderView(call, { ...found, choices, version: version + 1 })
  })
}

/** One's own side, and for a client its courier: the one whose portal this is, else the first. */
async function ownSides({ env, caller }: Call): Promise<Sides> {
  const { organization, connections, boundTo } = caller
  const connection =
    connections.find(({ id }) => id === boundTo) ?? connections.find(({ status }) => status === 'active')
  const isClient = organization.kind === 'client'
  const courierId = isClient ? (connection?.courierId ?? '') : organization.id
  const sides = await sidesOf(env.DIRECTORY, [organization.id, courierId])
  const side = (id: string): Side | null => sides.find((each) => each.id === id) ?? null
  return { client: isClient ? side(organization.id) : null, courier: side(courierId) }
}

const ownOf = ({ client, courier }: Sides, { organization }: Caller): Side | null =>
  organization.kind === 'client' ? client : courier

function withOwn(sides: Sides, caller: Caller, chosen: Pick<Side, 'choices'> & Partial<Pick<Side, 'version'>>): Sides {
  const own = ownOf(sides, caller)
  const next = own && { ...own, ...chosen }
  return caller.organization.kind === 'client' ? { ...sides, client: next } : { ...sides, courier: next }
}

function toView({ env, caller }: Call, sides: Sides): TrackingSettingsView {
  const own = ownOf(sides, caller)
  const bare = withOwn(sides, caller, { choices: null })
  return {
    version: own?.version ?? 0,
    own: own?.choices ?? { policy: {} },
    inherited: settingsOf(layerOf(bare.courier), layerOf(bare.client)),
    brand: { name: caller.organization.name, logoUrl: logoUrl(env, own?.logoFile ?? null) },
  }
}

async function toOrderView({ env, now }: Call, found: ChosenOrder): Promise<TrackingSettingsView> {
  const { order, choices, version } = found
  const { sides } = await sidesFor(env, order, now)
  return {
    version,
    own: choices ?? { policy: {} },
    inherited: settingsOf(layerOf(sides.courier), layerOf(sides.client)),
    brand: { name: order.client.name, logoUrl: logoUrl(env, sides.client?.logoFile ?? null) },
  }
}
