import { css } from 'lit'

/** Changes that wait, chosen rows, what went wrong, and nothing to show. */
export const stateStyles = css`
  .news {
    position: absolute;
    z-index: 2;
    inset-block-end: 14px;
    inset-inline: 0;
    inline-size: max-content;
    margin-inline: auto;
    border-radius: 999px;
    box-shadow: var(--_shadow-2);
    color: var(--_accent-text);
    font-size: var(--_text-s);
    animation: waybill-news var(--_motion-normal) var(--_ease-out);
  }
  /* Above the bar of what is chosen, which has the same place. */
  .news:has(+ .chosen) {
    inset-block-end: 66px;
  }
  @keyframes waybill-news {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
  .chosen {
    position: absolute;
    z-index: 2;
    inset-block-end: 14px;
    inset-inline: 0;
    display: flex;
    align-items: center;
    gap: 6px;
    inline-size: max-content;
    max-inline-size: calc(100% - 24px);
    margin-inline: auto;
    padding-block: 3px;
    padding-inline: 16px 4px;
    border: 1px solid var(--_border);
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2);
    font-size: var(--_text-s);
    font-weight: 550;
  }
  .chosen .button {
    border-radius: 999px;
    color: var(--_accent-text);
    font-size: var(--_text-s);
  }
  .notice {
    position: sticky;
    inset-inline-start: 0;
    margin: 12px 16px;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: clamp(40px, 15vh, 130px) 24px 48px;
    text-align: center;
  }
  .empty > svg {
    inline-size: 120px;
    margin-block-end: 8px;
    fill: none;
    stroke-linecap: round;
    stroke-width: 2.5;
  }
  .empty > svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .way {
    stroke: var(--_border-strong);
    stroke-dasharray: 0.1 7;
  }
  .start {
    stroke: var(--_border-strong);
  }
  .goal {
    fill: var(--_accent);
  }
  .empty h2 {
    font-size: 1.125rem;
  }
  .archive {
    position: sticky;
    inset-inline-start: 0;
    max-inline-size: 100cqi;
    margin: 0;
    padding: 14px 18px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    text-align: center;
  }
  .empty .archive {
    padding: 0;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0 8px;
  }
  .empty p {
    color: var(--_text-muted);
  }
  .empty .button {
    margin-block-start: 10px;
    --_control: 40px;
  }
`
