import { css } from 'lit'

/** Bubbles, days, the line before what is new, and what waits. */
export const messageStyles = css`
  .day {
    align-self: center;
    flex: none;
    padding: 8px 10px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 550;
  }
  .new {
    display: flex;
    align-items: center;
    flex: none;
    gap: 10px;
    padding-block: 4px;
    color: var(--_accent-text);
    font-size: 11px;
    font-weight: 650;
  }
  .new::before,
  .new::after {
    content: '';
    flex: 1;
    block-size: 1px;
    background: color-mix(in oklab, var(--_accent) 40%, transparent);
  }
  .message {
    display: grid;
    flex: none;
    max-inline-size: min(82%, 560px);
  }
  .message.other {
    align-self: start;
    justify-items: start;
  }
  .message.own {
    align-self: end;
    justify-items: end;
  }
  .text {
    padding: 8px 12px;
    border-radius: 16px;
    line-height: 1.4;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    unicode-bidi: plaintext;
  }
  .text a {
    color: inherit;
    text-decoration: underline;
  }
  .other .text {
    border: 1px solid var(--_border);
    border-end-start-radius: 5px;
    background: var(--_surface-raised);
  }
  .other:not(.first) .text {
    border-start-start-radius: 5px;
  }
  .own .text {
    border: 1px solid transparent;
    border-end-end-radius: 5px;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .own:not(.first) .text {
    border-start-end-radius: 5px;
  }
  .stuck .text {
    border: 1.5px dashed var(--_border-strong);
    background: none;
    color: var(--_text);
  }
  .message.failed .text {
    border: 1px solid var(--_failed);
    background: var(--_failed-bg);
    color: var(--_text);
  }
  .meta {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    padding: 2px 4px 8px;
    color: var(--_text-muted);
    font-size: 11px;
  }
  .meta .icon {
    inline-size: 14px;
    block-size: 14px;
  }
  .failed .meta {
    color: var(--_failed);
  }
  .receipt {
    display: inline-flex;
    align-items: center;
    gap: 2px;
  }
  .receipt.read {
    color: var(--_accent-text);
  }
  .ways {
    display: flex;
    gap: 4px;
    padding-block-end: 8px;
  }
  .ways .button {
    font-size: var(--_text-s);
  }
  .older {
    align-self: center;
    flex: none;
    inline-size: 120px;
    padding-block: 6px;
  }
  .bubble.skeleton {
    flex: none;
    inline-size: 45%;
    block-size: 38px;
    margin-block: 4px;
    border-radius: 16px;
  }
  .bubble.wide {
    inline-size: 70%;
    block-size: 58px;
  }
  .bubble.own {
    align-self: end;
  }
  @media (forced-colors: active) {
    .own .text {
      border-color: CanvasText;
    }
  }
`
