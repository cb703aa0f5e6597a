import { css } from 'lit'

export const styles = css`
  .muted {
    color: var(--_text-muted);
    font-size: var(--_text-s);
  }
  .driver,
  .address,
  .foot {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 14px;
    border-block-start: 1px solid var(--_border);
  }
  .avatar,
  .round {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    border-radius: 50%;
    background: var(--_accent-soft);
    color: var(--_accent-text);
    font-size: 15px;
    font-weight: 650;
  }
  .grow {
    flex: 1;
    min-inline-size: 0;
  }
  .who {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }
  .name {
    font-weight: 600;
  }
  .plate {
    padding-inline: 5px;
    border: 1px solid var(--_border-strong);
    border-radius: 4px;
    font: 600 11px/16px var(--_font-mono);
    white-space: nowrap;
  }
  @media (hover: hover) {
    .round:hover {
      background: color-mix(in oklab, var(--_accent) 18%, var(--_surface));
    }
    .help:hover {
      text-decoration: underline;
    }
  }
  .address {
    align-items: start;
  }
  .address .icon {
    color: var(--_text-muted);
  }
  .note p {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .rows {
    margin-block: 0 14px;
    border: 1px solid var(--_border);
    border-radius: 12px;
  }
  .rows div {
    display: flex;
    justify-content: space-between;
    gap: 12px;
    padding: 11px 14px;
  }
  .rows div + div {
    border-block-start: 1px solid var(--_border);
  }
  .rows dt {
    color: var(--_text-muted);
  }
  .rows dd {
    font-weight: 600;
    text-align: end;
  }
  .mapless,
  .elsewhere {
    padding-block-end: 14px;
  }
  .progress {
    padding-block-end: 14px;
    border-block-start: 1px solid var(--_border);
  }
  .caption {
    padding-block: 14px 10px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .progress li {
    position: relative;
    display: grid;
    grid-template-columns: 20px minmax(0, 1fr) auto;
    gap: 2px 10px;
    padding-block-end: 14px;
    font-size: var(--_text-s);
  }
  .progress li::before {
    content: '';
    position: absolute;
    inset-block: 20px -1px;
    inset-inline-start: 9px;
    inline-size: 2px;
    background: var(--_border);
  }
  .progress li:last-child {
    padding-block-end: 0;
  }
  .progress li:last-child::before {
    display: none;
  }
  .progress li[aria-current] > span:nth-child(2) {
    font-weight: 600;
  }
  .progress .sign {
    display: grid;
    place-items: center;
    inline-size: 20px;
    block-size: 20px;
    border-radius: 50%;
    background: var(--_tone-bg, var(--_surface-hover));
    color: var(--_tone, var(--_text-muted));
  }
  .progress .sign .icon {
    inline-size: 12px;
    block-size: 12px;
    stroke-width: 2.2;
  }
  .progress time {
    padding-block-start: 1px;
    color: var(--_text-muted);
    font-size: var(--_text-xs);
  }
  .foot {
    justify-content: space-between;
    gap: 8px;
    padding-block-end: 0;
    font-size: var(--_text-s);
  }
  .id {
    font-family: var(--_font-mono);
    font-size: 0.94em;
  }
  /* As large as a thumb; the room around it stays what it is. */
  .help {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-block-size: 44px;
    margin: -10px;
    padding-inline: 10px;
    border-radius: var(--_radius-s);
    font-weight: 550;
    text-decoration: none;
  }
  .desk {
    display: inline-flex;
    gap: 20px;
  }
  .desk:has(.block) {
    display: flex;
    margin-block-end: 18px;
  }
  waybill-tracking-rating {
    display: block;
    min-block-size: 104px;
  }
  waybill-proof {
    display: block;
    margin-block-end: 14px;
  }
  .pictured {
    min-block-size: 118px;
  }
`
