const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text for HTML, also within an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')

/** Text for one cell of a Markdown table: one line, where neither bars nor tags mean anything. */
export const cell = (text: string): string =>
  text
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll(/<(?=[a-z/!])/gi, '&lt;')

/** Code within a table's cell. */
export const code = (text: string): string => `\`${text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')}\``

/** A Markdown table, or nothing where it would have no rows. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return `\n${[line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')}\n`
}
