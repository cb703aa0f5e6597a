import { css } from 'lit'

/** One card for each thing that is gathered, with a mark that says whether it is there. */
export const proofStyles = css`
  .body {
    display: grid;
    gap: 10px;
    align-content: start;
    padding: 12px;
  }
  .step {
    display: grid;
    gap: 10px;
    padding: 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  /* A live region that says nothing takes no room, but must be there. */
  .step > [role]:empty {
    position: absolute;
  }
  .step h3 {
    display: flex;
    align-items: center;
    gap: 10px;
    min-block-size: 36px;
    font-size: 15px;
  }
  .ok,
  .todo {
    display: grid;
    flex: none;
    place-items: center;
    inline-size: 24px;
    block-size: 24px;
    border-radius: 50%;
  }
  .ok {
    background: var(--_completed);
    color: var(--_on-status);
  }
  .ok .icon {
    stroke-width: 2.4;
  }
  .todo {
    border: 2px dashed var(--_border-strong);
  }
  .aside {
    margin-inline-start: auto;
    color: var(--_text-muted);
    font-size: var(--_text-s);
    font-weight: 400;
  }
  .step .label {
    display: flex;
    gap: 10px;
  }
  .clear {
    min-block-size: 36px;
    margin-inline-start: auto;
    color: var(--_accent-text);
  }
  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .thumb,
  .add {
    position: relative;
    inline-size: 92px;
    block-size: 92px;
    border-radius: 12px;
  }
  .thumb img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    border-radius: inherit;
    object-fit: cover;
  }
  .thumb button {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: 50%;
    background: rgb(13 16 20 / 0.72);
    color: #fff;
    cursor: pointer;
  }
  .add {
    display: grid;
    place-items: center;
    align-content: center;
    gap: 2px;
    border: 2px dashed var(--_border-strong);
    color: var(--_accent-text);
    font-size: var(--_text-s);
    font-weight: 550;
    text-align: center;
    cursor: pointer;
  }
  .add input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
  .add:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  .confirm {
    display: flex;
    gap: 12px;
    align-items: center;
    min-block-size: 48px;
    font-size: 15px;
    cursor: pointer;
  }
  .confirm input {
    flex: none;
    inline-size: 24px;
    block-size: 24px;
    accent-color: var(--_accent);
  }
`
