import { offsetOf, placeAt } from './tag-text.ts'

/** A stretch of a template that is selected, or the caret where both ends are one. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Chromium's older way to ask a shadow root for its selection. */
interface SelectingRoot extends ShadowRoot {
  getSelection?(): Selection | null
}

/** What is selected in an editable element inside a shadow root; undefined while the caret is elsewhere. */
export function selectedIn(root: ShadowRoot, editor: HTMLElement): Stretch | undefined {
  const range = rangeIn(root)
  if (!range || !editor.contains(range.startContainer) || !editor.contains(range.endContainer)) return undefined
  const { startContainer, startOffset, endContainer, endOffset } = range
  return {
    from: offsetOf(editor, startContainer, startOffset),
    to: offsetOf(editor, endContainer, endOffset),
  }
}

function rangeIn(root: SelectingRoot): StaticRange | Range | undefined {
  const selection = document.getSelection()
  if (selection && 'getComposedRanges' in selection) return selection.getComposedRanges({ shadowRoots: [root] })[0]
  const own = root.getSelection?.()
  return own && own.rangeCount > 0 ? own.getRangeAt(0) : undefined
}

/** Puts the caret into an editable element. */
export function placeCaret(editor: HTMLElement, offset: number): void {
  const { node, offset: at } = placeAt(editor, offset)
  document.getSelection()?.setBaseAndExtent(node, at, node, at)
}
