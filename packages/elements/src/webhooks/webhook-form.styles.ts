import { css } from 'lit'

export const webhookFormStyles = css`
  form,
  .shown {
    display: grid;
    gap: 16px;
  }
  .events {
    display: grid;
    gap: 14px;
    margin-block-start: 10px;
  }
  .events p {
    margin-block-end: 5px;
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  fieldset .label {
    margin-block-end: 5px;
  }
  .copy {
    display: flex;
    gap: 8px;
  }
  .copy .button {
    flex: none;
    min-inline-size: 84px;
  }
`
