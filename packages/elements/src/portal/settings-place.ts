import type { ReactiveController } from 'lit'

const PATTERN = /^#settings(?:\/([a-z]+))?$/

/** Whether an address shows the settings. */
export const isSettingsHash = (hash: string): boolean => PATTERN.test(hash)

interface Options {
  /** Whether the page's address is ours to keep. */
  readonly isRouted: () => boolean
  /** Shows a section of the settings, '' for the first; undefined shows the screen again. */
  readonly show: (section: string | undefined) => void
}

/** Keeps the open section of the settings in the page's address, as `#settings/members`; the way back closes them. */
export class SettingsPlace implements ReactiveController {
  readonly #options: Options
  #listening: AbortController | undefined
  /** Whether the way back leads to the screen that they were opened from. */
  #hasPushed = false

  constructor(options: Options) {
    this.#options = options
  }

  hostUpdate(): void {
    if (this.#listening || !this.#options.isRouted()) return
    this.#listening = new AbortController()
    const { signal } = this.#listening
    window.addEventListener('popstate', this.#look, { signal })
    window.addEventListener('hashchange', this.#look, { signal })
    this.#look()
  }

  hostDisconnected(): void {
    this.#listening?.abort()
    this.#listening = undefined
  }

  open(section = ''): void {
    this.#options.show(section)
    if (!this.#options.isRouted()) return
    const hash = section ? `#settings/${section}` : '#settings'
    if (isSettingsHash(location.hash)) {
      history.replaceState(history.state, '', hash)
    } else {
      history.pushState(null, '', hash)
      this.#hasPushed = true
    }
  }

  close(): void {
    this.#options.show(undefined)
    if (!this.#options.isRouted() || !isSettingsHash(location.hash)) return
    if (this.#hasPushed) history.back()
    else history.replaceState(history.state, '', location.pathname + location.search)
    this.#hasPushed = false
  }

  readonly #look = (): void => {
    const [found, section = ''] = PATTERN.exec(location.hash) ?? []
    this.#options.show(found === undefined ? undefined : section)
  }
}
