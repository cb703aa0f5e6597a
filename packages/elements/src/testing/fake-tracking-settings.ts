import type { TrackingChoices, TrackingSettingsView } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { FakeSettings } from './fake-settings.ts'
import { sampleView } from './tracking-sample.ts'
import { trackingStates } from './tracking-states.ts'

/** What holds where nobody has chosen anything. */
export const settingsView = (): TrackingSettingsView => ({
  version: 0,
  own: { policy: {} },
  inherited: {
    headline: '',
    message: '',
    accent: '#0a6579',
    contact: 'dispatcher',
    rating: true,
    hoursAfterEnd: 48,
    policy: {
      position: { shows: 'leg_active' },
      routeAhead: { shows: 'leg_active' },
      routeBehind: { shows: 'leg_active' },
      eta: { shows: 'always' },
      distance: { shows: 'leg_active' },
      stopsAhead: { shows: 'always' },
      driver: { shows: 'leg_active' },
      vehicle: { shows: 'leg_active' },
      pickupAddress: { shows: 'never' },
      timeline: { shows: 'always' },
      proof: { shows: 'always' },
    },
  },
  brand: { name: 'Almacén Norte', logoUrl: null },
})

interface Sent {
  readonly version: number
  readonly choices: TrackingChoices
}

/** The settings of an organization's tracking pages on a fake server. */
export class FakeTrackingSettings extends FakeSettings {
  settings = settingsView()
  /** What previews were asked for. */
  readonly previews: { readonly moment: string; readonly choices: TrackingChoices }[] = []

  constructor(role = 'owner', kind: 'client' | 'courier' = 'client') {
    super(role, kind)
    this.server
      .on('GET /v1/settings/tracking', () => this.settings)
      .on('PUT /v1/settings/tracking', ({ body }) => this.#save(asSent(body)))
      .on('POST /v1/settings/tracking/preview', ({ body }) => {
        const asked = asPreview(body)
        this.previews.push(asked)
        const { headline = '', message = '', accent = '#0a6579' } = asked.choices
        const base = asked.moment === 'delivered' ? trackingStates().delivered : undefined
        const brand = { name: 'Almacén Norte', logoUrl: null, accent }
        return { ...sampleView(), ...base, headline, message, brand, map: this.context.map }
      })
  }

  #save({ version, choices }: Sent): TrackingSettingsView {
    if (version !== this.settings.version) throw new ApiError('conflict', 'newer')
    this.sent.push(choices)
    return (this.settings = { ...this.settings, own: choices, version: version + 1 })
  }
}

/** The element sends what the contract says; the compiler has checked it. */
const asSent = (body: unknown) => body as Sent
const asPreview = (body: unknown) => body as { moment: string; choices: TrackingChoices }
