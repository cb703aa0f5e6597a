import { knockSocket } from '@waybill/client'
import type { PageProbes } from '../stores/embed-check.ts'
import type { Outcome } from '../stores/embed-checks.ts'

/** Tries what only a page can try: whether its policy lets our calls, pictures, threads and styles pass. */
export const pageProbes = (server: string): PageProbes => ({
  connect: async () => {
    // The row turns red by the violation that this may bring, in whatever order the two are told.
    await knockSocket(`${server.replace(/^http/, 'ws')}/live`)
    return { level: 'passed', text: 'connect.open' }
  },
  image: () => pictureShows(`${server}/icon.svg`),
  worker: workerRuns,
  style: async () => styleWorks(),
  types: async () =>
    enforcesTypes() ? { level: 'warning', text: 'types.enforced' } : { level: 'passed', text: 'types.free' },
})

function pictureShows(url: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const picture = new Image()
    picture.addEventListener('load', () => resolve({ level: 'passed', text: 'image.shows' }))
    picture.addEventListener('error', () => resolve({ level: 'warning', text: 'image.missing' }))
    picture.src = url
  })
}

const BLOCKED = { level: 'warning', text: 'worker.blocked' } as const satisfies Outcome

/** A thread from a blob, as maps make theirs. */
function workerRuns(): Promise<Outcome> {
  const url = URL.createObjectURL(new Blob(['postMessage(0)'], { type: 'text/javascript' }))
  return new Promise<Outcome>((resolve) => {
    try {
      const worker = new Worker(url)
      worker.addEventListener('message', () => {
        worker.terminate()
        resolve({ level: 'passed', text: 'worker.runs' })
      })
      worker.addEventListener('error', () => resolve(BLOCKED))
    } catch {
      // A policy, or Trusted Types, may refuse at once.
      resolve(BLOCKED)
    }
  }).finally(() => URL.revokeObjectURL(url))
}

function styleWorks(): Outcome {
  const works = 'adoptedStyleSheets' in Document.prototype && 'replaceSync' in CSSStyleSheet.prototype
  return works ? { level: 'passed', text: 'style.works' } : { level: 'failed', text: 'style.old' }
}

function enforcesTypes(): boolean {
  try {
    document.createElement('template').innerHTML = ''
    return false
  } catch {
    return true
  }
}
