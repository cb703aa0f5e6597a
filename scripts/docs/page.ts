/** A page before it is drawn: where it stands, and what it says in Markdown. */
export interface PageSource {
  /** Its address below `/docs/`, without an ending; empty for the first page. */
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly group: Group
  readonly markdown: string
}

/** The parts of the side bar, in order. */
export const GROUPS = ['Start', 'Guides', 'Run it yourself', 'Elements', 'API'] as const
export type Group = (typeof GROUPS)[number]

/** A heading that can be linked to. */
export interface Heading {
  readonly level: number
  readonly id: string
  readonly text: string
}

/** A page as it is drawn. */
export interface Page extends PageSource {
  readonly html: string
  readonly headings: readonly Heading[]
}

/** The address of a page. */
export const addressOf = ({ path }: Pick<PageSource, 'path'>): string => `/docs/${path}`

/** The file that the worker serves at that address. */
export const fileOf = ({ path }: Pick<PageSource, 'path'>): string => `${path || 'index'}.html`
