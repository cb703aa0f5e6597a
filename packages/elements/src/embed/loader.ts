import { tags } from './tags.ts'

const wanted = new Map(Object.entries(tags))

/** Loads each element when its tag first appears below the given root; call it for shadow roots of your own. */
export function watch(root: Document | ShadowRoot): void {
  load(root)
  new MutationObserver((records) => {
    for (const { addedNodes } of records) addedNodes.forEach((node) => node instanceof Element && load(node))
  }).observe(root, { childList: true, subtree: true })
}

function load(place: ParentNode): void {
  if (wanted.size === 0) return
  if (place instanceof Element) loadTag(place.localName)
  const selector = [...wanted.keys()].join()
  if (selector) place.querySelectorAll(selector).forEach(({ localName }) => loadTag(localName))
}

function loadTag(tag: string): void {
  const element = wanted.get(tag)
  if (!element) return
  wanted.delete(tag)
  element().catch((error: unknown) => {
    // The next appearance of the tag tries again.
    wanted.set(tag, element)
    console.error(`Waybill could not load <${tag}>`, error)
  })
}

watch(document)
