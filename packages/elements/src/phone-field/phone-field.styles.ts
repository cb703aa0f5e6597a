import { css } from 'lit'

/** Numbers run left to right everywhere; in right-to-left pages they stand at the field's own start. */
export const styles = css`
  .input:dir(ltr) {
    unicode-bidi: isolate;
  }
  :host(:dir(rtl)) .input {
    text-align: end;
  }
`
