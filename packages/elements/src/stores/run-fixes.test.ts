import { describe, expect, it } from 'vitest'
import { DriverPage } from '../testing/driver-page.ts'
import { current, effects } from '../testing/driver-work.ts'
import { FakeRun } from '../testing/fake-run.ts'
import { runLegs } from '../testing/run-legs.ts'

describe('positions', () => {
  it('go together every few seconds while the phone moves', async () => {
    const page = await DriverPage.signedIn()
    for (let second = 0; second < 60; second++) {
      page.moveTo(second * 12)
      await page.pass(1_000)
    }
    const requests = page.run.requests.filter((name) => name.endsWith('positions')).length
    expect(requests).toBeGreaterThanOrEqual(12)
    expect(requests).toBeLessThanOrEqual(20)
    expect(page.run.fixes.length).toBeGreaterThanOrEqual(28)
    const times = page.run.fixes.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
  })

  it('go seldom while it stands, and less often with an empty battery', async () => {
    const page = await DriverPage.signedIn()
    for (let second = 0; second < 120; second++) {
      page.moveTo(second % 2)
      await page.pass(1_000)
    }
    expect(page.run.fixes.length).toBeLessThanOrEqual(5)
    const before = page.run.fixes.length
    for (let second = 0; second < 60; second++) {
      page.moveTo(100 + second * 12, true)
      await page.pass(1_000)
    }
    expect(page.run.fixes.length - before).toBeLessThanOrEqual(11)
  })

  it('are taken on duty only', async () => {
    const page = await DriverPage.signedIn(new FakeRun(runLegs(), false))
    page.moveTo(0)
    await page.pass(60_000)
    expect(page.run.requests.some((name) => name.endsWith('positions'))).toBe(false)
    await page.day.setDuty(true)
    page.moveTo(50)
    await page.pass(10_000)
    expect(page.run.fixes).toHaveLength(1)
  })

  it('of a stretch without network arrive in order, before the end of duty', async () => {
    const page = await DriverPage.signedIn()
    await page.setOnline(false)
    for (let minute = 0; minute < 10; minute++) {
      page.moveTo(minute * 500)
      await page.pass(60_000)
    }
    await page.day.setDuty(false)
    const again = await page.reload()
    expect(page.run.fixes).toEqual([])
    expect(again.view.onDuty).toBe(false)
    await again.setOnline(true)
    expect(page.run.fixes.map(({ point }) => Math.round((point.latitude + 34.91) * 111_195))).toEqual(
      Array.from({ length: 10 }, (_, minute) => minute * 500),
    )
    expect(effects(again)).toEqual(['off duty'])
    expect([...page.storage.values.keys()].filter((key) => /^(fix|queue)/.test(key))).toEqual([])
  })

  it('show the way to the stop and when it is reached', async () => {
    const page = await DriverPage.signedIn()
    page.moveTo(0)
    await page.settled()
    expect(page.view.way).toMatchObject({ legId: current(page).leg.id, meters: 2_100 })
    const asked = () => page.run.requests.filter((name) => name.endsWith('route')).length
    await page.pass(20_000)
    page.moveTo(100)
    expect(asked()).toBe(1)
    page.moveTo(400)
    await page.settled()
    expect(asked()).toBe(2)
  })
})
