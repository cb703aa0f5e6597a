/** A loader of this page: its version, and where it came from. */
interface Loader {
  readonly version: string
  readonly url: string
}

const KEY = Symbol.for('waybill-loader')
type Claimed = typeof globalThis & { [KEY]?: Loader }

/**
 * Whether a loader is the first of its page. Another one has nothing to do; where it is of another version, the console
 * says which of them works and what to do.
 */
export function claimPage(loader: Loader, page: Claimed = globalThis): boolean {
  const first = page[KEY]
  if (!first) {
    page[KEY] = loader
    return true
  }
  if (first.version !== loader.version) {
    console.warn(
      `Waybill ${loader.version} from ${loader.url} does nothing: ${first.version} from ${first.url} came first. Remove one of the two scripts from the page.`,
    )
  }
  return false
}
