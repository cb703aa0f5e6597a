import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { choices } from '../base/styles/choices.ts'
import { inputs } from '../base/styles/inputs.ts'
import { notice } from '../base/styles/notice.ts'
import { statusStyles } from '../base/styles/status.ts'

const layout = css`
  section,
  form,
  .current {
    display: grid;
    gap: 16px;
  }
  section {
    padding: 20px;
    max-inline-size: 520px;
  }
  h2 {
    font-size: 1.125rem;
    letter-spacing: -0.01em;
  }
  .current {
    justify-items: start;
    padding: 14px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
  }
  .current > p {
    display: grid;
    font-size: var(--_text-m);
  }
  .current > .field,
  .address {
    inline-size: 100%;
  }
  .address {
    display: flex;
    gap: 8px;
  }
  legend {
    padding-block-end: 5px;
  }
  .price {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 110px;
    gap: 16px;
    align-items: start;
  }
  .save {
    display: flex;
    align-items: center;
    gap: 12px;
  }
`

export const senderStyles = [buttons, choices, inputs, notice, statusStyles, layout]
