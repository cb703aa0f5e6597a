import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { embedFolder } from '../../scripts/lib/embed.ts'
import { isOpen, npmStart, type Run } from './npm-start.ts'

const port = Number(process.env.START_TEST_PORT ?? 9587)
const state = mkdtempSync(join(tmpdir(), 'waybill-start-'))
const readDemo = (): string => readFileSync(join(state, 'demo.json'), 'utf8')
const builtAt = (): number => statSync(join(embedFolder, 'waybill.js')).mtimeMs
const peopleOf = (demo: string): unknown => JSON.parse(demo).people

afterAll(() => rmSync(state, { recursive: true, force: true }))

async function expectNothingLeft(run: Run): Promise<void> {
  await vi.waitFor(() => expect(run.alive()).toEqual([]), { timeout: 15_000, interval: 200 })
  expect(await Promise.all([isOpen(port), isOpen(port + 1)])).toEqual([false, false])
}

test('npm start serves the demo, and SIGTERM to npm leaves no process', { timeout: 180_000 }, async () => {
  const run = npmStart(port, state)
  await run.ready
  const health = await fetch(`http://localhost:${port}/healthz`)
  expect(health.status).toBe(200)
  const root = await fetch(`http://localhost:${port}/`, { redirect: 'manual' })
  expect([root.status, root.headers.get('location')]).toEqual([302, '/portal/'])
  expect(await isOpen(port + 1)).toBe(true)
  expect(run.alive().length).toBeGreaterThan(3)
  run.npm.kill('SIGTERM')
  await expectNothingLeft(run)
})

test('a second start builds and seeds nothing again, and Ctrl-C leaves no process', { timeout: 180_000 }, async () => {
  const before = { people: peopleOf(readDemo()), builtAt: builtAt() }
  const run = npmStart(port, state)
  await run.ready
  expect({ people: peopleOf(readDemo()), builtAt: builtAt() }).toEqual(before)
  // Ctrl-C reaches the whole group that holds the terminal.
  process.kill(-(run.npm.pid ?? 0), 'SIGINT')
  await expectNothingLeft(run)
})
