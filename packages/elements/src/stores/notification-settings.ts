import type { NotificationRule, NotificationSettings, NotificationSettingsDraft } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { atom, computed, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { resource, type Resource } from './resource.ts'
import { entriesOf, isSame, keyOf, withRule, type RuleDrafts, type RuleEntry } from './rule-entries.ts'

type Wishes = Pick<NotificationSettingsDraft, 'language' | 'quietHours'>

/** Where rules are read and saved. */
interface Place {
  readonly read: (signal: AbortSignal) => Promise<NotificationSettings>
  readonly write: (body: NotificationSettingsDraft) => Promise<NotificationSettings>
}

/** Rules for texts, with what has been changed and not saved. */
export class NotificationSettingsStore implements Pick<Resource<NotificationSettings>, '$state' | 'refresh'> {
  readonly #place: Place
  readonly #resource: Resource<NotificationSettings>
  readonly #$drafts = atom<RuleDrafts>({})
  /** All rules as they stand on the screen; none before they are read. */
  readonly $entries: ReadableAtom<readonly RuleEntry[]>

  constructor(place: Place) {
    this.#place = place
    this.#resource = resource(place.read)
    this.$entries = computed([this.#resource.$state, this.#$drafts], (state, drafts) =>
      state.kind === 'ready' ? entriesOf(state.value.rules, drafts) : [],
    )
  }

  get $state(): Resource<NotificationSettings>['$state'] {
    return this.#resource.$state
  }

  get refresh(): () => Promise<void> {
    return this.#resource.refresh
  }

  /** Changes a part of a rule on the screen alone. */
  edit({ key, rule }: Pick<RuleEntry, 'key' | 'rule'>, change: Partial<NotificationRule>): void {
    const drafts = this.#$drafts.get()
    this.#$drafts.set({ ...drafts, [key]: { ...(drafts[key] ?? rule), ...change } })
  }

  /** Forgets what was changed and not saved. */
  discard({ key }: Pick<RuleEntry, 'key'>): void {
    const { [key]: _, ...others } = this.#$drafts.get()
    this.#$drafts.set(others)
  }

  /** Saves one rule and answers the key under which it then stands; a rule that somebody else has changed is a conflict. */
  async save({ key, base, rule }: Pick<RuleEntry, 'key' | 'base' | 'rule'>): Promise<string> {
    await this.#put(
      (settings) => ({ rules: withRule(settings, base, rule) }),
      (settings) => isSame(base ?? rule, settings.rules.find((one) => keyOf(one) === key) ?? base ?? rule),
    )
    this.discard({ key })
    return keyOf(rule)
  }

  /** Takes a saved rule away. */
  async remove({ key, base }: Pick<RuleEntry, 'key' | 'base'>): Promise<void> {
    if (base) await this.#put((settings) => ({ rules: withRule(settings, base, null) }))
    this.discard({ key })
  }

  /** Saves what holds for all texts. */
  async saveWishes(wishes: Wishes): Promise<void> {
    await this.#put(() => wishes)
  }

  /** Saves over the newest version; what somebody else has changed beside it stays. */
  async #put(
    change: (settings: NotificationSettings) => Partial<NotificationSettingsDraft>,
    isUntouched: (settings: NotificationSettings) => boolean = () => true,
  ): Promise<void> {
    for (let tries = 1; ; tries++) {
      const settings = this.#settings()
      const { version, language, quietHours, rules } = settings
      const body = { version, language, quietHours, rules, ...change(settings) }
      try {
        await this.#place.write(body)
        return await this.refresh()
      } catch (error) {
        if (!(error instanceof ApiError && error.code === 'conflict')) throw error
        await this.refresh()
        if (tries === 3 || !isUntouched(this.#settings())) throw error
      }
    }
  }

  #settings(): NotificationSettings {
    const state = this.$state.get()
    if (state.kind !== 'ready') throw new Error('The settings have not been read yet')
    return state.value
  }
}

/** A client's own rules, and what a courier wants for each of its clients: `portal.store(notificationSettingsStores).of('')`. */
export class NotificationSettingsStores {
  readonly #portal: Portal
  readonly #stores = new Map<string, NotificationSettingsStore>()

  constructor(portal: Portal) {
    this.#portal = portal
  }

  /** The client's own rules, or with a connection's id those that its courier has for that client. */
  of(connectionId: string): NotificationSettingsStore {
    let store = this.#stores.get(connectionId)
    if (!store) {
      const place = connectionId ? defaultsOf(this.#portal, connectionId) : ownOf(this.#portal)
      this.#stores.set(connectionId, (store = new NotificationSettingsStore(place)))
    }
    return store
  }
}

const ownOf = (portal: Portal): Place => ({
  read: (signal) => portal.call('GET /v1/notifications/settings', { signal }),
  write: (body) => portal.call('PUT /v1/notifications/settings', { body }),
})

const defaultsOf = (portal: Portal, id: string): Place => ({
  read: (signal) => portal.call('GET /v1/courier/clients/:id/notifications', { params: { id }, signal }),
  write: (body) => portal.call('PUT /v1/courier/clients/:id/notifications', { params: { id }, body }),
})

export const notificationSettingsStores = (portal: Portal): NotificationSettingsStores =>
  new NotificationSettingsStores(portal)
