import type { TrackingChoices, TrackingSettings, TrackingSettingsView, VisibilityRule } from '@waybill/contract'

/** The parts of a page that are shown or not, each with when it shows once it does. */
export const SWITCHES = {
  driver: 'leg_active',
  vehicle: 'leg_active',
  eta: 'always',
  stopsAhead: 'always',
  distance: 'leg_active',
  timeline: 'always',
  proof: 'always',
  pickupAddress: 'always',
} as const satisfies Partial<Record<keyof TrackingSettings['policy'], VisibilityRule['shows']>>
export type SwitchName = keyof typeof SWITCHES

/** The driver on the map comes with the way behind and ahead. */
const ON_MAP = ['position', 'routeAhead', 'routeBehind'] as const

/** When the driver may show on the map, as a text that a list can hold. */
export const MAP_RULES = [
  'leg_active',
  'next_stop',
  'eta_within 15',
  'distance_within 1000',
  'always',
  'never',
] as const

/** How many hours a link works after its stop. */
export const HOURS = [24, 48, 72, 168, 720] as const

/** What the form holds: plain values that compare with `===`. */
export interface Fields extends Record<SwitchName, boolean> {
  readonly headline: string
  readonly message: string
  readonly accent: string | null
  readonly contact: TrackingSettings['contact']
  readonly rating: boolean
  readonly hoursAfterEnd: number
  /** A rule as text. */
  readonly onMap: string
}

/** What holds now: one's own choices over the inherited ones. */
export function toFields({ own, inherited }: TrackingSettingsView): Fields {
  const look = { ...inherited, ...defined(own) }
  const policy = { ...inherited.policy, ...defined(own.policy) }
  const { headline, message, accent, contact, rating, hoursAfterEnd } = look
  const shown = names.map((name) => [name, policy[name].shows !== 'never'] as const)
  return {
    ...asSwitches(shown),
    headline,
    message,
    accent,
    contact,
    rating,
    hoursAfterEnd,
    onMap: ruleText(policy.position),
  }
}

/** What would hold without any choice of one's own. */
export const inheritedFields = (view: TrackingSettingsView): Fields => toFields({ ...view, own: { policy: {} } })

/**
 * One's choices once these fields are changed. What was never touched stays open for the layer below, and what is changed
 * to what is inherited is open again.
 */
export function withChanges({ own, inherited }: TrackingSettingsView, changes: Partial<Fields>): TrackingChoices {
  const { onMap, ...rest } = changes
  const look = Object.fromEntries(Object.entries(rest).filter(([name]) => !isSwitch(name)))
  const switched = names.flatMap((name) => {
    const isShown = changes[name]
    return isShown === undefined ? [] : [[name, isShown ? shownRule(name, inherited) : NEVER] as const]
  })
  const mapped = onMap === undefined ? [] : ON_MAP.map((name) => [name, ruleOf(onMap)] as const)
  const policy = { ...own.policy, ...openWhere(inherited.policy, Object.fromEntries([...switched, ...mapped]), isRule) }
  return { ...defined({ ...own, ...openWhere(inherited, look, Object.is) }), policy: defined(policy) }
}

/** Choices, undefined where they are what is inherited anyway. */
function openWhere<Value>(
  inherited: object,
  choices: Readonly<Record<string, Value>>,
  isSame: (one: Value, other: unknown) => boolean,
): Record<string, Value | undefined> {
  const below = new Map<string, unknown>(Object.entries(inherited))
  return Object.fromEntries(
    Object.entries(choices).map(([name, value]) => [name, isSame(value, below.get(name)) ? undefined : value]),
  )
}

const isRule = (one: VisibilityRule, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

const NEVER: VisibilityRule = { shows: 'never' }

/** As the layer below shows it; where that does not, as is usual. */
function shownRule(name: SwitchName, { policy }: TrackingSettings): VisibilityRule {
  return policy[name].shows === 'never' ? { shows: SWITCHES[name] } : policy[name]
}

/** A rule as `next_stop` or `eta_within 15`. */
export function ruleText(rule: VisibilityRule): string {
  switch (rule.shows) {
    case 'eta_within':
      return `eta_within ${rule.minutes}`
    case 'distance_within':
      return `distance_within ${rule.meters}`
    default:
      return rule.shows
  }
}

/** The rule that a text stands for. */
export function ruleOf(text: string): VisibilityRule {
  const [shows, amount] = text.split(' ')
  if (shows === 'eta_within') return { shows, minutes: Number(amount) }
  if (shows === 'distance_within') return { shows, meters: Number(amount) }
  return shows === 'always' || shows === 'leg_active' || shows === 'next_stop' ? { shows } : NEVER
}

const isSwitch = (name: string): boolean => name in SWITCHES

// Object.keys forgets the names of the table.
export const names = Object.keys(SWITCHES) as SwitchName[]

// fromEntries forgets that there is one for each name.
const asSwitches = (entries: (readonly [SwitchName, boolean])[]) =>
  Object.fromEntries(entries) as Record<SwitchName, boolean>

type Defined<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> }

// A choice that is left out may also stand there as undefined; fromEntries forgets the names.
const defined = <T extends object>(choices: T): Defined<T> =>
  Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined)) as Defined<T>
