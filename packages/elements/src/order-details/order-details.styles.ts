import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { inputs } from '../base/styles/inputs.ts'
import { layer } from '../base/styles/layer.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'
import { stopStyles } from './stops.styles.ts'

/** Head and foot stay, the body between them scrolls. What covers a list turns the cross at the end into a way back. */
const frame = css`
  :host {
    block-size: 100%;
    min-inline-size: 0;
  }
  .details {
    container-type: inline-size;
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    block-size: 100%;
    background: var(--_surface);
  }
  header {
    display: grid;
    gap: 3px;
    padding: 8px 10px 10px 16px;
    padding-inline: 16px 10px;
    border-block-end: 1px solid var(--_border);
  }
  .line {
    display: flex;
    align-items: center;
    gap: 2px;
    min-block-size: var(--_control);
  }
  h2 {
    font-size: var(--_text-l);
  }
  .mono {
    font-family: var(--_font-mono);
    font-size: 0.94em;
    font-weight: 650;
  }
  .space {
    flex: 1;
  }
  .icon-only.small {
    inline-size: 26px;
    min-block-size: 26px;
    margin-inline-start: 2px;
    color: var(--_text-muted);
  }
  .back {
    display: var(--_details-back, none);
    margin-inline: -8px 4px;
  }
  .close {
    display: var(--_details-close, inline-flex);
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    font-size: var(--_text-s);
  }
  .muted {
    color: var(--_text-muted);
  }
  .state .skeleton {
    inline-size: 120px;
    margin-block: 4px;
  }
  .body {
    padding: 0 16px 18px;
    overflow: auto;
    overscroll-behavior: contain;
    font-size: var(--_text-s);
  }
  .body:focus-visible {
    outline-offset: -2px;
  }
  .notice {
    margin-block-start: 12px;
  }
  .arrival {
    display: flex;
    align-items: end;
    justify-content: space-between;
    gap: 12px;
    padding-block: 10px;
  }
  .label {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 600;
    letter-spacing: 0.01em;
  }
  .answer {
    font-size: 1.375rem;
    font-weight: 650;
    letter-spacing: -0.02em;
    line-height: 1.2;
  }
  waybill-tracking-map:not([hidden]) {
    display: block;
    block-size: 132px;
    margin-block-end: 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    overflow: hidden;
  }
  .aside {
    text-align: end;
  }
  .aside .muted {
    font-size: var(--_text-xs);
  }
  .blank {
    display: grid;
    gap: 18px;
    padding-block: 18px;
  }
  .blank .skeleton:nth-child(2) {
    block-size: 26px;
    inline-size: 44%;
  }
  .blank .skeleton:nth-child(even) {
    inline-size: 68%;
  }
  waybill-order-timeline {
    margin-block-start: 14px;
    border-block-start: 1px solid var(--_border);
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
    padding: 10px 16px calc(10px + env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_border);
  }
  footer .button {
    padding-inline: 10px;
    font-size: var(--_text-s);
  }
  footer .error,
  footer .link {
    flex: 1 0 100%;
  }
  .link {
    display: grid;
    gap: 4px;
    font-size: var(--_text-s);
  }
  .dialog .body {
    display: grid;
    gap: 8px;
    padding: 20px 24px;
    font-size: var(--_text-m);
  }
  @container (max-width: 340px) {
    .arrival {
      display: block;
    }
    .aside {
      text-align: start;
    }
  }
  @container (max-width: 300px) {
    footer .button {
      flex: 1;
    }
    footer .space {
      display: none;
    }
  }
  @media (pointer: coarse) {
    footer .button {
      flex: 1;
    }
    footer .space {
      display: none;
    }
    .icon-only.small {
      inline-size: 44px;
      min-block-size: 44px;
      margin-inline-start: -6px;
    }
  }
`

export const detailsStyles = [buttons, dialogStyles, inputs, layer, notice, skeleton, statusStyles, frame, stopStyles]
