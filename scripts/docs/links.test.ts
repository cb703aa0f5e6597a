import { describe, expect, test } from 'vitest'
import { WEBHOOK_TYPES } from '../../packages/contract/src/event-types.ts'
import { pathOfTag } from './element-pages.ts'
import { renderPage } from './layout.ts'
import { slug } from './markdown.ts'
import { readElements, readEventTypes, readPublicTags } from './manifest.ts'
import { endpointsOf, readOpenApi } from './openapi.ts'
import { addressOf } from './page.ts'
import { readSite } from './site.ts'

const pages = readSite()
const anchors = new Map(pages.map((page) => [addressOf(page), new Set(['text', ...page.headings.map(({ id }) => id)])]))
/** What the worker serves beside the documentation. */
const SERVED = /^\/(docs\/(openapi\.json$|live\?|assets\/|\w+\.(css|js)$)|embed\/integrity\.json$|icon\.svg$)/

const page = (path: string) => pages.find((one) => one.path === path)

function brokenLinks(address: string, html: string): string[] {
  return [...html.matchAll(/(?:href|src)="([^"]+)"/g)]
    .map(([, link = '']) => link.replaceAll('&amp;', '&'))
    .filter((link) => !/^https?:/.test(link) && !SERVED.test(link))
    .filter((link) => {
      const { pathname, hash } = new URL(link, `https://x${address}`)
      return !(hash ? anchors.get(pathname)?.has(hash.slice(1)) : anchors.has(pathname))
    })
}

describe('the documentation', () => {
  test.each(pages.map((one) => [addressOf(one), one] as const))('%s links only to what there is', (address, one) => {
    expect(brokenLinks(address, renderPage(one, pages))).toEqual([])
  })

  test('has a page for every element that stands by itself', () => {
    for (const tag of readPublicTags()) expect(page(pathOfTag(tag))?.html, tag).toContain('Use it')
  })

  test('names every other element on the page of the one that it works in', () => {
    const all = pages.map(({ markdown }) => markdown).join('\n')
    const missing = [...readElements().keys()].filter((tag) => !all.includes(`<${tag}>`))
    expect(missing).toEqual([])
  })

  test('knows the type of every event that an element fires', () => {
    const types = readEventTypes()
    const events = [...readElements().values()].flatMap(({ events = [] }) => events.map(({ name }) => name))
    expect(events.filter((name) => !types.has(name))).toEqual([])
  })

  test('has a section for every endpoint', () => {
    for (const { name, tags } of endpointsOf(readOpenApi())) {
      const ids = page(`api/${slug(tags[0] ?? '')}`)?.headings.map(({ id }) => id)
      expect(ids, name).toContain(slug(name))
    }
  })

  test('tells every event that webhooks may tell', () => {
    for (const type of WEBHOOK_TYPES) expect(page('webhooks')?.html).toContain(`<code>${type}</code>`)
  })

  test('says nothing that a template forgot', () => {
    for (const { path, html } of pages) expect(html, path).not.toMatch(/\{\{[\w-]+\}\}|>undefined<|\[object/)
  })
})
