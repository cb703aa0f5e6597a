import { css } from 'lit'

/** A phone's page: header, strips, and one column; never wider than a phone held across. */
export const dayStyles = css`
  :host {
    container-type: inline-size;
    background: var(--_bg);
    --waybill-control: 44px;
  }
  :host([full-page]) {
    min-block-size: 100dvh;
  }
  .page {
    max-inline-size: 520px;
    margin-inline: auto;
    font-size: 15px;
  }
  .top {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 60px;
    padding: 8px 16px;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .top h2 {
    font-size: 17px;
  }
  .top p {
    font-size: var(--_text-xs);
  }
  .top .switch {
    flex: none;
    min-block-size: 44px;
    font-size: var(--_text-m);
    font-weight: 600;
  }
  .top .switch input:checked {
    background: var(--_completed);
  }
  .sending {
    visibility: hidden;
    animation: waybill-late 0s 1.5s forwards;
  }
  @keyframes waybill-late {
    to {
      visibility: visible;
    }
  }
  .screen {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding: 12px 12px calc(24px + env(safe-area-inset-bottom));
  }
  .card {
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .off-duty {
    display: grid;
    gap: 12px;
    padding: 16px;
  }
  .off-duty h3 {
    display: flex;
    gap: 8px;
    align-items: center;
    font-size: 17px;
  }
  .empty {
    display: grid;
    justify-items: center;
    gap: 4px;
    padding: 40px 24px;
    text-align: center;
  }
  .empty h3 {
    font-size: var(--_text-xl);
  }
  .mark {
    display: grid;
    place-items: center;
    inline-size: 48px;
    block-size: 48px;
    margin-block-end: 8px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
  }
  .foot {
    display: grid;
    gap: 4px;
    padding-inline: 10px;
    font-size: var(--_text-s);
  }
  .foot .button {
    font-size: inherit;
    color: var(--_accent-text);
  }
  .blank .skeleton.short {
    inline-size: 30%;
  }
  .blank .skeleton.tall {
    block-size: 1.5rem;
    inline-size: 70%;
  }
  .blank .skeleton.block {
    block-size: 60px;
    border-radius: 14px;
  }
`

/** The card of a sign-in; on a phone the page itself. */
export const entranceStyles = css`
  .entrance {
    display: grid;
    place-items: center;
    padding: 24px 16px;
  }
  :host([full-page]) .entrance {
    min-block-size: 100dvh;
  }
  .entrance .card {
    display: grid;
    gap: 14px;
    inline-size: min(400px, 100%);
    padding: 28px;
    border-radius: var(--_radius-l);
    box-shadow: var(--_shadow-2);
  }
  .entrance .mark {
    margin: 0;
  }
  .entrance h2 {
    font-size: var(--_text-xl);
    letter-spacing: -0.01em;
  }
  .entrance h2:focus-visible,
  [id='current']:focus-visible {
    outline: none;
  }
  .entrance .lead {
    color: var(--_text-muted);
  }
`
