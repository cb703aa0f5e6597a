import { css } from 'lit'

/** `.notice` with a status word as tone (`failed`, `rejected`, `in_progress` …): icon, `<p>`, optional button. Needs `statusStyles`. */
export const notice = css`
  .notice {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    padding: 10px 12px;
    border-radius: var(--_radius-m);
    background: var(--_tone-bg);
    font-size: var(--_text-s);
  }
  .notice > .icon {
    color: var(--_tone);
  }
  .notice > p {
    flex: 1 1 160px;
  }
  .notice b {
    color: var(--_tone);
    font-weight: 650;
  }
  .notice > .button {
    align-self: center;
  }
`
