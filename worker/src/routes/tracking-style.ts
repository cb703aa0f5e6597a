import { Html } from './html.ts'

/**
 * The look of a recipient's page before its element takes over: the same tokens, and the same places on the screen, so
 * that nothing jumps when it does.
 */
export const TRACKING_STYLE = new Html(`
:root { color-scheme: light dark; --text: light-dark(#161b22, #e8ecf1); --muted: light-dark(#586271, #9aa5b4);
  --raised: light-dark(#fff, #1b2028); --border: light-dark(#e4e7ec, #272e38);
  --shadow: 0 4px 24px light-dark(rgb(16 24 40/.16), rgb(0 0 0/.5)) }
body { margin: 0; background: light-dark(#b9d5e8, #0e2231); color: var(--text); font: .875rem/1.45
  "Segoe UI Variable Text", "Segoe UI", system-ui, sans-serif }
h1, p, dl, dd { margin: 0 }
.brand { position: fixed; z-index: 1; inset-block-start: 12px; inset-inline-start: 12px; display: flex;
  align-items: center; min-block-size: 44px; padding-inline: 16px; border-radius: 999px; background: var(--raised);
  box-shadow: var(--shadow); font-size: 15px; font-weight: 650 }
.sheet { position: fixed; inset: 50% 0 0; box-sizing: border-box; padding: 28px 20px 20px; overflow: auto;
  border-radius: 22px 22px 0 0; background: var(--raised); box-shadow: var(--shadow) }
.sheet.ended { inset-block-start: max(8%, 116px) }
.headline { font-weight: 600; overflow-wrap: anywhere }
h1 { font-size: 15px; font-weight: 500; line-height: 1.25 }
.in_progress { color: light-dark(#1a5bd0, #82b3ff) }
.completed { color: light-dark(#12703f, #5fd197) }
.failed { color: light-dark(#c01f3a, #ff8d98) }
.eta { font-size: clamp(1.5rem, 9.4vw, 2.25rem); font-weight: 700; line-height: 1.15; letter-spacing: -.03em;
  font-variant-numeric: tabular-nums }
.label { min-block-size: 1.45em; font-weight: 600 }
dl { margin-block-start: 30px; border-block-start: 1px solid var(--border) }
dl div { padding-block: 14px; border-block-end: 1px solid var(--border) }
dt { color: var(--muted); font-size: .8125rem }
dd { overflow-wrap: anywhere }
.alone { max-inline-size: 26rem; margin: 14vh auto 0; padding: 20px; text-align: center }
.alone h1 { margin-block-end: 8px; font-size: 1.25rem; font-weight: 600 }
body:has(.alone) { background: var(--raised) }
@media (min-width: 720px) {
  .brand { inset-block-start: 20px; inset-inline-start: 24px }
  .sheet, .sheet.ended { inset: 76px auto auto 24px; inset-inline: 24px auto; inline-size: 392px; padding: 20px 22px;
    border-radius: 20px }
}
`)

/** Without scripts no map comes: the words take the whole page. */
export const WORDS_ALONE = new Html(`
body { background: var(--raised) }
.brand, .sheet, .sheet.ended { position: static; inline-size: auto; max-inline-size: 27rem; margin-inline: auto;
  box-shadow: none }
`)
