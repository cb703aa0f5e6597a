import { describe, expect, test } from 'vitest'
import { bans, breaches, climbs, cycles } from './floors/rules.ts'
import { readSources, type Source } from './floors/sources.ts'

const sources = readSources()
const source = (path: string, from: string, text = ''): Source => ({
  path,
  text,
  imports: [{ from, isFile: from.endsWith('.ts'), typeOnly: false }],
})

describe('the tree', () => {
  test('is read', () => expect(sources.length).toBeGreaterThan(50))

  test('imports its own floor and those below', () => expect(climbs(sources)).toEqual([]))

  test('has no circle of imports', () => expect(cycles(sources)).toEqual([]))

  test.each(Object.entries(bans))('%s', (_, ban) => expect(breaches(sources, ban)).toEqual([]))
})

describe('the rules notice', () => {
  test('an import that climbs', () => {
    const climber = source('worker/src/domain/orders.ts', 'worker/src/store/orders.ts')
    expect(climbs([climber])).toEqual(['worker/src/domain/orders.ts must not import worker/src/store/orders.ts'])
  })

  test('an import across the towers', () => {
    expect(climbs([source('packages/elements/src/a.ts', 'worker/src/domain/orders.ts')])).toHaveLength(1)
  })

  test('a module on no floor', () => {
    expect(climbs([source('worker/src/helpers/a.ts', 'hono')])).toEqual(['worker/src/helpers/a.ts stands on no floor'])
  })

  test('a circle', () => {
    expect(cycles([source('a.ts', 'b.ts'), source('b.ts', 'a.ts')])).toEqual(['a.ts → b.ts → a.ts'])
  })

  test('a clock in the domain', () => {
    const clock = source('worker/src/domain/eta.ts', 'hono', 'const now = Date.now()')
    const [ban] = Object.values(bans)
    expect(ban && breaches([clock], ban)).toHaveLength(2)
  })
})
