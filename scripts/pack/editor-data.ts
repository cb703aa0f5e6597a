import type { PublicElement } from './elements.ts'
import type { Files } from './entries.ts'

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

/** What editors complete and explain in HTML: custom data for VS Code, web-types for JetBrains. */
export const editorData = (elements: readonly PublicElement[], version: string): Files => ({
  'vscode.html-custom-data.json': json({ version: 1.1, tags: elements.map(toTag) }),
  'web-types.json': json({
    $schema: 'https://json.schemastore.org/web-types',
    name: '@waybill/elements',
    version,
    'description-markup': 'markdown',
    'js-types-syntax': 'typescript',
    contributions: { html: { elements: elements.map(toWebType) } },
  }),
})

const toTag = ({ tag, summary, attributes, events, parts }: PublicElement) => ({
  name: tag,
  description: [summary, listOf('Events', events), listOf('Parts', parts)].filter(Boolean).join('\n\n'),
  attributes: attributes.map(({ name, description }) => ({ name, description })),
})

const listOf = (title: string, items: PublicElement['events']): string =>
  items.length === 0
    ? ''
    : `**${title}**\n${items.map(({ name, description = '' }) => `- \`${name}\` ${description}`).join('\n')}`

const toWebType = ({ tag, summary, attributes, properties, events, parts }: PublicElement) => ({
  name: tag,
  description: summary,
  attributes: attributes.map(({ name, description, type }) => ({ name, description, value: { type: type?.text } })),
  js: {
    properties: properties.map(({ name, description, type }) => ({ name, description, type: type?.text })),
    events: events.map(({ name, description }) => ({ name, description })),
  },
  css: { parts: parts.map(({ name, description }) => ({ name, description })) },
})
