import { css } from 'lit'

/** The answer. */
export const heroStyles = css`
  .muted,
  .fresh {
    color: var(--_text-muted);
  }
  .sheet .muted,
  .fresh {
    font-size: var(--_text-s);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 12px;
  }
  .hero {
    padding-block: 2px 14px;
  }
  .hero h2 {
    display: flex;
    align-items: center;
    gap: 7px;
    font-size: 15px;
  }
  .hero .status {
    font-weight: 500;
  }
  .day {
    align-self: center;
    margin-inline-start: auto;
  }
  .seal {
    display: inline-grid;
    place-items: center;
    inline-size: 26px;
    block-size: 26px;
    border-radius: 50%;
    background: var(--_tone);
    color: var(--_on-status);
  }
  .seal .icon {
    stroke-width: 2.6;
  }
  .answer {
    font-size: clamp(1.5rem, 9.4cqi, 2.25rem);
    font-weight: 700;
    line-height: 1.15;
    letter-spacing: -0.03em;
    text-wrap: balance;
  }
  .answer:lang(ar) {
    line-height: 1.4;
    letter-spacing: normal;
  }
  .line {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  /* As wide as the longest time ago, so that its line doesn't break and join again as time goes by. */
  .fresh {
    display: flex;
    align-items: center;
    gap: 7px;
    justify-content: end;
    min-inline-size: 13em;
    margin-inline-start: auto;
  }
  /* Its end is what stands: it grows to its beginning, which is no shift where it is written from its end. */
  time {
    direction: rtl;
    unicode-bidi: plaintext;
  }
  time:dir(rtl) {
    direction: ltr;
  }
  .reconnecting,
  .seen {
    color: var(--_rejected);
    font-weight: 500;
  }
  .bar {
    display: grid;
    grid-template-columns: 1fr 1fr 1.4fr;
    gap: 4px;
    margin-block-start: 12px;
  }
  .bar svg {
    inline-size: 100%;
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_border-strong) 30%, transparent);
    fill: var(--_accent);
  }
  .bar svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar.completed svg {
    fill: var(--_completed);
  }
`
