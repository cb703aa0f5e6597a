import { css } from 'lit'

/** Where things stand: map, brand, card or sheet; without a map one column. */
export const layoutStyles = css`
  :host {
    position: relative;
    block-size: min(680px, 100dvh);
    min-block-size: 420px;
    overflow: hidden auto;
    container-type: inline-size;
    background: var(--_surface);
    --waybill-control: 44px;
  }
  :host([full-page]) {
    block-size: 100dvh;
  }
  :host(:state(text)) {
    block-size: auto;
  }
  :host([full-page]:state(text)) {
    min-block-size: 100dvh;
  }
  .page {
    position: relative;
    block-size: 100%;
    overflow: hidden;
  }
  .text {
    block-size: auto;
    min-block-size: 100%;
    overflow: visible;
  }
  .map {
    position: absolute;
    inset: 0 0 19%;
    background: var(--_map-ground);
  }
  .plate {
    position: absolute;
    z-index: 3;
    inset-block-start: 12px;
    inset-inline-start: 12px;
    display: flex;
    align-items: center;
    gap: 9px;
    max-inline-size: calc(100% - 96px);
    min-block-size: 44px;
    padding-inline: 16px;
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-2);
    font-size: 15px;
    font-weight: 650;
  }
  .plate:has(img) {
    padding-inline-start: 8px;
  }
  .plate img {
    block-size: 28px;
    max-inline-size: 160px;
  }
  .plate bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sheet {
    position: absolute;
    z-index: 2;
    inset: 50% 0 0;
    overflow: auto;
    overscroll-behavior: contain;
    padding: 0 20px calc(20px + env(safe-area-inset-bottom));
    border-radius: 22px 22px 0 0;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow-3);
    transition: inset-block-start var(--_motion-slow) var(--_ease-move);
  }
  .sheet[data-stop='high'] {
    inset-block-start: 8%;
  }
  .ended .sheet[data-stop='high'] {
    inset-block-start: max(8%, 116px);
  }
  .handle {
    position: relative;
    display: block;
    inline-size: 56px;
    block-size: 44px;
    margin: 0 auto -18px;
    border: 0;
    border-radius: 8px;
    background: none;
    cursor: grab;
  }
  .handle::after {
    content: '';
    position: absolute;
    inset: 12px 10px auto;
    block-size: 4px;
    border-radius: 2px;
    background: color-mix(in oklab, var(--_border-strong) 55%, transparent);
  }
  .text .plate {
    position: static;
    max-inline-size: 560px;
    margin: 8px auto 0;
    padding: 4px 20px;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  .text .sheet {
    position: static;
    max-inline-size: 560px;
    margin-inline: auto;
    padding-block-start: 16px;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  @container (min-width: 720px) {
    .with-map .map {
      inset-block-end: 0;
    }
    .with-map .plate {
      inset-block-start: 20px;
      inset-inline-start: 24px;
      max-inline-size: 392px;
    }
    .with-map .sheet {
      inset-block: 76px auto;
      inset-inline: 24px auto;
      inline-size: 392px;
      max-block-size: calc(100% - 100px);
      padding: 20px 22px;
      border-radius: 20px;
    }
  }
  @container (max-width: 350px) {
    .sheet,
    .text .plate {
      padding-inline: 16px;
    }
  }
  @media (forced-colors: active) {
    .plate,
    .with-map .sheet {
      border: 1px solid CanvasText;
    }
  }
`
