import type { Brand } from '@waybill/contract'
import { css, html, svg, type TemplateResult } from 'lit'

/** Whose screen it is: a logo with its name, or a tile in the brand's colour that holds our mark or an initial. */
export const brandMark = ({ name, logoUrl }: Pick<Brand, 'name' | 'logoUrl'>): TemplateResult =>
  html`<span class="brand" part="brand">
    ${logoUrl ? html`<img src=${logoUrl} alt="" />` : tile(name)}<bdi>${name}</bdi>
  </span>`

const OWN_NAME = 'Waybill'
const OWN_MARK = svg`<path d="M5.5 8.5 9 17.5l4-8 4 8 2.3-6" /><circle cx="20.3" cy="8.2" r="1.9" />`

const tile = (name: string): TemplateResult =>
  name === OWN_NAME
    ? html`<svg class="tile own" viewBox="0 0 26 26" aria-hidden="true">${OWN_MARK}</svg>`
    : html`<span class="tile" aria-hidden="true">${Array.from(name.trim())[0]?.toLocaleUpperCase() ?? ''}</span>`

export const brandStyles = css`
  .brand {
    display: inline-flex;
    align-items: center;
    gap: 9px;
    min-inline-size: 0;
    font-size: 15px;
    font-weight: 650;
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .brand bdi {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .brand img {
    flex: none;
    block-size: 26px;
    max-inline-size: 160px;
    object-fit: contain;
  }
  .tile {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    border-radius: 7px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  .own path {
    fill: none;
    stroke: currentColor;
    stroke-width: 2.3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .own circle {
    fill: currentColor;
  }
`
