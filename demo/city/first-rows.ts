/** Where each group begins when all groups are written one after the other; the last entry is the end of all. */
export function firstRows(groups: readonly { readonly length: number }[]): Uint32Array<ArrayBuffer> {
  const first = new Uint32Array(groups.length + 1)
  for (const [index, { length }] of groups.entries()) first[index + 1] = (first[index] ?? 0) + length
  return first
}
