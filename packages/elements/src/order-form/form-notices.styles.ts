import { css } from 'lit'

/** Notices above the stops, and the panel that follows the form. */
export const noticeStyles = css`
  .notices:not(:empty) {
    display: grid;
    padding: 12px 24px 0;
  }
  .link {
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--_accent-text);
    font-size: var(--_text-s);
    font-weight: 550;
    text-decoration: underline transparent;
    text-underline-offset: 2px;
    cursor: pointer;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .link:disabled {
    opacity: 0.5;
    cursor: default;
  }
  .change {
    margin-inline-start: auto;
  }
  .title > .muted {
    font-weight: 500;
  }
  .book,
  .moves,
  .removed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 14px;
    margin-block-start: 10px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .book > .icon + span,
  .removed > .icon + span {
    margin-inline-start: -8px;
  }
  .book > .trouble {
    margin: 0;
  }
  @media (pointer: coarse) {
    .book > button {
      min-block-size: 44px;
    }
  }
  .add {
    padding: 14px 24px 18px;
  }
  .removed {
    margin: 0;
    padding: 14px 24px 0;
  }
  .grip-there .letter,
  .grip-held .letter {
    cursor: grab;
    touch-action: none;
  }
  .grip-held {
    background: var(--_accent-soft);
  }
  .grip-held .letter {
    cursor: grabbing;
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
    .add,
    .removed {
      padding-inline: 16px;
    }
    .link {
      min-block-size: 32px;
    }
  }
`
