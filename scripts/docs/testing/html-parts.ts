import { parseFragment, type ChildNode, type Element } from 'parse5'

/** An element of a sample with its attributes. */
export interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

export interface HtmlParts {
  readonly tags: readonly Tag[]
  /** The texts of inline scripts. */
  readonly scripts: readonly string[]
}

/** Takes a sample of HTML apart, a whole page or a piece of one. */
export function htmlParts(text: string): HtmlParts {
  const body = text.replace(/^<!doctype html>\s*/i, '')
  const elements = elementsIn(parseFragment(body).childNodes)
  return {
    tags: elements.map(({ tagName, attrs }) => ({
      name: tagName,
      attributes: Object.fromEntries(attrs.map(({ name, value }) => [name, value])),
    })),
    scripts: elements
      .filter(({ tagName }) => tagName === 'script')
      .map(textOf)
      .filter(Boolean),
  }
}

const isElement = (node: ChildNode): node is Element => 'tagName' in node
const elementsIn = (nodes: readonly ChildNode[]): Element[] =>
  nodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element.childNodes)])
const textOf = ({ childNodes }: Element): string =>
  childNodes
    .map((node) => ('value' in node ? node.value : ''))
    .join('')
    .trim()
