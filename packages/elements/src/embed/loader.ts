import { VERSION } from '../base/version.ts'
import { claimPage } from './claim.ts'
import { tags } from './tags.ts'
import { watcher } from './watcher.ts'

/** Loads elements below a shadow root of the page's own; the document is watched already. */
export const watch = watcher(tags)

// A server that imports this has no page to watch.
if (globalThis.document && claimPage({ version: VERSION, url: import.meta.url })) watch(document)
