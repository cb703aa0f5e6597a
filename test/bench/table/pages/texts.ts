import { drive } from './drive.ts'
import { HEADS, texts } from './source.ts'
import { Windowed } from './windowed.ts'

const STYLE = 'inline-size:100%;table-layout:fixed;border-collapse:separate;border-spacing:0;font:13px sans-serif'
const CELL = 'height:36px;padding:0 10px;overflow:hidden;white-space:nowrap'

/** Seven bare texts a row and nothing else, as the tables of others show them. */
drive(
  new Windowed({
    table: () => {
      const table = document.createElement('table')
      table.style.cssText = STYLE
      const head = table.createTHead().insertRow()
      for (const text of HEADS) head.append(Object.assign(document.createElement('th'), { textContent: text }))
      return table
    },
    row: () => {
      const row = document.createElement('tr')
      for (const _ of HEADS) row.insertCell().style.cssText = CELL
      return row
    },
    write: (line, row) =>
      texts(row).forEach((text, column) => {
        const cell = line.cells[column]
        if (cell && cell.textContent !== text) cell.textContent = text
      }),
    expected: texts,
  }),
)
