import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** One line of a bench's table: column → text. */
export type Row = Readonly<Record<string, string>>

const folder = join(import.meta.dirname, 'results')

/** Prints the rows as a table and keeps them in results/<name>.json. */
export function report(name: string, rows: readonly Row[]): void {
  const columns = Object.keys(rows[0] ?? {})
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ')
  console.log(line(columns))
  console.log(widths.map((width) => '─'.repeat(width)).join('  '))
  for (const row of rows) console.log(line(columns.map((column) => row[column] ?? '')))
  mkdirSync(folder, { recursive: true })
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ bench: name, at: new Date().toISOString(), rows }, null, 2)}\n`,
  )
}
