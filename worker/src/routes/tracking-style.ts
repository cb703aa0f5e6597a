import { Html } from './html.ts'

/** The look of a recipient's page before its element takes over; the same tokens as the elements. */
export const TRACKING_STYLE = new Html(`
:root { color-scheme: light dark; --text: light-dark(#161b22, #e8ecf1); --muted: light-dark(#586271, #9aa5b4);
  --surface: light-dark(#fff, #14181e); --border: light-dark(#e4e7ec, #272e38) }
body { margin: 0; min-height: 100vh; background: var(--surface); color: var(--text);
  font: 1rem/1.45 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, system-ui, sans-serif }
main { box-sizing: border-box; max-width: 27rem; margin: 0 auto; padding: 1.25rem }
waybill-tracking-page:defined { display: block; min-height: 100vh }
p { margin: 0 }
.brand { margin-bottom: 1.75rem; font-weight: 650 }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; font-weight: 650; line-height: 1.25; text-wrap: balance }
h1:has(+ .eta) { font-size: 1rem; font-weight: 500 }
.in_progress { color: light-dark(#1a5bd0, #82b3ff) }
.completed { color: light-dark(#12703f, #5fd197) }
.failed { color: light-dark(#c01f3a, #ff8d98) }
.eta { font-size: 2.25rem; font-weight: 700; line-height: 1.15; letter-spacing: -.02em;
  font-variant-numeric: tabular-nums }
.label { color: var(--muted); font-size: .875rem }
dl { margin: 1.5rem 0 0; border: 1px solid var(--border); border-radius: 12px }
dl div { display: flex; justify-content: space-between; gap: 1rem; padding: .75rem 1rem }
dl div + div { border-top: 1px solid var(--border) }
dt { color: var(--muted); white-space: nowrap }
dd { margin: 0; font-weight: 600; text-align: end; overflow-wrap: anywhere }
`)
