import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { chips } from '../base/styles/chips.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { inputs } from '../base/styles/inputs.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'

/** A list of people with one button, and the dialog that asks for a new one. */
const frame = css`
  :host {
    block-size: 100%;
    min-block-size: 0;
    container: waybill-people / inline-size;
    background: var(--_surface);
    overflow: auto;
  }
  .people {
    max-inline-size: 860px;
    margin-inline: auto;
    padding: 20px 16px 40px;
  }
  .people > header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 10px;
    padding-block-end: 14px;
  }
  .texts {
    display: grid;
    grid-template-rows: auto minmax(0, 1fr);
    block-size: 100%;
  }
  .texts > header {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 10px 12px;
    border-block-end: 1px solid var(--_border);
  }
  .texts > header h1 {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .texts > waybill-notification-settings {
    overflow: auto;
  }
  .texts > .notice {
    align-self: start;
    margin: 16px;
  }
  h1 {
    font-size: var(--_text-xl);
  }
  ul {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) minmax(120px, auto) auto;
    column-gap: 12px;
  }
  li {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: subgrid;
    gap: 4px 12px;
    align-items: center;
    min-block-size: 56px;
    padding-block: 10px;
    border-block-start: 1px solid var(--_border);
  }
  .who {
    min-inline-size: 0;
  }
  .who p {
    overflow: hidden;
    line-height: 1.35;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .strong {
    font-weight: 550;
  }
  .muted {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .state {
    display: grid;
    color: var(--_tone, var(--_text-muted));
    font-size: var(--_text-s);
  }
  .presence {
    color: var(--_tone, var(--_text-muted));
  }
  li .button {
    font-size: var(--_text-s);
  }
  .acts {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 4px;
  }
  li .error {
    grid-column: 2 / -1;
  }
  .empty {
    padding-block: 40px;
    color: var(--_text-muted);
    text-align: center;
  }
  #form form {
    display: grid;
    gap: 14px;
    padding: 20px 24px;
  }
  #form-lead {
    margin-block-start: -10px;
  }
  #form footer {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  @container waybill-people (max-width: 520px) {
    ul {
      grid-template-columns: auto minmax(0, 1fr);
    }
    .state,
    .acts {
      grid-column: 2;
      justify-self: start;
    }
    .acts {
      justify-content: flex-start;
    }
    .acts:has(> .ghost:first-child) {
      margin-inline-start: -14px;
    }
  }
`

export const peopleStyles = [buttons, chips, dialogStyles, inputs, notice, statusStyles, frame]
