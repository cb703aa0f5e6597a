import { css } from 'lit'

export const brandingStyles = css`
  .color {
    display: flex;
    flex-wrap: wrap;
    gap: 10px;
    align-items: center;
  }
  .color input[type='color'] {
    flex: none;
    inline-size: var(--_control);
    block-size: var(--_control);
    padding: 2px;
    border: 1px solid var(--_border-strong);
    border-radius: 8px;
    background: var(--_surface-raised);
    cursor: pointer;
  }
  .color .input {
    inline-size: 120px;
  }
  @container waybill-pane (max-width: 340px) {
    .color .ghost {
      margin-inline-start: -13px;
    }
  }
  .verdict {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-block-size: 20px;
    color: var(--_completed);
    font-size: var(--_text-s);
    font-weight: 550;
  }
  .verdict.moved {
    color: var(--_text-muted);
    font-weight: 500;
  }
`
