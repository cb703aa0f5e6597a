import type { Page, Request } from '@playwright/test'

/** Knows whether a page still waits for what it asked for. */
export interface Quiet {
  readonly isQuiet: () => boolean
  /** Forgets what a page before this one asked for. */
  readonly begin: () => void
}

/** Listens to a page's requests. */
export function listenTo(page: Page): Quiet {
  const open = new Set<Request>()
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  return { isQuiet: () => open.size === 0, begin: () => open.clear() }
}
