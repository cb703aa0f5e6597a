import { css, html, nothing } from 'lit'
import { state } from 'lit/decorators.js'
import { customElement } from '../base/element.ts'
import { bellIcon, icon } from '../base/icons.ts'
import { PortalElement } from '../base/portal-element.ts'
import { buttons } from '../base/styles/buttons.ts'
import { chatThreadTexts } from '../locales/en/chat-thread.ts'
import { notifier } from './notifier.ts'

/**
 * Turns notifications of this browser on and off.
 * @summary Notifications of new messages
 */
@customElement('waybill-chat-bell')
export class ChatBell extends PortalElement {
  static override styles = [
    buttons,
    css`
      .button[aria-pressed='true'] {
        color: var(--_accent-text);
        background-color: var(--_accent-soft);
      }
    `,
  ]

  readonly #t = this.texts(chatThreadTexts)
  @state() private isAsking = false

  protected override render(): unknown {
    const kind = this.portal?.store(notifier).state ?? 'missing'
    if (kind === 'missing') return nothing
    const label = kind === 'blocked' ? this.#t('notify.blocked') : this.#t('notify')
    return html`<button
      class="button ghost icon-only"
      aria-label=${label}
      title=${label}
      aria-pressed=${kind === 'on'}
      aria-disabled=${kind === 'blocked' || this.isAsking}
      @click=${this.#onPress}
    >
      ${icon(bellIcon)}
    </button>`
  }

  readonly #onPress = async (): Promise<void> => {
    const store = this.portal?.store(notifier)
    if (!store || store.state === 'blocked' || this.isAsking) return
    this.isAsking = true
    await store.toggle()
    this.isAsking = false
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-chat-bell': ChatBell
  }
}
