/** A press on a row chooses it with the space bar, or as a click with Control, Command or Shift. */
export const isChoosing = (event: MouseEvent | KeyboardEvent): boolean =>
  event instanceof KeyboardEvent ? event.key === ' ' : event.ctrlKey || event.metaKey || event.shiftKey

/** A press on a row opens its order; the button in a row presses itself on Enter. */
export const isOpening = (event: MouseEvent | KeyboardEvent): boolean =>
  event instanceof MouseEvent || (event.key === 'Enter' && event.target instanceof HTMLTableCellElement)
