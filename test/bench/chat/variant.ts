/** One way to show a conversation; each page of the bench puts one under `window.variant`. */
export interface Variant {
  /** Makes a conversation of so many messages ready; not measured. */
  readonly prepare: (count: number) => void
  /** Shows it, at its end. */
  readonly mount: () => Promise<void>
  /** Adds one message at the end and shows it. */
  readonly append: (index: number) => Promise<void>
  /** Elements on the page, those in shadow roots too. */
  readonly nodes: () => number
}

declare global {
  interface Window {
    variant: Variant
  }
}

/** What message number `index` says; people mostly write a line, now and then more. */
export const wordsOf = (index: number): string =>
  index % 7 === 0 ? `Message ${index}\nand a second line that is a little longer than the first` : `Message ${index}`

/** Messages go back and forth, one a minute. */
export const isOwn = (index: number): boolean => index % 3 === 0
export const timeOf = (index: number, count: number): number => Date.now() - (count - index) * 60_000

/** A place of the size that the portal gives to its chat. */
export function place(): HTMLElement {
  const host = document.createElement('div')
  host.className = 'place'
  document.body.append(host)
  return host
}

/** Settles when what was changed has been painted. */
export const painted = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve())))

export async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await painted()
}

export function countNodes(root: ParentNode = document.body): number {
  const elements = [...root.querySelectorAll('*')]
  return elements.reduce((sum, { shadowRoot }) => sum + (shadowRoot ? countNodes(shadowRoot) : 0), elements.length)
}
