import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { inputs } from '../base/styles/inputs.ts'

export const searchStyles = [
  buttons,
  inputs,
  css`
    :host {
      display: grid;
      grid-template-rows: auto auto minmax(0, auto);
      max-block-size: min(320px, 45dvh);
      border-block-end: 1px solid var(--_border);
      background: var(--_surface);
    }
    form {
      display: flex;
      align-items: center;
      gap: 6px;
      padding: 8px;
    }
    input {
      flex: 1;
      min-inline-size: 0;
    }
    .state {
      padding: 0 14px 10px;
      color: var(--_text-muted);
      font-size: var(--_text-s);
    }
    ul {
      overflow: auto;
      margin: 0;
      padding: 0 6px 6px;
      list-style: none;
    }
    .hit {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 1px 10px;
      inline-size: 100%;
      padding: 8px;
      border: 0;
      border-radius: 10px;
      background: none;
      color: var(--_text);
      font: inherit;
      font-size: var(--_text-s);
      line-height: 1.35;
      text-align: start;
      cursor: pointer;
    }
    .hit:focus-visible {
      outline-offset: -2px;
    }
    .hit bdi {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .who,
    .hit time {
      color: var(--_text-muted);
      font-size: var(--_text-xs);
    }
    .said {
      grid-column: 1 / -1;
      text-align: -webkit-match-parent;
      text-align: match-parent;
    }
    @media (hover: hover) {
      .hit:hover {
        background: var(--_surface-hover);
      }
    }
  `,
]
