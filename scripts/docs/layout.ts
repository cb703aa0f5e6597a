import { escapeHtml } from './escape.ts'
import { addressOf, GROUPS, type Page, type PageSource } from './page.ts'

/** A whole page: bar, side bar, text, and what stands on it. Nothing in it is inline, nothing comes from elsewhere. */
export function renderPage(page: Page, all: readonly PageSource[]): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="description" content="${escapeHtml(page.summary)}" />
    <title>${escapeHtml(page.title)} · Waybill documentation</title>
    <link rel="icon" href="/icon.svg" />
    <link rel="stylesheet" href="/docs/tokens.css" />
    <link rel="stylesheet" href="/docs/docs.css" />
    <script src="/docs/theme.js"></script>
    <script type="module" src="/docs/assets/page.js"></script>
  </head>
  <body>
    <a class="skip" href="#text">Skip to the text</a>
    ${BAR}
    <div class="frame">
      ${sideBar(page, all)}
      <div class="page">
        <main id="text" tabindex="-1">
          ${page.html}
          ${neighbours(page, all)}
        </main>
        ${outline(page)}
      </div>
    </div>
  </body>
</html>
`
}

const BAR = `<header class="bar">
      <button class="button menu-button" type="button" popovertarget="menu">Menu</button>
      <a class="home" href="/docs/"><img src="/icon.svg" alt="" /><span>Waybill docs</span></a>
      <form id="search" role="search" hidden>
        <input type="search" aria-label="Search the documentation" placeholder="Search" autocomplete="off" spellcheck="false" />
        <div class="found" hidden><p role="status"></p><ul></ul></div>
      </form>
      <button class="button" id="theme" type="button" aria-label="Light or dark" hidden>◐</button>
    </header>`

function sideBar(page: Page, all: readonly PageSource[]): string {
  const groups = GROUPS.map((group) => {
    const links = all.filter((other) => other.group === group).map((other) => sideLink(other, page))
    return `<h2>${group}</h2>\n<ul>${links.join('\n')}</ul>`
  })
  return `<nav id="menu" popover aria-label="Documentation">${groups.join('\n')}</nav>`
}

function sideLink(other: PageSource, { path }: Page): string {
  const current = other.path === path ? ' aria-current="page"' : ''
  return `<li><a href="${addressOf(other)}"${current}>${escapeHtml(other.title.replace(/^<waybill-|>$/g, ''))}</a></li>`
}

function outline({ headings }: Page): string {
  const links = headings
    .filter(({ level }) => level === 2)
    .map(({ id, text }) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`)
  if (links.length < 2) return ''
  return `<nav class="outline" aria-label="On this page"><h2>On this page</h2><ul>${links.join('\n')}</ul></nav>`
}

function neighbours({ path }: Page, all: readonly PageSource[]): string {
  const at = all.findIndex((other) => other.path === path)
  const link = (other: PageSource | undefined, before: string, after: string): string =>
    other ? `<a href="${addressOf(other)}">${before}${escapeHtml(other.title)}${after}</a>` : '<span></span>'
  return `<nav class="next" aria-label="Next and previous page">${link(all[at - 1], '← ', '')}${link(all[at + 1], '', ' →')}</nav>`
}
