import { css, html, nothing, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { WaybillElement, customElement } from '../base/element.ts'
import { ownOrigin } from '../base/own-origin.ts'
import { trackingTexts } from '../locales/en/tracking.ts'

/**
 * The tracking page of the server in a frame of its own, for pages whose policy lets no map run in them: Trusted Types,
 * no blob workers, no foreign pictures. Such a page needs `frame-src` with the server's origin and nothing else.
 * @summary A recipient's page in a frame.
 * @csspart frame - The frame.
 */
@customElement('waybill-tracking-frame')
export class TrackingFrame extends WaybillElement {
  static override styles = css`
    :host {
      display: block;
      block-size: min(680px, 100dvh);
      min-block-size: 420px;
    }
    iframe {
      display: block;
      inline-size: 100%;
      block-size: 100%;
      border: 0;
      border-radius: inherit;
      color-scheme: normal;
    }
  `

  /** The token of the tracking link. */
  @property() token = ''

  /** Address of the API, e.g. `https://track.example.com`; by default the origin that this code came from. */
  @property() server = ''

  readonly #t = this.texts(trackingTexts)

  override render(): TemplateResult | typeof nothing {
    const address = this.#address
    if (!address) return nothing
    return html`<iframe
      part="frame"
      title=${this.#t('title')}
      .loading=${'lazy'}
      src=${address}
      referrerpolicy="no-referrer"
    ></iframe>`
  }

  /** The address of a frame runs code where it is `javascript:`, so only a web page of a token goes into it. */
  get #address(): string {
    const { protocol, origin } = this.server ? new URL(this.server, document.baseURI) : new URL(ownOrigin())
    const isPage = /^https?:$/.test(protocol) && /^[A-Za-z0-9]{32}$/.test(this.token)
    return isPage ? `${origin}/t/${this.token}/frame` : ''
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'waybill-tracking-frame': TrackingFrame
  }
}
