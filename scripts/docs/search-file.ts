import type { Entry } from '../../docs/site/client/search-index.ts'
import { plain } from './markdown.ts'
import { addressOf, type Page } from './page.ts'

/** What the search knows: each page, and each of its sections. */
export const searchEntries = (pages: readonly Page[]): readonly Entry[] => pages.flatMap(entriesOf)

const LONGEST = 600

function entriesOf(page: Page): Entry[] {
  const own: Entry = { title: page.title, within: page.group, address: addressOf(page), words: page.summary }
  // Each part begins with its heading; the first is the page's own.
  const parts = page.html.split(/(?=<h[23] id=")/).slice(1)
  const sections = parts.map((part): Entry => {
    const [, id = ''] = /^<h[23] id="([^"]+)"/.exec(part) ?? []
    const title = page.headings.find((heading) => heading.id === id)?.text ?? page.title
    const words = plain(part.replace(/^<h[23][\s\S]*?<\/h[23]>/, '')).replaceAll(/\s+/g, ' ')
    return { title, within: page.title, address: `${addressOf(page)}#${id}`, words: words.slice(0, LONGEST) }
  })
  return [own, ...sections]
}
