import { css } from 'lit'

/** What happens as the screen narrows: details become slimmer, then cover the table; on a phone everything covers. */
export const coverStyles = css`
  @container waybill-screen (max-width: 1020px) {
    .details {
      inline-size: 380px;
    }
  }
  @container waybill-screen (max-width: 860px) {
    .details {
      position: absolute;
      inset: 0;
      inline-size: auto;
      border: 0;
      --_details-back: inline-flex;
      --_details-close: none;
    }
    .with-details > .bar,
    .with-details > .filters,
    .with-details waybill-order-table {
      visibility: hidden;
    }
  }
  @container waybill-screen (max-width: 640px) {
    .screen {
      grid-template-rows: 56px minmax(0, 1fr) auto;
    }
    .bar {
      gap: 0;
      padding-inline: 6px;
    }
    .bar .brand {
      margin-inline-start: 8px;
      font-size: 16px;
    }
    .organization,
    .new span,
    .bar:not(.finding) waybill-order-find {
      display: none;
    }
    .bar .find {
      display: inline-flex;
    }
    .new {
      inline-size: 38px;
      min-block-size: 38px;
      padding: 0;
      border-radius: 50%;
    }
    @media (pointer: coarse) {
      .new {
        inline-size: 44px;
        min-block-size: 44px;
      }
    }
    .finding > :not(waybill-order-find, .find) {
      display: none;
    }
    .finding waybill-order-find {
      flex: 1;
      margin-inline-start: 6px;
    }
    .chat {
      inset: 0;
      inline-size: auto;
      border: 0;
      border-radius: 0;
      box-shadow: none;
    }
    .with-chat > .bar,
    .with-chat > .work,
    .with-chat > .filters {
      visibility: hidden;
    }
  }
`
