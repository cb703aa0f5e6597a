import { css } from 'lit'

export const keyFormStyles = css`
  form,
  .shown {
    display: grid;
    gap: 16px;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .segments {
    justify-self: start;
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
