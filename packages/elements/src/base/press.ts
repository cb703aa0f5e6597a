/** What waits for the end of a press; undefined while nothing is pressed. */
let waiting: (() => void)[] | undefined

const onDown = (): void => void (waiting ??= [])

function onUp(): void {
  const acts = waiting ?? []
  waiting = undefined
  // The click comes after this event.
  setTimeout(() => acts.forEach((act) => act()))
}

/** Begins to notice presses of mice, fingers and pens anywhere on the page; to begin again changes nothing. */
export function watchPresses(): void {
  addEventListener('pointerdown', onDown, true)
  addEventListener('pointerup', onUp, true)
  addEventListener('pointercancel', onUp, true)
}

/** Does something at once, or where something is pressed after the click that comes of it, which misses what moves. */
export function afterPress(act: () => void): void {
  if (waiting) waiting.push(act)
  else act()
}
