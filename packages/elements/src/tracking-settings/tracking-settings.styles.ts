import { css } from 'lit'
import { settingsStyles } from '../base/settings-form.ts'
import { choices } from '../base/styles/choices.ts'
import { brandingStyles } from '../branding/branding.styles.ts'

const layout = css`
  :host {
    block-size: 100%;
  }
  .columns {
    display: grid;
    min-block-size: 100%;
  }
  fieldset {
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .logo {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 6px 12px;
    min-block-size: var(--_control);
  }
  .logo img {
    max-block-size: 40px;
    max-inline-size: 160px;
    object-fit: contain;
  }
  .switches {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    column-gap: 20px;
  }
  .switches legend {
    padding-block-end: 4px;
  }
  .switch {
    justify-content: space-between;
    min-block-size: 36px;
    border-block-end: 1px solid var(--_border);
  }
  @media (pointer: coarse) {
    .switch {
      min-block-size: 44px;
    }
  }
  .own ul {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .own .button {
    max-inline-size: 100%;
    white-space: normal;
    text-align: start;
  }
  .segments {
    display: flex;
    inline-size: fit-content;
    max-inline-size: 100%;
    margin-block-start: 6px;
  }
  aside {
    display: grid;
    justify-items: center;
    align-content: start;
    gap: 12px;
    padding: 20px;
    background: var(--_surface-sunken);
  }
  aside .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 12px;
    inline-size: 100%;
    max-inline-size: 340px;
  }
  aside .top .segments {
    margin: 0;
  }
  .caption {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .phone {
    display: block;
    inline-size: min(316px, 100%);
    block-size: 620px;
    border: 8px solid color-mix(in oklab, var(--_text) 88%, var(--_surface));
    border-radius: 36px;
    background: var(--_surface);
    box-shadow: var(--_shadow-2);
    overflow: hidden;
  }
  .phone waybill-tracking-page {
    block-size: 100%;
    min-block-size: 0;
  }
  @container waybill-pane (min-width: 860px) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 396px;
    }
    aside {
      border-inline-start: 1px solid var(--_border);
    }
    aside .held {
      position: sticky;
      inset-block-start: 20px;
    }
  }
  .held {
    display: grid;
    justify-items: center;
    gap: 12px;
    inline-size: 100%;
  }
  @container waybill-pane (max-width: 560px) {
    .switches {
      grid-template-columns: minmax(0, 1fr);
    }
    aside {
      padding: 16px;
    }
  }
`

export const trackingSettingsStyles = [settingsStyles, choices, brandingStyles, layout]
