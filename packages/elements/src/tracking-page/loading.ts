import { css, html, nothing, type LitElement, type TemplateResult } from 'lit'
import { LoadingDelay } from '../base/loading-delay.ts'
import { skeleton } from '../base/styles/skeleton.ts'

const styles = css`
  .waiting {
    display: grid;
    gap: 14px;
    padding-block-start: 30px;
  }
  .skeleton.s {
    inline-size: 30%;
  }
  .skeleton.m {
    inline-size: 55%;
  }
  .skeleton.xl {
    inline-size: 70%;
    block-size: 2.25rem;
    border-radius: 8px;
  }
  .skeleton.full {
    block-size: 4px;
  }
  .skeleton.block {
    block-size: 52px;
    border-radius: 12px;
  }
`

/** Nothing until waiting has become long. */
export type Bars = TemplateResult | typeof nothing

/** The shape of the words to come; its code comes while the page waits for them. */
export class LoadingBars {
  readonly #delay: LoadingDelay

  constructor(host: LitElement) {
    this.#delay = new LoadingDelay(host)
    const sheets = [skeleton, styles].flatMap(({ styleSheet }) => styleSheet ?? [])
    host.shadowRoot?.adoptedStyleSheets.push(...sheets)
  }

  render(isWaiting: boolean): Bars {
    if (!this.#delay.shows(isWaiting)) return nothing
    return html`<div class="waiting">
      ${['s', 'xl', 'm', 'full', 'block', 'm', 's'].map((size) => html`<span class="skeleton ${size}"></span>`)}
    </div>`
  }
}
