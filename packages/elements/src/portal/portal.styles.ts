import { css } from 'lit'

/** As high as the window unless the page says otherwise; around other elements no box at all. */
export const styles = css`
  :host {
    block-size: 100dvh;
    background: var(--_surface);
  }
  :host(:state(ground)) {
    display: contents;
  }
  .notice {
    margin: 24px 16px;
  }
`
