/** How many of the changed rows stand in another place, appear or disappear between two arrangements. */
export function displaced(shown: readonly string[], wanted: readonly string[], changed: ReadonlySet<string>): number {
  const before = placesOf(shown, changed)
  const after = placesOf(wanted, changed)
  const moved = [...changed].filter((id) => before.get(id) !== after.get(id)).length
  return moved === 0 && shown.join() !== wanted.join() ? 1 : moved
}

/** The place of each changed row, counted in rows that have not changed. */
function placesOf(ids: readonly string[], changed: ReadonlySet<string>): Map<string, number> {
  const places = new Map<string, number>()
  let unchanged = 0
  for (const id of ids) {
    if (changed.has(id)) places.set(id, unchanged)
    else unchanged++
  }
  return places
}
