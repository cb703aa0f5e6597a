import { css } from 'lit'

/** Where the map's own parts stand between the brand, the card and the sheet. */
export const mapStyles = css`
  .map {
    --waybill-map-credit: 60px auto auto 12px;
  }
  .map:dir(rtl) {
    --waybill-map-credit: 60px 12px auto auto;
  }
  .map::part(follow) {
    inset-block-start: 12px;
    inset-inline-end: 12px;
  }
  @container (min-width: 720px) {
    .with-map .map {
      --waybill-map-credit: auto 8px 6px auto;
    }
    .with-map .map:dir(rtl) {
      --waybill-map-credit: auto auto 6px 8px;
    }
    .with-map .map::part(follow) {
      inset-block-start: 20px;
      inset-inline-end: 24px;
    }
  }
`
