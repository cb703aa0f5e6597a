import type { OrderRow } from '@waybill/contract'
import type { Portal } from '../base/context.ts'
import type { Board } from '../stores/board.ts'
import { deskSettingsStore } from '../stores/desk-settings.ts'
import { chime } from './chime.ts'

/** Notices orders that have just come. */
export class BoardNews {
  readonly #portal: () => Portal | undefined
  #known: ReadonlySet<string> = new Set()

  constructor(portal: () => Portal | undefined) {
    this.#portal = portal
  }

  /** The newest order that nobody was told of, heard where somebody wants to hear it. */
  look({ rows, newcomers }: Board): OrderRow | undefined {
    const news = rows.findLast(({ id }) => newcomers.has(id) && !this.#known.has(id))
    this.#known = newcomers
    if (news && this.#portal()?.store(deskSettingsStore).$settings.get().sound) chime()
    return news
  }
}
