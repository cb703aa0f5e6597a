import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { dialogStyles } from '../base/styles/dialog.ts'
import { inputs } from '../base/styles/inputs.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'

const layout = css`
  :host {
    display: contents;
  }
  .dialog:not(.small) {
    inline-size: min(520px, 100vw - 32px);
  }
  .dialog > header h2 {
    flex: 1;
    overflow-wrap: anywhere;
  }
  .dialog > .body {
    display: grid;
    align-content: start;
    gap: 18px;
    padding: 18px 24px;
    font-size: var(--_text-s);
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }
  .state p {
    flex: 1 1 180px;
    font-size: var(--_text-m);
    font-weight: 550;
  }
  h3 {
    margin-block-end: 6px;
    font-size: var(--_text-m);
  }
  li {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 2px 16px;
    padding-block: 9px;
    border-block-end: 1px solid var(--_border);
  }
  b {
    font-weight: 550;
  }
  .muted,
  .hint {
    color: var(--_text-muted);
  }
  .hint {
    margin-block-start: 8px;
    font-size: var(--_text-xs);
  }
  .comment {
    margin-block-start: 4px;
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .link {
    display: grid;
    gap: 4px;
  }
  .blank {
    block-size: 120px;
    border-radius: var(--_radius-m);
  }
  .dialog.small .body {
    display: grid;
    gap: 8px;
    padding: 20px 24px;
    font-size: var(--_text-m);
  }
  @media (max-width: 640px) {
    .dialog:not(.small) {
      inline-size: 100%;
    }
    .dialog > .body {
      padding-inline: 16px;
    }
    .state p {
      flex-basis: 100%;
    }
  }
`

export const linkVisitStyles = [buttons, dialogStyles, inputs, notice, skeleton, layout]
