import type { Env } from '../env.ts'
import { Html, html } from './html.ts'

/** What the build of the embed says of the tracking page (packages/elements/scripts/page-files.ts). */
interface PageFiles {
  /** All code of the page's own. */
  readonly page: string
  readonly map: string
  /** By language: a reader of another one than English waits for these too. */
  readonly texts: Readonly<Record<string, readonly string[]>>
}

/** What a page loads, and what its head names so that nothing waits until a script finds out. */
export interface PageAssets {
  readonly hints: (language: string) => Html
  readonly script: string
}

/** Before the page's own files are built the loader of elements does as well, and the head names nothing. */
const UNBUILT: PageAssets = { hints: () => new Html(''), script: '/embed/waybill.js' }

/**
 * Names what the page will ask for. The map's code is most of it, so it comes first, where a connection is open; the map's
 * worker the page asks for itself, so that it holds nothing up (packages/elements/src/base/map/load-maplibre.ts).
 */
export async function pageAssets(env: Env): Promise<PageAssets> {
  const response = await env.ASSETS.fetch(new URL('/embed/tracking-page.json', env.BASE_URL).href)
  if (!response.ok) return UNBUILT
  const { page, map, texts } = toFiles(await response.json())
  const hints = (language: string): Html => {
    const all = [
      html`<link rel="modulepreload" href="/embed/${map}" />`,
      ...[page, ...(texts[language] ?? [])].map((file) => html`<link rel="modulepreload" href="/embed/${file}" />`),
      styleHint(env.MAP_STYLE_LIGHT, 'light', env),
      styleHint(env.MAP_STYLE_DARK, 'dark', env),
    ]
    return new Html(all.map(({ text }) => text).join('\n'))
  }
  return { hints, script: `/embed/${page}` }
}

const styleHint = (style: string, theme: 'light' | 'dark', { BASE_URL }: Env): Html =>
  html`<link
    rel="preload"
    as="fetch"
    crossorigin
    href="${new URL(style, BASE_URL).href}"
    media="(prefers-color-scheme: ${theme})"
  />`

// Our own build wrote the file.
const toFiles = (value: unknown): PageFiles => value as PageFiles
