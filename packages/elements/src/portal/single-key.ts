/** Where one writes, or works in something that stands over the page: a key means that, and nothing of ours. */
const BUSY = 'input, textarea, select, dialog, [popover]'
/** Where one writes. */
const WRITING = 'input, textarea, select'

/** Whether a key was pressed by itself; shift counts as itself, since some characters need it. */
export const isSingle = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => !ctrlKey && !metaKey && !altKey

/** Whether somebody writes where a key was pressed. */
export const isWriting = (target: EventTarget | undefined): boolean => stands(target, WRITING)

/** Whether somebody writes, or works in a dialog or a menu. */
export const isBusy = (target: EventTarget | undefined): boolean => stands(target, BUSY)

const stands = (target: EventTarget | undefined, inside: string): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.closest(inside) !== null)
