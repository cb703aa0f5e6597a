import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keptIds, keptSheet, showSheet } from './kept.ts'
import { compareSheets, looksSame, type Difference } from './sheet.ts'
import { storyIds } from './storybook.ts'
import { openStudio, type Studio } from './studio.ts'

let studio: Studio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio.close())

/** Holds a story, in a style of ours besides its own, against what is kept of it. */
const look = (id: string, style?: string): Promise<readonly [Difference, sheet: string]> =>
  studio.withSheet(id, async (now, page) => [await compareSheets(page, now, keptSheet(id) ?? ''), now] as const, style)

test('every story is kept, and nothing else', () => {
  expect(keptIds().toSorted()).toEqual(storyIds().toSorted())
})

describe('a story looks as it is kept', () => {
  test.concurrent.each(keptIds())('%s', async (id) => {
    // A hairline between two pixels now and then falls to the other one: whoever is not sure looks again.
    const once = await look(id)
    const [difference, sheet] = looksSame(once[0]) ? once : await look(id)
    if (looksSame(difference)) return
    const { mean, block, x, y } = difference
    expect.fail(
      `The sheets differ by ${mean.toFixed(1)}, and by ${block.toFixed(1)} at ${x}, ${y}. Look at ${showSheet(id, sheet)}; if it is meant: npm run pictures -- ${id}`,
    )
  })
})

describe('a story that has changed is noticed', () => {
  const id = 'orders-form--embedded'

  test.concurrent.each([
    ['a margin of 4 pixels', '.title { margin-block-end: 16px !important }'],
    ['a paler text', '.label { color: #8a94a3 !important }'],
    [
      'another colour of the button, in the dark only',
      '.primary { background: light-dark(var(--_accent), #aa99ee) !important }',
    ],
    ['a missing border', '.input { border-color: transparent !important }'],
    ['a left side that stays left', '.title { direction: ltr !important }'],
  ])('%s', async (_, style) => {
    const [difference] = await look(id, style)
    expect(looksSame(difference)).toBe(false)
  })
})
