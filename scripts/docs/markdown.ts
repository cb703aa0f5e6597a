import hljs from 'highlight.js/lib/common'
import { Marked, type Tokens } from 'marked'
import { escapeHtml } from './escape.ts'
import type { Heading } from './page.ts'

/** Names of languages in code blocks, as they are written and as readers know them. */
const LANGUAGES: Readonly<Record<string, string>> = {
  html: 'HTML',
  js: 'JavaScript',
  ts: 'TypeScript',
  jsx: 'JSX',
  sh: 'Shell',
  json: 'JSON',
  css: 'CSS',
  csp: 'Policy',
  http: 'HTTP',
}

export interface Rendered {
  readonly html: string
  readonly headings: readonly Heading[]
}

/** Draws a page's Markdown; each heading gets an id that is its own on the page. */
export function renderMarkdown(markdown: string): Rendered {
  const headings: Heading[] = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens)
        const text = plain(html)
        const id = freeId(slug(text), headings)
        headings.push({ level: depth, id, text })
        const link =
          depth > 1 ? ` <a class="anchor" href="#${id}" aria-label="Link to “${escapeHtml(text)}”">#</a>` : ''
        return `<h${depth} id="${id}">${html}${link}</h${depth}>\n`
      },
      code: (token) => codeBlock(token),
      table(token) {
        const row = (cells: string): string => `<tr>${cells}</tr>`
        const head = row(token.header.map((one) => this.tablecell(one)).join(''))
        const body = token.rows.map((cells) => row(cells.map((one) => this.tablecell(one)).join(''))).join('\n')
        return `<div class="table" tabindex="0"><table><thead>${head}</thead><tbody>${body}</tbody></table></div>\n`
      },
      link({ href, tokens }) {
        const text = this.parser.parseInline(tokens)
        const address = toAddress(href)
        return address ? `<a href="${escapeHtml(address)}">${text}</a>` : text
      },
    },
  })
  return { html: marked.parse(markdown, { async: false }), headings }
}

/** Pages link to each other by file, so that they can be read where they are written; other files are not served. */
function toAddress(href: string): string | undefined {
  if (/^(https?:|mailto:|#|\/)/.test(href)) return href
  const [, name, anchor = ''] = /^(?:\.\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? []
  return name && `/docs/${name === 'index' ? '' : name}${anchor}`
}

function codeBlock({ text, lang = '' }: Tokens.Code): string {
  const name = LANGUAGES[lang] ?? 'Text'
  const grammar = lang === 'html' ? 'xml' : lang
  const html = hljs.getLanguage(grammar) ? hljs.highlight(text, { language: grammar }).value : escapeHtml(text)
  return `<figure class="code"><figcaption>${name}<button type="button" class="copy" hidden>Copy</button></figcaption>
<pre tabindex="0"><code class="language-${lang || 'text'}">${html}</code></pre></figure>\n`
}

/** What a piece of HTML says. */
export const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .trim()

/** The id of a heading: `POST /v1/orders/{id}` → `post-v1-orders-id`. */
export const slug = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')

function freeId(wanted: string, taken: readonly Heading[]): string {
  const isTaken = (id: string): boolean => taken.some((heading) => heading.id === id)
  let id = wanted || 'section'
  for (let count = 2; isTaken(id); count++) id = `${wanted}-${count}`
  return id
}
