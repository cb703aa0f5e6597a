import type { LitElement, TemplateResult } from 'lit'
import { LiveRegion } from '../base/live-region.ts'
import { announcementOf } from './announcement.ts'
import { hasEnded } from './phase.ts'
import type { Reading } from './reading.ts'
import { Ticker } from './ticker.ts'

/** What goes on beside the words: seconds count until the end, and readers hear what has changed. */
export class Life {
  readonly #page: LitElement
  readonly #region: LiveRegion
  readonly #ticker: Ticker

  constructor(page: LitElement) {
    this.#page = page
    this.#region = new LiveRegion(page)
    this.#ticker = new Ticker(page)
  }

  /** Hears what the page shows now, undefined where it shows no stop. */
  async hear(before: Reading | undefined, after: Reading | undefined): Promise<void> {
    this.#ticker.isWanted = after !== undefined && !hasEnded(after.phase)
    const words = after && announcementOf(before ?? after, after)
    if (!words) return
    // A region that comes with its first words is not heard.
    await this.#page.updateComplete
    this.#region.say(words)
  }

  render(): TemplateResult {
    return this.#region.render()
  }
}
