import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/launch.mjs'
import { facts } from './facts.ts'
import { renderMarkdown } from './markdown.ts'
import type { Group, PageSource } from './page.ts'

/** The pages that are written by hand, `docs/<name>.md`, in the order of the side bar. */
const GUIDES: Readonly<Record<string, Group>> = {
  index: 'Start',
  shop: 'Start',
  application: 'Start',
  courier: 'Start',
  packages: 'Guides',
  'elements-share': 'Guides',
  theming: 'Guides',
  csp: 'Guides',
  security: 'Guides',
  webhooks: 'Guides',
  limits: 'Guides',
  troubleshooting: 'Guides',
  deploy: 'Run it yourself',
  texts: 'Run it yourself',
}

/** Reads the guides; one that is not written yet is left out, and links to it are found by the test. */
export const guidePages = (): readonly PageSource[] =>
  Object.entries(GUIDES)
    .filter(([name]) => existsSync(fileOf(name)))
    .map(([name, group]) => toPage(name, group))

const fileOf = (name: string): string => join(root, `docs/${name}.md`)

/** The first heading is the title, the first paragraph the summary. */
function toPage(name: string, group: Group): PageSource {
  const markdown = withFacts(readFileSync(fileOf(name), 'utf8'))
  const [, title = name] = /^# (.+)$/m.exec(markdown) ?? []
  const [, first = ''] = /^# .+\n+([\s\S]+?)\n\n/m.exec(`${markdown}\n\n`) ?? []
  const summary = renderMarkdown(first)
    .html.replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return { path: name === 'index' ? '' : name, title: title.replaceAll('`', ''), summary, group, markdown }
}

/** Fills `{{name}}` with what the sources say, so that a number stands in one place only. */
function withFacts(markdown: string): string {
  return markdown.replaceAll(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
    const fact = facts[name]
    if (!fact) throw new Error(`There is no fact named ${name}`)
    return fact()
  })
}
