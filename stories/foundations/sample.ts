import { STATUSES } from '@waybill/contract/status'
import { html, unsafeCSS, type TemplateResult } from 'lit'
import { property } from 'lit/decorators.js'
import { busyFaces } from '../../packages/elements/src/base/button.ts'
import { WaybillElement, customElement } from '../../packages/elements/src/base/element.ts'
import * as icons from '../../packages/elements/src/base/icons.ts'
import { delayedTag, statusLabel } from '../../packages/elements/src/base/status-pin.ts'
import { buttons } from '../../packages/elements/src/base/styles/buttons.ts'
import { chips } from '../../packages/elements/src/base/styles/chips.ts'
import { choices } from '../../packages/elements/src/base/styles/choices.ts'
import { notice } from '../../packages/elements/src/base/styles/notice.ts'
import { skeleton } from '../../packages/elements/src/base/styles/skeleton.ts'
import { statusStyles } from '../../packages/elements/src/base/styles/status.ts'
import { TOKENS } from '../../packages/elements/src/base/tokens.ts'
import { commonTexts } from '../../packages/elements/src/locales/en/common.ts'
import { sampleStyles } from './sample.styles.ts'

const { icon, ...paths } = icons
const isColor = (name: string): boolean =>
  /^(bg|surface|border|text(-muted)?|accent|on-|focus|scrim|map|placed|in-p|completed|failed|rejected|cancelled|delayed)/.test(
    name,
  )

const shades = unsafeCSS(
  Object.keys(TOKENS)
    .filter(isColor)
    .map((name) => `.shade.${name} { background: var(--_${name}) }`)
    .join('\n'),
)

export type Sheet = 'colours' | 'statuses' | 'icons' | 'buttons' | 'controls'

/** Shows what elements are made of, in the theme and language of its place. */
@customElement('foundation-sample')
export class FoundationSample extends WaybillElement {
  static override styles = [buttons, chips, choices, notice, skeleton, statusStyles, sampleStyles, shades]

  /** What to show. */
  @property() shows: Sheet = 'colours'

  readonly #t = this.texts(commonTexts)

  readonly #sheets: Record<Sheet, () => unknown> = {
    colours: () => this.#colours(),
    statuses: () => this.#statuses(),
    icons: () => this.#icons(),
    buttons: () => this.#buttons(),
    controls: () => this.#controls(),
  }

  protected override render(): TemplateResult {
    return html`<div class="sheet ${this.shows}">${this.#sheets[this.shows]()}</div>`
  }

  #colours(): TemplateResult[] {
    return Object.keys(TOKENS)
      .filter(isColor)
      .map(
        (name) =>
          html`<figure>
            <div class="shade ${name}"></div>
            <figcaption>${name}</figcaption>
          </figure>`,
      )
  }

  #statuses(): TemplateResult[] {
    return [
      ...STATUSES.map((status) => statusLabel(this.#t, status)),
      html`${delayedTag(this.#t, 12)} ${delayedTag(this.#t, 12, 'short')}`,
      ...STATUSES.map((status) => html`<span class="pill ${status}">${this.#t(`status.${status}`)}</span>`),
    ]
  }

  #icons(): TemplateResult[] {
    return Object.entries(paths).map(
      ([name, path]) =>
        html`<figure>
          ${icon(path)}${icon(path, 'small')}
          <figcaption>${name}</figcaption>
        </figure>`,
    )
  }

  #buttons(): TemplateResult {
    return html`<button class="button primary">${icon(paths.plusIcon)}New order</button>
      <button class="button">Discard</button>
      <button class="button ghost">Clear all</button>
      <button class="button danger">Reject</button>
      <button class="button danger solid">Reject order</button>
      <button class="button primary" aria-busy="true">${busyFaces('Place order', 'Placing…', true)}</button>
      <button class="button" disabled>Not now</button>
      <button class="button icon-only" aria-label="Settings">${icon(paths.settingsIcon)}</button>
      <button class="button icon-only ghost with-badge" aria-label="Chat, 3 unread">
        ${icon(paths.chatIcon)}<span class="badge">3</span>
      </button>
      <button class="button primary big">I've arrived</button>`
  }

  #controls(): TemplateResult {
    return html`<label class="choice"><input type="checkbox" checked />${icon(paths.signatureIcon)}Signature</label>
      <label class="choice"><input type="checkbox" />${icon(paths.cameraIcon)}Photo</label>
      <label class="switch"><input type="checkbox" role="switch" />No recipient</label>
      <label class="switch"><input type="checkbox" role="switch" checked />Live</label>
      <span class="segments">
        <label><input type="radio" name="size" checked />Both</label
        ><label><input type="radio" name="size" />One</label>
      </span>
      <span class="chip"
        >${icon(paths.calendarIcon)}Today<button aria-label="Remove Today">${icon(paths.closeIcon)}</button></span
      >
      <span class="avatar">DS</span>
      <div class="notice failed">
        ${icon(paths.warningIcon)}
        <p><b>Two things to look at before we send it.</b> Everything you typed is still here.</p>
      </div>
      <span class="skeleton"></span>`
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'foundation-sample': FoundationSample
  }
}
