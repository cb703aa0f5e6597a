import { apiPages } from './api-pages.ts'
import { elementPages } from './element-pages.ts'
import { guidePages } from './guides.ts'
import { renderMarkdown } from './markdown.ts'
import type { Page } from './page.ts'

/** Every page of the documentation, in the order of the side bar. */
export function readSite(): readonly Page[] {
  const sources = [...guidePages(), ...elementPages(), ...apiPages()]
  return sources.map((source) => ({ ...source, ...renderMarkdown(source.markdown) }))
}
