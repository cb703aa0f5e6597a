import { css } from 'lit'

/** `dialog.dialog`: use with `DialogController`; `> header`, `> .body` (the part that scrolls) and `> footer`. */
export const dialogStyles = css`
  .dialog {
    position: fixed;
    inset: 28px 0 auto;
    inline-size: min(980px, 100vw - 32px);
    max-inline-size: none;
    max-block-size: calc(100dvh - 56px);
    margin: 0 auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-l);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow:
      var(--_shadow-3),
      0 0 0 1px var(--_border);
    overflow: hidden;
    overscroll-behavior: contain;
    opacity: 0;
    scale: 0.98;
    transition:
      opacity calc(var(--_motion-normal) * 0.66) var(--_ease-out),
      scale calc(var(--_motion-normal) * 0.66) var(--_ease-out),
      display calc(var(--_motion-normal) * 0.66) allow-discrete,
      overlay calc(var(--_motion-normal) * 0.66) allow-discrete;
  }
  .dialog[open] {
    display: flex;
    flex-direction: column;
    opacity: 1;
    scale: 1;
    transition-duration: var(--_motion-normal);
  }
  @starting-style {
    .dialog[open] {
      opacity: 0;
      scale: 0.98;
    }
  }
  .dialog::backdrop {
    background: var(--_scrim);
  }
  .dialog > header {
    display: flex;
    align-items: center;
    gap: 12px;
    padding: 14px 24px;
    padding-inline-end: 14px;
    border-block-end: 1px solid var(--_border);
  }
  .dialog h2 {
    font-size: 1.125rem;
    letter-spacing: -0.01em;
  }
  .dialog > .body {
    flex: 1;
    min-block-size: 0;
    overflow: auto;
  }
  .dialog > footer {
    display: flex;
    align-items: center;
    gap: 10px;
    padding: 12px 24px;
    border-block-start: 1px solid var(--_border);
    background: var(--_surface-sunken);
  }
  @media (max-width: 640px) {
    .dialog:not(.small) {
      inset: 0;
      inline-size: 100%;
      block-size: 100dvh;
      max-block-size: none;
      border-radius: 0;
    }
    .dialog > header,
    .dialog > footer {
      padding-inline: 16px;
    }
  }
  .dialog.small {
    inline-size: min(440px, 100vw - 32px);
  }
`
