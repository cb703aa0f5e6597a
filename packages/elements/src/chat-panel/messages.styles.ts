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
    grid-template-columns: minmax(0, auto);
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
  .choices {
    display: flex;
    gap: 4px;
    padding-block-end: 8px;
  }
  .choices .button {
    font-size: var(--_text-s);
  }
  .message {
    position: relative;
  }
  .ways {
    position: absolute;
    inset-block-start: 0;
    inset-inline-end: 100%;
    display: flex;
    padding-inline-end: 4px;
  }
  .way {
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 38px;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: none;
    color: var(--_text-muted);
    cursor: pointer;
  }
  @media (hover: hover) {
    .ways {
      opacity: 0;
    }
    .message:hover .ways,
    .message:focus-within .ways {
      opacity: 1;
    }
    .way:hover {
      background: var(--_surface-hover);
      color: var(--_text);
    }
  }
  .text.gone {
    border: 1px solid var(--_border);
    background: none;
    color: var(--_text-muted);
    font-style: italic;
  }
  waybill-chat-file,
  waybill-chat-order {
    margin-block-start: 3px;
  }
  .text + waybill-chat-order {
    margin-block-start: 0;
  }
  .typing {
    align-self: start;
    flex: none;
    padding: 12px 13px;
    border: 1px solid var(--_border);
    border-radius: 16px;
    border-end-start-radius: 5px;
    background: var(--_surface-raised);
  }
  .dots {
    display: flex;
    gap: 4px;
  }
  .dots i {
    inline-size: 6px;
    block-size: 6px;
    border-radius: 50%;
    background: var(--_text-muted);
    animation: type 1.2s infinite var(--_ease-move);
  }
  .dots i:nth-child(2) {
    animation-delay: 0.15s;
    opacity: 0.7;
  }
  .dots i:nth-child(3) {
    animation-delay: 0.3s;
    opacity: 0.4;
  }
  @keyframes type {
    30% {
      translate: 0 -3px;
    }
    60% {
      translate: 0 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .dots i {
      animation: none;
    }
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
