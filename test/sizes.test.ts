import { beforeAll, expect, test } from 'vitest'
import { budgets, together } from './bench/budgets.ts'
import { measureSizes, type Sizes } from './bench/sizes.ts'

const KILOBYTE = 1024
let sizes: Sizes

beforeAll(async () => {
  sizes = await measureSizes()
}, 60_000)

test(`the loader weighs at most ${budgets.loader} KB`, () => {
  expect(sizes.loader / KILOBYTE).toBeLessThanOrEqual(budgets.loader)
})

test(`the core weighs at most ${budgets.core} KB`, () => {
  expect(sizes.core / KILOBYTE).toBeLessThanOrEqual(budgets.core)
})

test('the core is one file', () => {
  expect(sizes.coreFiles).toHaveLength(1)
})

test.each(Object.entries(budgets.elements))('%s adds at most %d KB to the core', (tag, budget) => {
  const size = sizes.elements.get(tag)
  expect(size, `${tag} is in the table of tags`).toBeDefined()
  expect((size ?? 0) / KILOBYTE).toBeLessThanOrEqual(budget)
})

test(`form, tracking and chat on one page weigh at most ${together.budget} KB`, () => {
  expect(sizes.together(together.tags) / KILOBYTE).toBeLessThanOrEqual(together.budget)
})
