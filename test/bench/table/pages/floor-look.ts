/** What stands in a row of the floor before an order is written into it. */
export const cellsOfRow = `<td role="gridcell"><button tabindex="-1"><bdi></bdi></button></td>
<td role="gridcell" tabindex="-1"><bdi></bdi></td>
<td role="gridcell" tabindex="-1"><bdi></bdi></td>
<td role="gridcell" tabindex="-1"><bdi></bdi></td>
<td role="gridcell" tabindex="-1"><span class="line"><span><svg viewBox="0 0 16 18" aria-hidden="true"><path/><path/></svg><span></span></span></span></td>
<td role="gridcell" tabindex="-1"><time></time></td>
<td role="gridcell" tabindex="-1"><time><bdi aria-hidden="true"></bdi><span class="hidden"></span></time></td>`.replaceAll(
  '\n',
  '',
)

/** How the floor looks: what keeps such a table readable, and no more. */
export const STYLE = `
  table { inline-size: 100%; table-layout: fixed; border-collapse: separate; border-spacing: 0; font: 13px sans-serif }
  th { position: sticky; inset-block-start: 0; z-index: 1; block-size: 32px; padding: 0 10px; background: #eee; text-align: start }
  td { block-size: 36px; padding: 0 10px; border-block-end: 1px solid #ddd; overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
  td > bdi { display: block; overflow: hidden; text-overflow: ellipsis }
  button { padding: 0; border: 0; background: none; font: inherit }
  .line, .line > span { display: flex; align-items: center; gap: 6px }
  svg { inline-size: 16px; block-size: 18px; fill: currentColor }
  path + path { fill: none; stroke: #fff; stroke-width: 1.8 }
  .hidden { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
  .placed { color: #666 } .in_progress { color: #05a } .completed { color: #060 }
  .failed { color: #a00 } .rejected { color: #840 } .cancelled { color: #888 }
`
