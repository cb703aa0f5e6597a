import { TEMPLATE_TAGS, type TemplateTag } from '@waybill/contract/templates'

/*
 * A template as nodes: plain text, and one element that cannot be edited for each tag. Beside a tag stands a character
 * without width where else a caret could not stand; it is no part of the template.
 */

const EDGE = '\u200b'
const TAG = /(\{\{[^{}]*\}\})/
const isTag = (name: string): name is TemplateTag => Object.hasOwn(TEMPLATE_TAGS, name)

/** The tag that a piece of a template is. */
export function tagOf(piece: string): TemplateTag | undefined {
  const name = /^\{\{([^{}]*)\}\}$/.exec(piece)?.[1]?.trim() ?? ''
  return isTag(name) ? name : undefined
}

/** Draws a template into an editable element, in place of what stood there. */
export function draw(root: HTMLElement, template: string, nameOf: (tag: TemplateTag) => string): void {
  const nodes = template
    .split(TAG)
    .filter(Boolean)
    .map((piece) => {
      const tag = tagOf(piece)
      return tag ? chip(tag, nameOf(tag)) : new Text(piece)
    })
  root.replaceChildren(...withEdges(nodes))
}

/** Gives the tags that are drawn the names that they have now, as in another language; the caret stays where it is. */
export function rename(root: HTMLElement, nameOf: (tag: TemplateTag) => string): void {
  for (const element of root.querySelectorAll<HTMLElement>('.tag')) {
    const tag = tagOf(`{{${element.dataset.tag ?? ''}}}`)
    if (tag && element.textContent !== nameOf(tag)) element.textContent = nameOf(tag)
  }
}

function chip(tag: TemplateTag, name: string): HTMLElement {
  const element = document.createElement('span')
  element.className = 'tag'
  element.setAttribute('part', 'tag')
  element.contentEditable = 'false'
  element.dataset.tag = tag
  element.textContent = name
  return element
}

/** A caret needs text on both sides of a tag, and a line break at the end needs something behind it. */
function withEdges(nodes: readonly Node[]): Node[] {
  const all: Node[] = []
  for (const node of nodes) {
    if (node instanceof HTMLElement && !(all.at(-1) instanceof Text)) all.push(new Text(EDGE))
    all.push(node)
  }
  const last = all.at(-1)
  const isBare = last instanceof HTMLElement || (last instanceof Text && last.data.endsWith('\n'))
  return isBare ? [...all, new Text(EDGE)] : all
}

/** The template that stands in an editable element. */
export const read = (root: Node): string => Array.from(root.childNodes, textOf).join('')

function textOf(node: Node): string {
  if (node instanceof Text) return node.data.replaceAll(EDGE, '').replaceAll('\u00a0', ' ')
  if (!(node instanceof HTMLElement)) return ''
  const { tag } = node.dataset
  if (tag !== undefined) return `{{${tag}}}`
  if (node.localName === 'br') return '\n'
  // Browsers without plain-text editing put each line into a block of its own.
  return (node.localName === 'div' && node.previousSibling ? '\n' : '') + read(node)
}

/** Whether a tag was typed that is not drawn as one yet. */
export const hasBareTag = (root: HTMLElement): boolean =>
  Array.from(root.childNodes).some(
    (node) => node instanceof Text && node.data.split(TAG).some((piece) => tagOf(piece) !== undefined),
  )

/** How much of the template stands before a place in the tree. */
export function offsetOf(root: Node, container: Node, offset: number): number {
  if (container instanceof Text) {
    return lengthBefore(root, container) + container.data.slice(0, offset).replaceAll(EDGE, '').length
  }
  const next = container.childNodes[offset]
  return next ? lengthBefore(root, next) : lengthBefore(root, container) + textOf(container).length
}

function lengthBefore(root: Node, target: Node): number {
  if (target === root) return 0
  const { parentNode } = target
  if (!parentNode) return read(root).length
  const siblings = [...parentNode.childNodes]
  const own = siblings
    .slice(0, siblings.indexOf(asChild(target)))
    .map(textOf)
    .join('').length
  return own + lengthBefore(root, parentNode)
}
// A node's place is among its parent's children.
const asChild = (node: Node) => node as ChildNode

/** The place in the tree after so much of the template. */
export function placeAt(root: HTMLElement, offset: number): { node: Node; offset: number } {
  let left = offset
  for (const node of root.childNodes) {
    const { length } = textOf(node)
    if (node instanceof Text && left <= length) return { node, offset: left + edgesBefore(node.data, left) }
    left -= length
    if (left < 0) return { node: root, offset: [...root.childNodes].indexOf(node) + 1 }
  }
  return { node: root, offset: root.childNodes.length }
}

/** Where a text begins with the character without width, the caret stands behind it. */
const edgesBefore = (data: string, left: number): number =>
  left === 0 && data === EDGE ? 1 : data.slice(0, left + 1).split(EDGE).length - 1
