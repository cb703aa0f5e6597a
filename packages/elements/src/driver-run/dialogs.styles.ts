import { css } from 'lit'

/** `.strip`: one line of state across the page; its tone is a status word. */
export const stripStyles = css`
  .strip {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    padding: 8px 16px;
    background: var(--_tone-bg);
    color: var(--_tone);
    font-size: var(--_text-s);
    font-weight: 550;
  }
  .strip > .icon {
    align-self: flex-start;
    inline-size: 17px;
    block-size: 17px;
    margin-block-start: 1px;
  }
  .strip > span:not(.ways) {
    flex: 1 1 200px;
  }
  .strip .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .muted {
    color: var(--_text-muted);
  }
  .cut {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .button.huge {
    inline-size: 100%;
    min-block-size: 60px;
    border-radius: 14px;
    font-size: 18px;
    font-weight: 650;
  }
`

/** `dialog.sheet`: a phone's whole page, or a low sheet at its foot; in a wide window a column in its middle. */
export const dialogStyles = css`
  :host {
    display: contents;
    --waybill-control: 44px;
  }
  .sheet {
    position: fixed;
    inset: 0;
    inline-size: min(520px, 100%);
    max-inline-size: none;
    block-size: 100dvh;
    max-block-size: none;
    margin: 0 auto;
    padding: 0;
    border: 0;
    background: var(--_bg);
    color: var(--_text);
    overscroll-behavior: contain;
    opacity: 0;
    translate: 0 8px;
    transition:
      opacity var(--_motion-normal) var(--_ease-out),
      translate var(--_motion-normal) var(--_ease-out);
  }
  .sheet[open] {
    display: flex;
    flex-direction: column;
    opacity: 1;
    translate: 0;
  }
  @starting-style {
    .sheet[open] {
      opacity: 0;
      translate: 0 8px;
    }
  }
  .sheet.low {
    inset-block-start: auto;
    block-size: auto;
    max-block-size: 100dvh;
    border-radius: 18px 18px 0 0;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-3);
  }
  .sheet::backdrop {
    background: var(--_scrim);
  }
  .head {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 60px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .head > div {
    min-inline-size: 0;
  }
  .head .icon-only {
    margin-inline-start: -10px;
  }
  .head h2 {
    font-size: 17px;
  }
  .head p {
    font-size: var(--_text-xs);
  }
  .low .head {
    border: 0;
    background: none;
    padding-block-start: 16px;
  }
  .body {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }
  .input {
    min-block-size: 48px;
    padding-block: 12px;
    font-size: 16px;
  }
  .dock {
    display: grid;
    gap: 8px;
    padding: 12px 16px calc(12px + env(safe-area-inset-bottom));
    border-block-start: 1px solid var(--_border);
    background: var(--_surface);
  }
  .low .dock {
    border: 0;
    background: none;
  }
`
