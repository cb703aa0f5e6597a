import { css } from 'lit'
import { buttons } from '../base/styles/buttons.ts'
import { inputs } from '../base/styles/inputs.ts'
import { notice } from '../base/styles/notice.ts'
import { skeleton } from '../base/styles/skeleton.ts'
import { statusStyles } from '../base/styles/status.ts'

const layout = css`
  :host {
    container: report / inline-size;
  }
  section {
    display: grid;
    gap: 16px;
    padding: 20px;
    max-inline-size: 860px;
  }
  h2 {
    font-size: 1.125rem;
    letter-spacing: -0.01em;
  }
  .scroll {
    overflow-x: auto;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font-size: var(--_text-s);
  }
  th,
  td {
    padding: 8px 12px;
    white-space: nowrap;
    text-align: start;
    font-weight: 400;
  }
  thead th {
    color: var(--_text-muted);
    font-size: var(--_text-xs);
    font-weight: 600;
    background: var(--_surface-sunken);
  }
  tbody th {
    font-weight: 500;
  }
  tr + tr > *,
  tbody tr:first-child > *,
  tfoot > tr > * {
    border-block-start: 1px solid var(--_border);
  }
  tfoot > tr > * {
    font-weight: 600;
    background: var(--_surface-sunken);
  }
  /* The days stay while the counts are scrolled. */
  tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    background: var(--_surface);
  }
  thead th:first-child,
  tfoot > tr > :first-child {
    background: var(--_surface-sunken);
  }
  .count {
    text-align: end;
  }
  .none {
    color: var(--_text-muted);
  }
  td.delivered {
    color: var(--_completed);
    font-weight: 500;
  }
  td.failed {
    color: var(--_failed);
    font-weight: 500;
  }
  td.unknown {
    color: var(--_rejected);
    font-weight: 500;
  }
  h3 {
    font-size: var(--_text-m);
  }
  ul {
    display: grid;
    gap: 6px;
    max-inline-size: 420px;
    font-size: var(--_text-s);
  }
  li {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  li span::first-letter {
    text-transform: uppercase;
  }
  li b {
    font-weight: 600;
  }
  .empty {
    padding: 32px 0;
    color: var(--_text-muted);
  }
  .block {
    block-size: 240px;
    border-radius: var(--_radius-m);
  }
  @container report (width < 640px) {
    section {
      padding: 16px;
    }
    th,
    td {
      padding-inline: 8px;
    }
  }
`

export const reportStyles = [buttons, inputs, notice, skeleton, statusStyles, layout]
