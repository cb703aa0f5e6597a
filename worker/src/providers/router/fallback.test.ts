import { expect, test } from 'vitest'
import { ProviderError } from '../provider-error.ts'
import { withFallback } from './fallback.ts'
import type { Router } from './router.ts'
import { straightLineRouter } from './straight-line.ts'

const from = { latitude: -34.9, longitude: -56.18 }
const to = { latitude: -34.91, longitude: -56.18 }
const broken: Router = {
  route: () => Promise.reject(new ProviderError('osrm', 'timeout')),
  table: () => Promise.reject(new ProviderError('osrm', 'unreachable')),
}

test('the straight line is made longer by three tenths, at 24 km/h', async () => {
  const { meters, seconds } = await straightLineRouter().route({ from, to })
  expect(meters).toBeCloseTo(1112 * 1.3, -1)
  expect((meters / seconds) * 3.6).toBeCloseTo(24, 6)
})

test('a router that fails is stood in for, and the failure is told', async () => {
  const told: string[] = []
  const router = withFallback(broken, straightLineRouter(), ({ message }) => void told.push(message))
  expect(await router.route({ from, to })).toMatchObject({ estimated: true, line: [from, to] })
  expect(await router.table({ from: [from], to: [to] })).toHaveLength(1)
  expect(told).toEqual(['osrm: timeout', 'osrm: unreachable'])
})

test('a router that answers is left alone', async () => {
  const router = withFallback(straightLineRouter(), broken, ({ message }) => expect.unreachable(message))
  expect((await router.route({ from, to })).line).toEqual([from, to])
})
