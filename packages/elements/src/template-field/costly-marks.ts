/** The name under which the costly characters of all editors are marked; styles say how. */
const NAME = 'waybill-costly'

/** Marks characters in an editable element without touching its nodes, where the browser can do that. */
export class CostlyMarks {
  #ranges: Range[] = []

  mark(root: HTMLElement, characters: readonly string[]): void {
    this.clear()
    const highlight = highlightOf()
    if (!highlight || characters.length === 0) return
    this.#ranges = Array.from(root.childNodes).flatMap((node) =>
      node instanceof Text ? rangesIn(node, characters) : [],
    )
    for (const range of this.#ranges) highlight.add(range)
  }

  clear(): void {
    for (const range of this.#ranges) highlightOf()?.delete(range)
    this.#ranges = []
  }
}

function highlightOf(): Highlight | undefined {
  if (!globalThis.CSS || !('highlights' in CSS)) return undefined
  const known = CSS.highlights.get(NAME)
  if (known) return known
  const made = new Highlight()
  CSS.highlights.set(NAME, made)
  return made
}

function rangesIn(node: Text, characters: readonly string[]): Range[] {
  return characters.flatMap((character) =>
    placesOf(node.data, character).map((start) => rangeOf(node, start, character)),
  )
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) places.push(at)
  return places
}

function rangeOf(node: Text, start: number, { length }: string): Range {
  const range = new Range()
  range.setStart(node, start)
  range.setEnd(node, start + length)
  return range
}
