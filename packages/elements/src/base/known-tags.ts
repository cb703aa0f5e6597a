/*
 * Elements that may or may not be there: a screen shows them where the page's build has them, without importing them.
 * The embed offers its table of tags; elsewhere an element is known once it is defined.
 */

type Loaders = Readonly<Record<string, () => Promise<unknown>>>
let offered: Loaders = {}

/** Offers the elements that can be loaded by their tags. */
export const offerTags = (tags: Loaders): void => {
  offered = { ...offered, ...tags }
}

/** Whether an element is there or can be. */
export const isKnownTag = (tag: string): boolean => tag in offered || customElements.get(tag) !== undefined

/** Loads an element that is known. */
export const loadTag = async (tag: string): Promise<unknown> =>
  customElements.get(tag) ?? offered[tag]?.() ?? customElements.whenDefined(tag)
