import { expect, test } from 'vitest'
import { toArchive, type DueOrder } from './archive.ts'

// Only what the archive itself looks at.
const due = (id: string, reference: string) =>
  ({
    id,
    version: 3,
    archived: { order: { reference, legs: [{ id: `${id}-leg` }] }, events: [] },
  }) as unknown as DueOrder

test('each order is a line of its own, found by where it starts, whatever is written in it', () => {
  const orders = [due('a', 'Ñandú\n"quoted" 🛵'), due('b', '平假名'), due('c', '')]
  const { body, lines } = toArchive(orders)
  for (const [index, { start, bytes }] of lines.entries()) {
    const text = new TextDecoder().decode(body.slice(start, start + bytes))
    expect(JSON.parse(text)).toEqual(orders[index]?.archived)
    expect(text.endsWith('\n')).toBe(true)
  }
  expect(new TextDecoder().decode(body).trimEnd().split('\n')).toHaveLength(3)
  expect(lines[1]).toMatchObject({ id: 'b', version: 3, legIds: ['b-leg'] })
})
