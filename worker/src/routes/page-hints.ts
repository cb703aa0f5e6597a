import type { Env } from '../env.ts'
import { Html, html } from './html.ts'

/** What the build of the embed says of the tracking page (packages/elements/scripts/page-files.ts). */
interface PageFiles {
  readonly modules: readonly string[]
  /** By language: a reader of another one than English waits for these too. */
  readonly texts: Readonly<Record<string, readonly string[]>>
  readonly worker: string
}

/** Names in a page's head, by its language, all that it will ask for, so that nothing waits until a script finds out. */
export async function pageHints(env: Env): Promise<(language: string) => Html> {
  const response = await env.ASSETS.fetch(new URL('/embed/tracking-page.json', env.BASE_URL).href)
  // Before the embed's first build there is nothing to name.
  if (!response.ok) return () => new Html('')
  const { modules, texts, worker } = toFiles(await response.json())
  return (language) => {
    const hints = [
      styleHint(env.MAP_STYLE_LIGHT, 'light', env),
      styleHint(env.MAP_STYLE_DARK, 'dark', env),
      html`<link rel="modulepreload" as="worker" href="/embed/${worker}" />`,
      ...[...modules, ...(texts[language] ?? [])].map(
        (file) => html`<link rel="modulepreload" href="/embed/${file}" />`,
      ),
    ]
    return new Html(hints.map(({ text }) => text).join('\n'))
  }
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
