import { css } from 'lit'

/** The head of the list and of the conversation: they stand side by side. */
export const chatHead = css`
  header {
    display: flex;
    align-items: center;
    gap: 4px;
    min-block-size: 57px;
    padding-block: 4px;
    padding-inline: 16px 8px;
    border-block-end: 1px solid var(--_border);
  }
  header h2 {
    flex: 1;
    font-size: var(--_text-l);
  }
`
