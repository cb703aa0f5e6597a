import { css } from 'lit'

/** Address and door side by side; under 380 px one under the other. */
export const styles = css`
  .outer {
    container-type: inline-size;
  }
  .address {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    gap: 14px 12px;
  }
  .address.alone > .field {
    grid-column: 1 / -1;
  }
  @container (max-width: 379px) {
    .address > .field {
      grid-column: 1 / -1;
    }
  }
  /* Room for the way to the map, so that no text moves when it comes. */
  .with-icon .input {
    padding-inline-end: 38px;
  }
  .pinned,
  .town {
    margin-block-start: 9px;
  }
  :host(:dir(rtl)) .pinned .input {
    text-align: end;
  }
  .town {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 2fr);
    gap: 9px 12px;
  }
  .town.city-first {
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
  }
`
