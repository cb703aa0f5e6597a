import { css } from 'lit'

export const webhooksStyles = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
    align-items: start;
    justify-content: space-between;
  }
  .onoff {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    color: var(--_tone);
    font-size: var(--_text-s);
    font-weight: 500;
  }
  .dot {
    inline-size: 8px;
    block-size: 8px;
    border: 2px solid var(--_tone);
    border-radius: 50%;
    background: var(--_tone);
  }
  .dot.hollow {
    background: none;
  }
  .dialog:not(#question) {
    inline-size: min(560px, 100vw - 32px);
  }
  .dialog:not(#question) .body {
    padding: 20px 24px;
  }
  @media (max-width: 640px) {
    .dialog:not(#question) {
      inline-size: 100%;
    }
    .dialog:not(#question) .body {
      padding: 16px;
    }
  }
`
