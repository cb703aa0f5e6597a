import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import { DialogController } from '../base/dialog.ts'
import { closeIcon, icon } from '../base/icons.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { DeskTranslate } from '../locales/en/desk.ts'
import { BOARD_KEYS } from './board-keys.ts'

export interface ShortcutsView {
  readonly t: DeskTranslate
  readonly common: CommonTranslate
  readonly hasKeys: boolean
  readonly onKeys: (hasKeys: boolean) => void
}

/** Keys that no letter stands for. */
const OTHERS = [
  ['↑ ↓', 'keys.step'],
  ['← →', 'keys.across'],
  ['Alt ↑ ↓', 'keys.move'],
  ['1 – 6', 'keys.views'],
  ['?', 'keys.help'],
] as const

/** The dialog that lists what keys do. */
export class Shortcuts implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #dialog: DialogController
  #isOpen = false

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    this.#dialog = new DialogController(host, { selector: '#shortcuts', onClose: () => this.#set(false) })
    host.addController(this)
  }

  hostConnected(): void {}

  hostUpdated(): void {
    this.#dialog.sync(this.#isOpen)
  }

  readonly open = (): void => this.#set(true)

  render({ t, common, hasKeys, onKeys }: ShortcutsView): TemplateResult {
    const line = (key: string, words: string) =>
      html`<dt><kbd>${key}</kbd></dt>
        <dd>${words}</dd>`
    const letters = Object.entries(BOARD_KEYS)
    return html`<dialog id="shortcuts" class="dialog small" aria-labelledby="shortcuts-title">
      <div class="head">
        <h2 id="shortcuts-title">${t('keys')}</h2>
        <button class="button ghost icon-only" aria-label=${common('close')} @click=${() => this.#set(false)}>
          ${icon(closeIcon)}
        </button>
      </div>
      <div class="body">
        <dl class="keys">
          ${OTHERS.map(([key, words]) => line(key, t(words)))}
          ${letters.map(([key, does]) => line(key, t(`keys.${does}`)))}
        </dl>
        <label class="switch">
          <input
            type="checkbox"
            role="switch"
            .checked=${hasKeys}
            @change=${({ target }: Event) => onKeys(target instanceof HTMLInputElement && target.checked)}
          />
          <span>${t('keys.single')}</span>
        </label>
      </div>
    </dialog>`
  }

  #set(isOpen: boolean): void {
    this.#isOpen = isOpen
    this.#host.requestUpdate()
  }
}
