/** Where each tag's element comes from. */
export type Tags = Readonly<Record<string, () => Promise<unknown>>>

/** Loads each element once, when its tag first appears below a root that is watched. */
export function watcher(tags: Tags): (root: Document | ShadowRoot) => void {
  const wanted = new Map(Object.entries(tags))

  const loadTag = (tag: string): void => {
    const element = wanted.get(tag)
    if (!element) return
    wanted.delete(tag)
    element().catch((error: unknown) => {
      // The next appearance of the tag tries again.
      wanted.set(tag, element)
      console.error(`Waybill could not load <${tag}>`, error)
    })
  }

  const loadIn = (place: ParentNode): void => {
    if (place instanceof Element) loadTag(place.localName)
    const selector = [...wanted.keys()].join()
    if (selector) place.querySelectorAll(selector).forEach(({ localName }) => loadTag(localName))
  }

  return (root) => {
    loadIn(root)
    new MutationObserver((records) => {
      for (const { addedNodes } of records) addedNodes.forEach((node) => node instanceof Element && loadIn(node))
    }).observe(root, { childList: true, subtree: true })
  }
}
