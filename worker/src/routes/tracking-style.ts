import { Html } from './html.ts'

/** The look of a recipient's page before its element takes over; the same tokens as the elements. */
export const TRACKING_STYLE = new Html(`
:root { color-scheme: light dark }
body { margin: 0; min-height: 100vh; background: light-dark(#f4f5f7, #0d1014); color: light-dark(#161b22, #e8ecf1);
  font: 1rem/1.45 -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, system-ui, sans-serif }
main { box-sizing: border-box; max-width: 30rem; margin: 0 auto; padding: 2rem 1.25rem; }
waybill-tracking-page:defined { display: block; min-height: 100vh }
.brand { margin: 0 0 1.5rem; font-weight: 650 }
h1 { margin: 0 0 .5rem; font-size: 1.25rem; line-height: 1.25; text-wrap: balance }
.eta { margin: 0 0 1.5rem; font-size: 1.75rem; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums }
dl { margin: 0; padding: 1rem; border: 1px solid light-dark(#e4e7ec, #272e38); border-radius: 12px;
  background: light-dark(#fff, #14181e) }
dt { color: light-dark(#586271, #9aa5b4); font-size: .8125rem }
dd { margin: 0 0 .75rem; overflow-wrap: anywhere } dd:last-child { margin: 0 }
`)
