import { css } from 'lit'

export const fileStyles = css`
  :host {
    display: block;
    inline-size: fit-content;
    max-inline-size: 100%;
  }
  .file {
    display: flex;
    align-items: center;
    gap: 10px;
    position: relative;
    box-sizing: border-box;
    max-inline-size: 100%;
    padding: 8px;
    padding-inline-end: 12px;
    border: 1px solid var(--_border);
    border-radius: 14px;
    background: var(--_surface-raised);
    color: var(--_text);
    line-height: 1.35;
    text-decoration: none;
  }
  .kind {
    flex: none;
    display: grid;
    place-items: center;
    inline-size: 38px;
    block-size: 38px;
    border-radius: 9px;
    background: var(--_failed-bg);
    color: var(--_failed);
    font-size: 11px;
    font-weight: 700;
  }
  .name {
    display: block;
    overflow: hidden;
    font-size: var(--_text-s);
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .about {
    min-inline-size: 0;
  }
  .size {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .picture {
    display: block;
    position: relative;
    overflow: hidden;
    inline-size: 260px;
    max-inline-size: 100%;
    max-block-size: 320px;
    border: 1px solid var(--_border);
    border-radius: 16px;
    background: var(--_surface-hover);
  }
  .space {
    display: block;
    inline-size: 100%;
    max-block-size: 320px;
  }
  .picture img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .space + img {
    position: absolute;
    inset: 0;
  }
  .picture .gone {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    padding: 12px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    text-align: center;
  }
  .sending img,
  .sending .about,
  .sending .kind {
    opacity: 0.6;
  }
  progress {
    position: absolute;
    inset-inline: 10px;
    inset-block-end: 8px;
    inline-size: calc(100% - 20px);
    block-size: 4px;
    accent-color: var(--_accent);
  }
  .file progress {
    inset-block-end: 3px;
  }
  @media (hover: hover) {
    a.file:hover {
      border-color: var(--_border-strong);
    }
  }
`
