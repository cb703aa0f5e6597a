import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { chips } from '../base/styles/chips.ts'
import { choices } from '../base/styles/choices.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { inputs } from '../base/styles/inputs.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'

const layout = css`
  :host {
    container: rule / inline-size;
    block-size: 100%;
  }
  .rule {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 300px;
    min-block-size: 100%;
  }
  section,
  aside {
    display: grid;
    gap: 16px;
    align-content: start;
    min-inline-size: 0;
    padding: 20px;
  }
  header {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  h2 {
    flex: 1;
    font-size: 1.125rem;
    letter-spacing: -0.01em;
  }
  .fields {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 20px;
    align-items: end;
  }
  .fields legend {
    padding-block-end: 5px;
  }
  .fields .segments {
    min-block-size: var(--_control);
    align-items: center;
  }
  .minutes {
    inline-size: 88px;
  }
  .both {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
    margin-block: -8px;
    margin-inline-start: -8px;
  }
  .button.small {
    min-block-size: 30px;
    padding-inline: 8px;
    font-size: var(--_text-s);
  }
  @media (pointer: coarse) {
    .button.small {
      min-block-size: 44px;
    }
  }
  .cost:empty {
    display: none;
  }
  .save {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
  }
  .space {
    flex: 1;
  }
  .saved,
  .sent {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .sent {
    display: flex;
    gap: 6px;
    align-items: center;
    color: var(--_completed);
    font-weight: 550;
  }
  @container rule (width < 720px) {
    .rule {
      grid-template-columns: minmax(0, 1fr);
    }
    section,
    aside {
      padding: 16px;
    }
    aside {
      border-inline-start: 0;
      border-block-start: 1px solid var(--_border);
    }
  }
`

const counter = css`
  .counter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding: 8px 14px;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface-sunken);
    font-size: var(--_text-s);
  }
  .muted {
    color: var(--_text-muted);
  }
  .bars {
    display: flex;
    gap: 3px;
  }
  .bar {
    inline-size: 44px;
    block-size: 6px;
    fill: var(--_border);
  }
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar .filled {
    fill: var(--_completed);
  }
  .several .filled {
    fill: var(--_rejected);
  }
  .values b {
    font-weight: 600;
    color: var(--_text);
  }
`

const phone = css`
  aside {
    justify-items: center;
    gap: 12px;
    border-inline-start: 1px solid var(--_border);
    background: var(--_surface-sunken);
  }
  aside > .field,
  aside > .hint {
    inline-size: 100%;
    max-inline-size: 360px;
  }
  .phone {
    display: flex;
    flex-direction: column;
    gap: 6px;
    inline-size: 244px;
    min-block-size: 380px;
    padding: 14px 12px 24px;
    border: 7px solid color-mix(in oklab, var(--_text) 88%, var(--_surface));
    border-radius: 34px;
    background: var(--_surface);
    box-shadow: var(--_shadow-2);
  }
  .from {
    display: grid;
    justify-items: center;
    gap: 3px;
    margin-inline: -12px;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_border);
    font-size: var(--_text-xs);
  }
  .when {
    color: var(--_text-muted);
    font-size: 11px;
    text-align: center;
  }
  .bubble {
    align-self: start;
    max-inline-size: 94%;
    padding: 9px 12px;
    border-radius: 18px;
    border-end-start-radius: 5px;
    background: color-mix(in oklab, var(--_text) 9%, var(--_surface));
    font-size: var(--_text-m);
    line-height: 1.4;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  @media (forced-colors: active) {
    .bubble {
      border: 1px solid;
    }
  }
`

export const ruleStyles = [buttons, chips, choices, dialogStyles, inputs, notice, statusStyles, layout, counter, phone]
