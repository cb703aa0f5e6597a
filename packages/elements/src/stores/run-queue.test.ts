import { array, assert, asyncProperty, constantFrom } from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { DriverPage } from '../testing/driver-page.ts'
import { FakeRun } from '../testing/fake-run.ts'
import { NOW } from '../testing/orders.ts'
import { WHOLE_DROPOFF, current, drive, effects, proofOf } from '../testing/driver-work.ts'

describe('without a network', () => {
  it('work goes on, outlives a reload, and is delivered once and in order', async () => {
    const page = await DriverPage.signedIn()
    await page.setOnline(false)
    const id = await drive(page)
    await page.day.complete(id, proofOf())
    await page.settled()
    expect(effects(page)).toEqual([])
    expect(page.view).toMatchObject({ isOnline: false, waiting: [{}, {}, {}] })
    const again = await page.reload()
    expect(current(again).shortId).toBe('e3b05d12')
    await again.setOnline(true)
    expect(effects(again)).toEqual(WHOLE_DROPOFF)
    expect(again.view).toMatchObject({ isOnline: true, waiting: [], refused: [] })
  })

  it('a report counts as safe once it is written down, and not before', async () => {
    const page = await DriverPage.signedIn()
    await page.setOnline(false)
    const write = Promise.withResolvers<void>()
    const { storage } = page
    const original = storage.write.bind(storage)
    storage.write = (changes) => write.promise.then(() => original(changes))
    const started = page.day.start(current(page).leg.id)
    expect([page.view.waiting.length, page.view.safe]).toEqual([1, 0])
    write.resolve()
    await started
    expect([page.view.waiting.length, page.view.safe]).toEqual([1, 1])
  })

  it('reports keep the time at which they happened', async () => {
    const page = await DriverPage.signedIn()
    await page.setOnline(false)
    const id = await drive(page)
    await page.day.complete(id, proofOf())
    await page.pass(3_600_000)
    await page.setOnline(true)
    const at = Date.parse(page.run.proofs[0]?.at ?? '')
    expect(at).toBeLessThan(Date.parse('2026-11-22T17:21:00Z'))
  })

  it('reports have the right time on a phone whose clock is hours off, also after a reload without a network', async () => {
    const run = new FakeRun()
    run.date = new Date(NOW + 3 * 3_600_000).toUTCString()
    const page = await DriverPage.signedIn(run)
    await page.setOnline(false)
    const again = await page.reload()
    const id = await drive(again)
    await again.day.complete(id, proofOf())
    again.moveTo(0)
    await again.setOnline(true)
    await again.pass(5_000)
    const [proof, fix] = [run.proofs[0]?.at, run.fixes[0]?.at].map((at) => Date.parse(at ?? ''))
    expect(proof).toBeCloseTo(NOW + 3 * 3_600_000, -4)
    expect(fix).toBeCloseTo(NOW + 3 * 3_600_000, -4)
  })

  it('a photo that has arrived is not sent again, whatever is lost after it', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    for (let turn = 0; turn < 4; turn++) page.run.next(/complete/, 'lost request')
    await page.day.complete(id, proofOf())
    await page.settled()
    expect([page.run.uploads.size, page.run.proofs.length, page.view.isOnline]).toEqual([2, 0, false])
    const again = await page.reload()
    expect([page.run.uploads.size, page.run.proofs.length]).toEqual([2, 1])
    expect(effects(again)).toEqual(WHOLE_DROPOFF)
  })

  it('an answer that is lost makes no second report', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    page.run.next(/complete/, 'lost answer')
    await page.day.complete(id, proofOf())
    const again = await page.reload()
    await again.pass(60_000)
    expect(effects(again)).toEqual(WHOLE_DROPOFF)
    expect(page.run.proofs).toHaveLength(1)
  })

  it('tries again by itself, ever more patiently', async () => {
    const page = await DriverPage.signedIn()
    const { id } = current(page).leg
    for (let turn = 0; turn < 8; turn++) page.run.next(/start/, 'lost request')
    await page.day.start(id)
    await page.settled()
    expect(page.view.isOnline).toBe(false)
    await page.pass(2_000)
    expect(effects(page)).toEqual([])
    await page.pass(4_000)
    expect(effects(page)).toEqual(['start 7c1e09af dropoff'])
    expect(page.view.isOnline).toBe(true)
  })

  it('any run of lost requests, lost answers and reloads ends as if nothing had been lost', async () => {
    const trouble = array(constantFrom('lost request', 'lost answer', 'reload'), { maxLength: 12 })
    await assert(
      asyncProperty(trouble, async (happenings) => {
        let page = await DriverPage.signedIn()
        for (const what of happenings) if (what !== 'reload') page.run.next(/legs|files/, what)
        const id = await drive(page)
        await page.day.complete(id, proofOf())
        for (const what of happenings) if (what === 'reload') page = await page.reload()
        await page.pass(600_000)
        expect(effects(page)).toEqual(WHOLE_DROPOFF)
        expect([page.run.proofs.length, page.view.waiting.length]).toEqual([1, 0])
      }),
      { numRuns: 25 },
    )
  })

  it('a picture that the server has forgotten meanwhile is uploaded again', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    for (let turn = 0; turn < 4; turn++) page.run.next(/complete/, 'lost request')
    await page.day.complete(id, proofOf())
    await page.settled()
    page.run.uploads.clear()
    await page.pass(2_000)
    expect(effects(page)).toEqual(WHOLE_DROPOFF)
    expect(page.run.uploads.size).toBe(2)
  })
})

it('goes on from memory when the phone has no room, and says so', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const page = await DriverPage.signedIn()
  page.storage.failure = new DOMException('full', 'QuotaExceededError')
  await page.day.start(current(page).leg.id)
  await page.settled()
  expect(effects(page)).toEqual(['start 7c1e09af dropoff'])
  expect(page.view.isKept).toBe(false)
})

it('calls no report safe that the phone had no room for', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const page = await DriverPage.signedIn()
  await page.setOnline(false)
  page.storage.failure = new DOMException('full', 'QuotaExceededError')
  await page.day.start(current(page).leg.id)
  await page.settled()
  expect([page.view.waiting.length, page.view.safe]).toEqual([1, 0])
})
