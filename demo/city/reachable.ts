/**
 * The nodes of the largest part of a directed graph in which every node reaches every other one, in ascending order.
 * `targets[n]` are the nodes one edge away from n.
 */
export function reachableBothWays(targets: readonly (readonly number[])[]): number[] {
  const backwards: number[][] = targets.map(() => [])
  for (const [from, outs] of targets.entries()) for (const to of outs) backwards[to]?.push(from)
  const settled = new Uint8Array(targets.length)
  let largest: number[] = []
  for (let node = 0; node < targets.length; node++) {
    if (settled[node]) continue
    const ahead = reach(node, targets)
    const both = [...reach(node, backwards)].filter((other) => ahead.has(other))
    for (const other of both) settled[other] = 1
    if (both.length > largest.length) largest = both
    if (largest.length > targets.length / 2) break
  }
  return largest.toSorted((a, b) => a - b)
}

function reach(start: number, targets: readonly (readonly number[])[]): Set<number> {
  const seen = new Set([start])
  const open = [start]
  for (let node = open.pop(); node !== undefined; node = open.pop())
    for (const next of targets[node] ?? [])
      if (!seen.has(next)) {
        seen.add(next)
        open.push(next)
      }
  return seen
}
