import { eventSection, methodSection, propertySection, styleSections } from './element-sections.ts'
import { cell, code, escapeHtml, table } from './escape.ts'
import { readElements, readEventTypes, readPublicTags, type ElementDescription } from './manifest.ts'
import type { PageSource } from './page.ts'
import { elementSample } from './element-samples.ts'
import { examplesOf, wordsOf, type Example } from './stories.ts'

/** A page for each element that stands by itself, after one that lists them all. */
export function elementPages(): readonly PageSource[] {
  const elements = readElements()
  const types = readEventTypes()
  const tags = readPublicTags()
  const pages = tags.map((tag) => {
    const element = elements.get(tag)
    if (!element) throw new Error(`The manifest lacks <${tag}>; run npm run manifest`)
    return elementPage(element, innerOf(element, elements, tags), types)
  })
  return [overview(tags, elements), ...pages]
}

/** The page of an element: `waybill-order-form` stands at `elements/order-form`. */
export const pathOfTag = (tag: string): string => `elements/${tag.replace('waybill-', '')}`

const folderOf = ({ path }: ElementDescription): string => path.split('/').slice(0, -1).join('/')

/** The elements that only work inside this one. */
function innerOf(
  element: ElementDescription,
  elements: ReadonlyMap<string, ElementDescription>,
  tags: readonly string[],
): readonly ElementDescription[] {
  const isMain = element.tagName === `waybill-${folderOf(element).replace('src/', '')}`
  const others = [...elements.values()].filter(({ tagName }) => !tags.includes(tagName))
  return isMain ? others.filter((other) => folderOf(other) === folderOf(element)) : []
}

function overview(tags: readonly string[], elements: ReadonlyMap<string, ElementDescription>): PageSource {
  const rows = tags.map((tag) => [`[\`<${tag}>\`](/docs/${pathOfTag(tag)})`, cell(elements.get(tag)?.summary ?? '')])
  const summary = 'Every screen is a web component: use one by its tag, or several inside a portal.'
  return {
    path: 'elements',
    title: 'All elements',
    summary,
    group: 'Elements',
    markdown: `# All elements\n\n${summary} How each of them loads, fails and is told who calls is the same: see [What all elements share](elements-share.md).\n${table(['Element', ''], rows)}`,
  }
}

function elementPage(
  element: ElementDescription,
  inner: readonly ElementDescription[],
  types: ReadonlyMap<string, string>,
): PageSource {
  const { tagName, summary = '', description = '' } = element
  const name = tagName.replace('waybill-', '')
  const sections = (one: ElementDescription): string =>
    propertySection(one) + methodSection(one) + eventSection(one, types)
  return {
    path: pathOfTag(tagName),
    title: `<${tagName}>`,
    summary: summary.replace(/\.$/, ''),
    group: 'Elements',
    markdown: [
      `# \`<${tagName}>\`\n\n${escapeHtml(summary.replace(/\.$/, ''))}. ${escapeHtml(description)}\n`,
      liveExample(name, examplesOf(name)),
      elementSample(element),
      sections(element),
      styleSections(element),
      innerSection(inner),
    ].join('\n'),
  }
}

function liveExample(name: string, examples: readonly Example[]): string {
  const [first] = examples
  if (!first) return ''
  const address = ({ story, state }: Example): string => `/docs/live?story=${story}&amp;state=${state}`
  const links = examples.map((one) => `<a href="${address(one)}" target="example">${wordsOf(one.state)}</a>`)
  const tabs = links.length > 1 ? `<nav aria-label="Examples">${links.join('')}</nav>` : ''
  return `## Live example

<div class="live">${tabs}<iframe name="example" title="Example of ${name}" src="${address(first)}" loading="lazy"></iframe><p>The real element with sample data in place of a server.</p></div>
`
}

function innerSection(inner: readonly ElementDescription[]): string {
  if (inner.length === 0) return ''
  const parts = inner.map((one) => {
    const events = (one.events ?? []).map(({ name }) => code(name))
    const names = (one.cssParts ?? []).map((part) => code(part.name))
    return [code(`<${one.tagName}>`), cell(one.summary ?? ''), events.join(' '), names.join(' ')]
  })
  return `\n## Inside\n\nThese stand within the element and need it around them; style them by their parts.\n${table(['Element', '', 'Events', 'Parts'], parts)}`
}
