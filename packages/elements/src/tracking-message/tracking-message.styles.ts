import { css } from 'lit'

export const styles = css`
  .message {
    display: grid;
    justify-items: center;
    gap: 10px;
    max-inline-size: 420px;
    margin-inline: auto;
    padding: 96px 24px 40px;
    text-align: center;
    text-wrap: balance;
  }
  .sign {
    display: grid;
    place-items: center;
    inline-size: 52px;
    block-size: 52px;
    border-radius: 50%;
    background: var(--_surface-hover);
    color: var(--_text-muted);
  }
  h2 {
    font-size: var(--_text-xl);
  }
  p {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .button {
    margin-block-start: 8px;
  }
`
