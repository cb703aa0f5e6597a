import { css } from 'lit'

/** `.button` with `.primary` (one per view), `.ghost`, `.danger`, `.danger.solid`, `.icon-only`, `.big`, `.block`. */
export const buttons = css`
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: var(--_control);
    padding: 0 12px;
    border: 1px solid color-mix(in oklab, var(--_border-strong) 45%, var(--_border));
    border-radius: var(--_radius-s);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-1);
    color: var(--_text);
    font-size: var(--_text-m);
    font-weight: 550;
    text-decoration: none;
    white-space: nowrap;
    cursor: pointer;
    transition:
      background var(--_motion-fast),
      border-color var(--_motion-fast);
  }
  @media (hover: hover) {
    .button:hover {
      background: var(--_surface-hover);
    }
    .button.primary:hover {
      background: color-mix(in oklab, var(--_accent) 90%, var(--_text));
    }
    .button.solid:hover {
      background: color-mix(in oklab, var(--_failed) 90%, var(--_text));
    }
  }
  .button:active {
    transform: translateY(0.5px);
  }
  .button.primary {
    background: var(--_accent);
    border-color: transparent;
    color: var(--_on-accent);
    box-shadow:
      inset 0 1px 0 rgb(255 255 255 / 0.14),
      var(--_shadow-1);
  }
  .button.ghost {
    border-color: transparent;
    background-color: transparent;
    box-shadow: none;
  }
  @media (hover: hover) {
    .button.ghost:hover {
      background-color: var(--_surface-hover);
    }
  }
  .button.danger {
    color: var(--_failed);
  }
  .button.danger.solid {
    background: var(--_failed);
    border-color: transparent;
    color: var(--_on-failed);
  }
  .button.icon-only {
    inline-size: var(--_control);
    padding: 0;
    flex: none;
  }
  .button.big {
    min-block-size: 52px;
    padding-inline: 18px;
    border-radius: var(--_radius-m);
    font-size: var(--_text-l);
  }
  .button.block {
    inline-size: 100%;
  }
  .button:disabled,
  .button[aria-disabled='true'] {
    opacity: 0.5;
    cursor: default;
  }
  .button[aria-busy='true'] {
    opacity: 1;
    cursor: progress;
  }
  .button > .faces {
    display: grid;
    place-items: center;
  }
  .button > .faces > * {
    grid-area: 1 / 1;
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .button > .faces > .away {
    visibility: hidden;
  }
  .spinner {
    inline-size: 14px;
    block-size: 14px;
    border: 2px solid;
    border-inline-start-color: transparent;
    border-radius: 50%;
    animation: waybill-spin 0.8s linear infinite;
  }
  @keyframes waybill-spin {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .spinner {
      animation-duration: 3s;
    }
  }
  @media (forced-colors: active) {
    .button {
      border-color: ButtonBorder;
    }
  }
`
