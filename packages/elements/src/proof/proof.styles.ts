import { css } from 'lit'
import { paper } from '../base/styles/large-picture.ts'

export const styles = css`
  .pictures {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(130px, 1fr));
    gap: 8px;
  }
  .thumb {
    display: grid;
    block-size: 118px;
    padding: 0;
    border: 1px solid var(--_border);
    border-radius: 12px;
    background: var(--_surface-sunken);
    overflow: hidden;
    cursor: zoom-in;
  }
  .thumb img {
    inline-size: 100%;
    block-size: 118px;
    object-fit: cover;
  }
  .signature {
    place-content: center;
    justify-items: center;
    gap: 2px;
    padding: 6px 10px;
    background: ${paper};
    color: #1b2430;
    font-size: var(--_text-xs);
  }
  .signature img {
    block-size: 72px;
    object-fit: contain;
  }
  :host([compact]) .pictures {
    display: flex;
    flex-wrap: wrap;
  }
  :host([compact]) .thumb {
    flex: none;
    inline-size: 72px;
    block-size: 54px;
    border-radius: var(--_radius-s);
  }
  :host([compact]) .thumb img {
    block-size: 100%;
  }
  :host([compact]) .signature {
    flex: 0 1 190px;
    grid-template-columns: 90px minmax(0, 1fr);
    place-content: stretch;
    align-items: center;
    gap: 8px;
  }
  :host([compact]) .signature img {
    block-size: 40px;
  }
  :host([compact]) .signature bdi {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  :host([compact]) .fact {
    padding-block-start: 6px;
    color: var(--_text-muted);
  }
  .fact {
    display: flex;
    gap: 8px;
    padding-block-start: 10px;
    font-size: var(--_text-s);
    overflow-wrap: anywhere;
  }
  .fact .icon {
    color: var(--_text-muted);
  }
`
