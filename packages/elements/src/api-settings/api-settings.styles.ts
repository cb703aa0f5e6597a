import { css } from 'lit'

export const apiStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: start;
    justify-content: space-between;
  }
  #dialog {
    inline-size: min(560px, 100vw - 32px);
  }
  #dialog .body {
    padding: 20px 24px;
  }
  @media (max-width: 640px) {
    #dialog {
      inline-size: 100%;
    }
    #dialog .body {
      padding: 16px;
    }
  }
`
