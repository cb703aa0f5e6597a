import type { TrackingChoices, TrackingSettings } from '@waybill/contract'

/** What holds where nobody chose: the driver shows while the recipient's own stop is active, and nothing of the sender. */
export const DEFAULT_SETTINGS: TrackingSettings = {
  headline: '',
  message: '',
  accent: null,
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
}

/** What layers of choices come to, the most general first: courier, client, order. The last word on each thing wins. */
export function settingsOf(...layers: readonly (TrackingChoices | null)[]): TrackingSettings {
  return layers.reduce<TrackingSettings>((settings, layer) => (layer ? withChoices(settings, layer) : settings), {
    ...DEFAULT_SETTINGS,
  })
}

function withChoices(settings: TrackingSettings, { policy, ...look }: TrackingChoices): TrackingSettings {
  return { ...settings, ...chosen(look), policy: { ...settings.policy, ...chosen(policy) } }
}

type Chosen<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }

/** Without the names that stand there for nothing; a null is a choice. */
function chosen<T extends object>(choices: T): Chosen<T> {
  return asChosen<T>(Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)))
}

// `fromEntries` forgets the names that `entries` had.
const asChosen = <T>(value: object) => value as Chosen<T>

/** An organization as its recipients' pages show it. */
export interface Side {
  readonly id: string
  readonly name: string
  readonly accent: string | null
  readonly logoFile: string | null
  readonly supportPhone: string | null
  readonly choices: TrackingChoices | null
  readonly version: number
}

/** The two organizations of an order; null where one no longer exists. */
export interface Sides {
  readonly client: Side | null
  readonly courier: Side | null
}

/** What one side contributes: its choices, and its own colour where it chose no other for these pages. */
export function layerOf(side: Side | null): TrackingChoices | null {
  if (!side) return null
  return { ...(side.accent === null ? {} : { accent: side.accent }), ...(side.choices ?? { policy: {} }) }
}

/** The settings of one order's pages. */
export const settingsFor = ({ client, courier }: Sides, ofOrder: TrackingChoices | null): TrackingSettings =>
  settingsOf(layerOf(courier), layerOf(client), ofOrder)
