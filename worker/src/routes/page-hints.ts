import type { Env } from '../env.ts'
import { Html, html } from './html.ts'

/** What the build of the embed says of the tracking page (packages/elements/scripts/page-files.ts). */
interface PageFiles {
  readonly modules: readonly string[]
  readonly worker: string
}

/** Names in a page's head all that it will ask for, so that nothing waits until a script finds out; '' before the first build. */
export async function pageHints(env: Env): Promise<Html> {
  const response = await env.ASSETS.fetch(new URL('/embed/tracking-page.json', env.BASE_URL).href)
  if (!response.ok) return new Html('')
  const { modules, worker } = toFiles(await response.json())
  const scripts = modules.map((file) => html`<link rel="modulepreload" href="/embed/${file}" />`)
  const hints = [
    styleHint(env.MAP_STYLE_LIGHT, 'light', env),
    styleHint(env.MAP_STYLE_DARK, 'dark', env),
    html`<link rel="modulepreload" as="worker" href="/embed/${worker}" />`,
    ...scripts,
  ]
  return new Html(hints.map(({ text }) => text).join('\n'))
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
