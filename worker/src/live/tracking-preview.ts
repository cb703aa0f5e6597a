import type { OrganizationView, TrackingView } from '@waybill/contract'
import { settingsFor, type Sides } from '../domain/tracking-settings.ts'
import { sampleDelivery } from '../domain/tracking-sample.ts'
import { viewFor } from '../domain/tracking.ts'
import type { Env } from '../env.ts'
import { present } from './presentation.ts'

interface Preview {
  readonly sides: Sides
  readonly organization: OrganizationView
  readonly moment: 'on_the_way' | 'delivered'
}

/** The number that a sample driver answers: reserved for stories, it reaches nobody. */
const NOBODY = '+59800000000'

/** A sample page, decided by the same rules as a real one. */
export async function samplePreview(env: Env, preview: Preview, now: Date): Promise<TrackingView> {
  const { sides, organization, moment } = preview
  const names = { client: sides.client?.name ?? organization.name, courier: sides.courier?.name ?? organization.name }
  const sample = sampleDelivery(moment, organization, names, now.toISOString())
  const settings = settingsFor(sides, null)
  const view = viewFor({ ...sample, settings, stars: null }, now.toISOString())
  const { driver } = sample.order
  const shown = await present(env, { order: sample.order, sides }, { ...view, contact: null }, now)
  const name = view.contact === 'driver' && driver ? driver.name : names.courier
  return { ...shown, contact: view.contact && { who: view.contact, name, phone: NOBODY } }
}
