import type { Position } from './source.ts'

/** Joins pieces that share an end into lines as long as possible; pieces may be turned around to fit. */
export function joinLines(pieces: readonly Position[][]): Position[][] {
  const left = new Set(pieces.filter((piece) => piece.length > 1))
  const byEnd = new Map<string, Position[][]>()
  for (const piece of left)
    for (const key of [startOf(piece), endOf(piece)]) byEnd.set(key, [...(byEnd.get(key) ?? []), piece])
  const lines: Position[][] = []
  for (const piece of left) {
    left.delete(piece)
    lines.push(grow(grow([...piece], left, byEnd).toReversed(), left, byEnd))
  }
  return lines
}

function grow(line: Position[], left: Set<Position[]>, byEnd: Map<string, Position[][]>): Position[] {
  for (;;) {
    const end = endOf(line)
    const next = byEnd.get(end)?.find((piece) => left.has(piece))
    if (!next) return line
    left.delete(next)
    line.push(...(startOf(next) === end ? next : next.toReversed()).slice(1))
  }
}

function startOf(piece: readonly Position[]): string {
  return String(piece[0])
}

function endOf(piece: readonly Position[]): string {
  return String(piece.at(-1))
}
