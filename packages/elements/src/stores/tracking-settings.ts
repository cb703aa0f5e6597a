import type { TrackingChoices, TrackingSettingsView, TrackingView } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'

/** A moment of a delivery that settings are looked at with. */
export type PreviewMoment = 'on_the_way' | 'delivered'

/** What one's recipients see: `portal.store(trackingSettingsStore)`. */
export class TrackingSettingsStore {
  readonly #portal: Portal
  readonly #resource: Resource<TrackingSettingsView>

  constructor(portal: Portal) {
    this.#portal = portal
    this.#resource = resource((signal) => portal.call('GET /v1/settings/tracking', { signal }))
  }

  get $state(): Resource<TrackingSettingsView>['$state'] {
    return this.#resource.$state
  }

  refresh(): Promise<void> {
    return this.#resource.refresh()
  }

  /** Saves over the version that was seen; after a conflict the newer one shows, under what was typed. */
  async save({ version }: TrackingSettingsView, choices: TrackingChoices): Promise<void> {
    try {
      this.#resource.put(await this.#portal.call('PUT /v1/settings/tracking', { body: { version, choices } }))
    } catch (error) {
      if (error instanceof ApiError && error.code === 'conflict') await this.refresh()
      throw error
    }
  }

  /** A sample page as these choices would show it. */
  preview(moment: PreviewMoment, choices: TrackingChoices, signal: AbortSignal): Promise<TrackingView> {
    return this.#portal.call('POST /v1/settings/tracking/preview', { body: { moment, choices }, signal })
  }
}

export const trackingSettingsStore = (portal: Portal): TrackingSettingsStore => new TrackingSettingsStore(portal)
