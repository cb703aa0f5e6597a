import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keptIds, keptSheet, showSheet } from './kept.ts'
import { compareSheets } from './sheet.ts'
import { storyIds } from './storybook.ts'
import { openStudio, type Studio } from './studio.ts'

// The same browser draws the same bytes; another version of it may round letters and squeeze colours otherwise.
const tolerance = { mean: 2, block: 20 } as const

let studio: Studio
beforeAll(async () => {
  studio = await openStudio()
})
afterAll(() => studio.close())

test('every story is kept, and nothing else', () => {
  expect(keptIds().toSorted()).toEqual(storyIds().toSorted())
})

describe('a story looks as it is kept', () => {
  test.concurrent.each(keptIds())('%s', async (id) => {
    const [difference, sheet] = await studio.withSheet(id, async (now, page) => {
      return [await compareSheets(page, now, keptSheet(id) ?? ''), now] as const
    })
    const isSame = difference.mean <= tolerance.mean && difference.block <= tolerance.block
    const advice = isSame ? '' : `look at ${showSheet(id, sheet)}; if it is meant: npm run pictures -- ${id}`
    expect(difference.block, advice).toBeLessThanOrEqual(tolerance.block)
    expect(difference.mean, advice).toBeLessThanOrEqual(tolerance.mean)
  })
})
