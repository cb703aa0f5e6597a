import { css } from 'lit'

/** Notices above the stops, and the panel that follows the form. */
export const noticeStyles = css`
  .notices:not(:empty) {
    display: grid;
    padding: 12px 24px 0;
  }
  .done {
    align-items: center;
    gap: 8px;
    padding: 40px 24px;
    text-align: center;
  }
  .done h2 {
    font-size: var(--_text-xl);
    outline: none;
  }
  .done .button {
    margin-block-start: 10px;
  }
  .done .check {
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: var(--_completed-bg);
    color: var(--_completed);
  }
  @container (max-width: 760px) {
    .notices:not(:empty) {
      padding: 12px 16px 0;
    }
  }
`
