import { ApiError, type NotificationSettings, type NotificationSettingsDraft } from '@waybill/contract'
import { unknownId } from '../domain/unknown-id.ts'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { siteOfCourier } from '../identity/hosts.ts'
import { findDefaults, findWishes, saveDefaults, saveWishes, type SavedWishes } from '../store/notification-settings.ts'
import { forgetWishes } from '../store/known-wishes.ts'

/** Wishes as somebody sees and changes them: a client its own, a courier what holds for a client without such. */
interface Kept {
  readonly saved: SavedWishes
  /** Where the links of these texts lead. */
  readonly site: string
  /** False where somebody saved in between. */
  readonly save: (draft: NotificationSettingsDraft, at: string) => Promise<boolean>
}

export function notificationSettingsRoutes(app: App): void {
  on(app, 'GET /v1/notifications/settings', async (_, call) => toSettings(await ownOf(call)))
  on(app, 'PUT /v1/notifications/settings', async ({ body }, call) => change(await ownOf(call), body, call.now))
  on(app, 'GET /v1/courier/clients/:id/notifications', async ({ params: { id } }, call) =>
    toSettings(await defaultsOf(call, id)),
  )
  on(app, 'PUT /v1/courier/clients/:id/notifications', async ({ params: { id }, body }, call) =>
    change(await defaultsOf(call, id), body, call.now),
  )
}

/** Support phone, links and what holds before the first save of a client with several couriers are those of the first. */
async function ownOf({ env, caller, now }: Call): Promise<Kept> {
  const { id: clientId } = caller.organization
  const courierIds = caller.connections.map(({ courierId }) => courierId)
  const [courierId = null] = courierIds
  const [saved, site] = await Promise.all([
    findWishes(env.DIRECTORY, { clientId, courierId }),
    courierId === null ? env.BASE_URL : siteOfCourier(env, courierId, now),
  ])
  const save: Kept['save'] = async (draft, at) => {
    const isSaved = await saveWishes(env.DIRECTORY, clientId, draft, at)
    forgetWishes(clientId, courierIds)
    return isSaved
  }
  return { saved, site, save }
}

async function defaultsOf({ env, caller, now }: Call, connectionId: string): Promise<Kept> {
  const { id: courierId } = caller.organization
  const [saved, site] = await Promise.all([
    findDefaults(env.DIRECTORY, courierId, connectionId),
    siteOfCourier(env, courierId, now),
  ])
  if (!saved) throw unknownId()
  const save: Kept['save'] = async (draft, at) => {
    const isSaved = await saveDefaults(env.DIRECTORY, { courierId, connectionId }, draft, at)
    forgetWishes(saved.clientId, [courierId])
    return isSaved
  }
  return { saved, site, save }
}

async function change(kept: Kept, body: NotificationSettingsDraft, now: Date): Promise<NotificationSettings> {
  const { saved, site, save } = kept
  if (isRepeated(saved, body)) return toSettings(kept)
  const at = now.toISOString()
  const isSaved = saved.version === body.version && (await save(body, at))
  if (!isSaved) throw new ApiError('conflict', 'Somebody has changed these settings since; look again')
  const { language, quietHours, rules } = body
  const wishes = { ...saved.wishes, language, quietHours, rules }
  return toSettings({ saved: { version: body.version + 1, updatedAt: at, wishes }, site })
}

/** A request that comes again because its answer was lost has been done. */
function isRepeated({ version, wishes }: SavedWishes, draft: NotificationSettingsDraft): boolean {
  const { language, quietHours, rules } = wishes
  const content = (of: Pick<NotificationSettingsDraft, 'language' | 'quietHours' | 'rules'>) =>
    JSON.stringify([of.language, of.quietHours, of.rules])
  return version === draft.version + 1 && content({ language, quietHours, rules: [...rules] }) === content(draft)
}

/** As long as a real one, so that a preview counts rightly. */
const SAMPLE_TOKEN = 'k3AbcDefGhiJklMnoPqrStuVwxYz0123'

function toSettings({
  saved: { version, updatedAt, wishes },
  site,
}: Pick<Kept, 'saved' | 'site'>): NotificationSettings {
  const { language, quietHours, rules, supportPhone } = wishes
  const values = { supportPhone, trackingLink: `${site}/t/${SAMPLE_TOKEN}` }
  return { version, updatedAt, language, quietHours, rules: [...rules], values }
}
