import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { inputs } from '../base/styles/inputs.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'

const layout = css`
  :host {
    container: outs / inline-size;
  }
  section {
    display: grid;
    gap: 14px;
    justify-items: start;
    padding: 20px;
    max-inline-size: 760px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
    inline-size: 100%;
  }
  h2 {
    flex: 1;
    font-size: 1.125rem;
    letter-spacing: -0.01em;
  }
  .with-icon {
    inline-size: min(320px, 100%);
  }
  section > ul {
    inline-size: 100%;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
  }
  section > ul > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
    padding: 10px 14px;
    font-size: var(--_text-s);
  }
  section > ul > li + li {
    border-block-start: 1px solid var(--_border);
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 8px;
  }
  .who b {
    font-weight: 550;
  }
  .muted {
    color: var(--_text-muted);
  }
  details {
    grid-column: 1 / -1;
    font-size: var(--_text-xs);
  }
  summary {
    display: inline-block;
    padding-block: 4px;
    color: var(--_accent-text);
    cursor: pointer;
  }
  details ol {
    display: grid;
    gap: 8px;
    padding-block: 6px 4px;
  }
  details li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 2px 16px;
  }
  details time {
    color: var(--_text-muted);
  }
  details q {
    grid-column: 1 / -1;
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
  .empty {
    padding: 24px 0;
    color: var(--_text-muted);
  }
  .block {
    inline-size: 100%;
    block-size: 180px;
    border-radius: var(--_radius-m);
  }
  @container outs (width < 560px) {
    section {
      padding: 16px;
    }
    section > ul > li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`

export const optOutStyles = [buttons, dialogStyles, inputs, notice, skeleton, statusStyles, layout]
