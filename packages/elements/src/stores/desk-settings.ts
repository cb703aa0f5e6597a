import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { memoryStorage, type TextStorage } from '../base/storage.ts'

/** How somebody likes their desk on this device. */
export interface DeskSettings {
  /** Single keys do things; who speaks to their computer may want none. */
  readonly keys: boolean
  /** A sound for each new order. */
  readonly sound: boolean
}

const NAME = 'waybill-desk'
/** Before anybody has chosen. */
export const DEFAULT_SETTINGS: DeskSettings = { keys: true, sound: false }

/** The settings of a desk, as this device remembers them. */
export class DeskSettingsStore {
  readonly #storage: TextStorage
  readonly #$settings = atom<DeskSettings>(DEFAULT_SETTINGS)

  constructor(portal: Portal) {
    this.#storage = portal.options.storage ?? memoryStorage()
    this.#$settings.set(this.#read())
  }

  get $settings(): ReadableAtom<DeskSettings> {
    return this.#$settings
  }

  change(change: Partial<DeskSettings>): void {
    const settings = { ...this.#$settings.get(), ...change }
    this.#storage.setItem(NAME, JSON.stringify(settings))
    this.#$settings.set(settings)
  }

  /** Another version of this code may have written anything. */
  #read(): DeskSettings {
    try {
      const kept: unknown = JSON.parse(this.#storage.getItem(NAME) ?? '{}')
      const has = (name: keyof DeskSettings): boolean => booleanAt(kept, name) ?? DEFAULT_SETTINGS[name]
      return { keys: has('keys'), sound: has('sound') }
    } catch (error) {
      if (error instanceof SyntaxError) return DEFAULT_SETTINGS
      throw error
    }
  }
}

function booleanAt(value: unknown, name: string): boolean | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const [, found] = Object.entries(value).find(([key]) => key === name) ?? []
  return typeof found === 'boolean' ? found : undefined
}

/** `portal.store(deskSettingsStore)` */
export const deskSettingsStore = (portal: Portal): DeskSettingsStore => new DeskSettingsStore(portal)
