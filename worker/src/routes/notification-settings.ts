import { ApiError, type NotificationSettings, type NotificationSettingsDraft } from '@waybill/contract'
import type { App } from '../http/app.ts'
import { on, type Call } from '../http/on.ts'
import { siteOfCourier } from '../identity/hosts.ts'
import { findWishes, saveWishes, type SavedWishes } from '../store/notification-settings.ts'
import { forgetWishes } from '../store/known-wishes.ts'

export function notificationSettingsRoutes(app: App): void {
  on(app, 'GET /v1/notifications/settings', async (_, call) => {
    const [saved, site] = await Promise.all([savedWishes(call), siteFor(call)])
    return toSettings(saved, site)
  })
  on(app, 'PUT /v1/notifications/settings', async ({ body }, call) => {
    const [saved, site] = await Promise.all([savedWishes(call), siteFor(call)])
    if (isRepeated(saved, body)) return toSettings(saved, site)
    const at = call.now.toISOString()
    const isSaved = saved.version === body.version && (await save(call, body, at))
    if (!isSaved) throw new ApiError('conflict', 'Somebody has changed these settings since; look again')
    const { language, quietHours, rules } = body
    const wishes = { ...saved.wishes, language, quietHours, rules }
    return toSettings({ version: body.version + 1, updatedAt: at, wishes }, site)
  })
}

/** A client of several couriers has a support phone of its own or that of the first. */
const savedWishes = ({ env, caller }: Call): Promise<SavedWishes> =>
  findWishes(env.DIRECTORY, { clientId: caller.organization.id, courierId: caller.connections[0]?.courierId ?? null })

/** Where the links of a client's texts lead, those of the first courier. */
const siteFor = async ({ env, caller, now }: Call): Promise<string> => {
  const [first] = caller.connections
  return first ? siteOfCourier(env, first.courierId, now) : env.BASE_URL
}

async function save({ env, caller }: Call, draft: NotificationSettingsDraft, at: string): Promise<boolean> {
  const { id } = caller.organization
  const isSaved = await saveWishes(env.DIRECTORY, id, draft, at)
  forgetWishes(
    id,
    caller.connections.map(({ courierId }) => courierId),
  )
  return isSaved
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

function toSettings({ version, updatedAt, wishes }: SavedWishes, site: string): NotificationSettings {
  const { language, quietHours, rules, supportPhone } = wishes
  const values = { supportPhone, trackingLink: `${site}/t/${SAMPLE_TOKEN}` }
  return { version, updatedAt, language, quietHours, rules: [...rules], values }
}
