import { css } from 'lit'

export const wishStyles = css`
  section {
    max-inline-size: 460px;
    gap: 20px;
  }
  select.input {
    max-inline-size: 280px;
  }
  .clocks {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 130px));
    gap: 16px;
    margin-block-start: 8px;
  }
  .clocks .input {
    inline-size: 100%;
  }
`
