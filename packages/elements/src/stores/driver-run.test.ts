import { ApiError } from '@waybill/contract/problem'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { DriverPage } from '../testing/driver-page.ts'
import { FakeRun } from '../testing/fake-run.ts'
import { runLegs } from '../testing/run-legs.ts'
import type { Proof } from './run-proof.ts'
import { currentOf, type Stop } from './run-view.ts'

const picture = (name: string): Blob => new Blob([name], { type: 'image/jpeg' })
const proof = (over: Partial<Proof> = {}): Proof => ({
  photos: [picture('door')],
  signature: { picture: picture('signature'), name: ' Lucía Ferreira ' },
  notes: '',
  ageChecked: false,
  ...over,
})

const current = (page: DriverPage): Stop => {
  const stop = currentOf(page.view.stops)
  if (!stop) throw new Error('There is no stop')
  return stop
}

async function drive(page: DriverPage): Promise<string> {
  const { id } = current(page).leg
  await page.day.start(id)
  await page.day.arrive(id)
  await page.settled()
  return id
}

const WHOLE_DROPOFF = ['start 7c1e09af dropoff', 'arrive 7c1e09af dropoff', 'complete 7c1e09af dropoff']
const effects = (page: DriverPage): string[] => page.run.effects.filter((effect) => effect !== 'sign-in')

describe('a driver’s phone', () => {
  it('signs in with a link and stays signed in over a reload', async () => {
    const page = new DriverPage()
    await page.settled()
    expect(page.state).toMatchObject({ kind: 'signed_out', hasEnded: false })
    await page.store.signIn('token-of-a-texted-link')
    await page.settled()
    const again = await page.reload()
    expect(again.view.driver.name).toBe('Diego Sosa')
    expect(page.run.effects).toEqual(['sign-in'])
  })

  it('says why a link does not work, and takes another', async () => {
    const page = new DriverPage()
    await page.settled()
    page.run.next(/sign-in/, new ApiError('link_expired', 'used'))
    await page.store.signIn('spent-token-of-yesterday')
    expect(page.state).toMatchObject({ kind: 'signed_out', isSigningIn: false, error: { code: 'link_expired' } })
    await page.store.signIn('token-of-a-texted-link')
    await page.settled()
    expect(page.state.kind).toBe('ready')
  })

  it('shows the stops of the last reading when it is opened without a network', async () => {
    const page = await DriverPage.signedIn()
    await page.setOnline(false)
    const again = await page.reload()
    expect(again.view.stops.map(({ shortId }) => shortId)).toEqual(['7c1e09af', 'e3b05d12', '0d94f6c8'])
    expect(again.view.isOnline).toBe(false)
  })

  it('drives in one page only, until another takes over', async () => {
    const page = await DriverPage.signedIn()
    const other = new DriverPage(page.run, page.storage)
    await other.settled()
    expect(other.state.kind).toBe('elsewhere')
    await other.store.takeOver()
    await other.settled()
    expect([page.state.kind, other.state.kind]).toEqual(['elsewhere', 'ready'])
  })

  it('forgets the driver and the stops at a sign-out', async () => {
    const page = await DriverPage.signedIn()
    await page.day.keepDraft(current(page).leg.id, {
      photos: [],
      strokes: [],
      signedBy: 'L',
      notes: '',
      ageChecked: false,
    })
    await page.store.signOut()
    expect(page.state.kind).toBe('signed_out')
    expect([...page.storage.values.keys()]).toEqual([])
  })
})

describe('a stop', () => {
  it('is started, reached and completed with its proof', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    expect(await page.day.complete(id, proof())).toEqual([])
    await page.settled()
    expect(effects(page)).toEqual(WHOLE_DROPOFF)
    const [sent] = page.run.proofs
    expect(sent).toMatchObject({ signature: { name: 'Lucía Ferreira' }, at: expect.stringMatching(/^2026-11-22T/) })
    const texts = [sent?.photos[0], sent?.signature?.fileId].map((file) => page.run.uploads.get(file ?? '')?.text())
    expect(await Promise.all(texts)).toEqual(['door', 'signature'])
    expect(page.view.done.map(({ line }) => line)).toContain('Bvar. España 2650, 602')
    expect(current(page).shortId).toBe('e3b05d12')
    expect(page.view.waiting).toEqual([])
  })

  it('is reported once however often its button is pressed', async () => {
    const page = await DriverPage.signedIn()
    const { id } = current(page).leg
    await Promise.all([page.day.start(id), page.day.start(id)])
    await page.day.arrive(id)
    await Promise.all([page.day.complete(id, proof()), page.day.complete(id, proof())])
    await page.settled()
    expect(effects(page)).toEqual(WHOLE_DROPOFF)
    expect(page.run.uploads.size).toBe(2)
  })

  it('is not completed without what it asks for', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    expect(await page.day.complete(id, proof({ photos: [], signature: null }))).toEqual(['photo', 'signature'])
    const other = page.view.stops[2]?.leg.id ?? ''
    await page.day.start(other)
    expect(await page.day.complete(other, proof({ notes: '  ' }))).toEqual(['age', 'notes'])
    await page.settled()
    expect(page.run.proofs).toEqual([])
  })

  it('ends with a reason when it cannot be served', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    await page.day.fail(id, { code: 'nobody_there', text: '' })
    await page.settled()
    expect(effects(page).at(-1)).toBe('fail 7c1e09af dropoff')
    expect(page.view.done.at(-1)?.state).toBe('failed')
  })

  it('waits for its pickup, and goes away when that fails', async () => {
    const page = await DriverPage.signedIn(new FakeRun(runLegs(true)))
    const [pickup, dropoff] = page.view.stops
    expect([pickup?.canStart, dropoff?.canStart]).toEqual([true, false])
    await page.day.start(dropoff?.leg.id ?? '')
    await page.day.start(pickup?.leg.id ?? '')
    await page.day.fail(pickup?.leg.id ?? '', { code: 'no_access', text: '' })
    await page.settled()
    expect(effects(page)).toEqual(['start 7c1e09af pickup', 'fail 7c1e09af pickup'])
    expect(page.view.stops.some(({ shortId }) => shortId === '7c1e09af')).toBe(false)
    expect(page.view.removed).toEqual([])
  })

  it('that the courier takes away is told, and new ones come by themselves', async () => {
    const page = await DriverPage.signedIn()
    const added = runLegs(true)
      .slice(0, 2)
      .map((run) => ({ ...run, orderId: 'new', shortId: 'ffff0000' }))
    page.run.legs = [
      ...page.run.legs.slice(2),
      ...added.map((run) => ({ ...run, leg: { ...run.leg, id: `${run.leg.id}n` } })),
    ]
    await page.pass(20_000)
    expect(page.view.removed).toEqual(['Bvar. España 2650, 602'])
    expect(page.view.stops.map(({ shortId }) => shortId)).toEqual(['e3b05d12', '0d94f6c8', 'ffff0000', 'ffff0000'])
    page.day.forgetRemoved()
    expect(page.view.removed).toEqual([])
  })

  it('keeps what was gathered for it over a reload', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    const draft = {
      photos: [picture('door')],
      strokes: [{ points: [] }],
      signedBy: 'Julio',
      notes: 'n',
      ageChecked: true,
    }
    await page.day.keepDraft(id, draft)
    const again = await page.reload()
    const kept = await again.day.draft(id)
    expect(kept).toMatchObject({ signedBy: 'Julio', notes: 'n', ageChecked: true, strokes: [{ points: [] }] })
    expect(await kept.photos[0]?.text()).toBe('door')
    await again.day.complete(id, proof())
    expect((await again.day.draft(id)).photos).toEqual([])
  })
})

describe('without a network', () => {
  it('work goes on, outlives a reload, and is delivered once and in order', async () => {
    const page = await DriverPage.signedIn()
    await page.setOnline(false)
    const id = await drive(page)
    await page.day.complete(id, proof())
    await page.settled()
    expect(effects(page)).toEqual([])
    expect(page.view).toMatchObject({ isOnline: false, waiting: [{}, {}, {}] })
    const again = await page.reload()
    expect(current(again).shortId).toBe('e3b05d12')
    await again.setOnline(true)
    expect(effects(again)).toEqual(WHOLE_DROPOFF)
    expect(again.view).toMatchObject({ isOnline: true, waiting: [], refused: [] })
  })

  it('reports keep the time at which they happened', async () => {
    const page = await DriverPage.signedIn()
    await page.setOnline(false)
    const id = await drive(page)
    await page.day.complete(id, proof())
    await page.pass(3_600_000)
    await page.setOnline(true)
    const at = Date.parse(page.run.proofs[0]?.at ?? '')
    expect(at).toBeLessThan(Date.parse('2026-11-22T17:21:00Z'))
  })

  it('a photo that has arrived is not sent again, whatever is lost after it', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    for (let turn = 0; turn < 4; turn++) page.run.next(/complete/, 'lost request')
    await page.day.complete(id, proof())
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
    await page.day.complete(id, proof())
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
    const trouble = fc.array(fc.constantFrom('lost request', 'lost answer', 'reload'), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(trouble, async (happenings) => {
        let page = await DriverPage.signedIn()
        for (const what of happenings) if (what !== 'reload') page.run.next(/legs|files/, what)
        const id = await drive(page)
        await page.day.complete(id, proof())
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
    await page.day.complete(id, proof())
    await page.settled()
    page.run.uploads.clear()
    await page.pass(2_000)
    expect(effects(page)).toEqual(WHOLE_DROPOFF)
    expect(page.run.uploads.size).toBe(2)
  })
})

describe('a report that the server refuses', () => {
  it('does not hold up the others, and can go once more', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    page.run.next(/complete/, new ApiError('not_allowed_in_status', 'moved on'))
    await page.day.complete(id, proof())
    const other = page.view.stops[0]?.leg.id ?? ''
    await page.day.start(other)
    await page.settled()
    expect(page.view.refused).toMatchObject([{ refusal: 'not_allowed_in_status', action: { legId: id } }])
    expect(effects(page)).toContain('start e3b05d12 dropoff')
    expect(page.view.stops.some(({ leg }) => leg.id === id)).toBe(true)
    await page.day.retry(id)
    await page.settled()
    expect(page.view.refused).toEqual([])
    expect(effects(page).filter((effect) => effect.startsWith('complete'))).toHaveLength(1)
  })

  it('can be given up', async () => {
    const page = await DriverPage.signedIn()
    const { id } = current(page).leg
    page.run.next(/start/, new ApiError('not_found', 'another driver'))
    await page.day.start(id)
    await page.settled()
    await page.day.discard(id)
    expect(page.view.refused).toEqual([])
    expect((await page.reload()).view.refused).toEqual([])
  })

  it('by a server that keeps failing is set aside after some tries', async () => {
    const page = await DriverPage.signedIn()
    for (let turn = 0; turn < 5; turn++) page.run.next(/start/, new ApiError('internal', 'no'))
    await page.day.start(current(page).leg.id)
    await page.pass(120_000)
    expect(page.view.refused).toMatchObject([{ refusal: 'internal' }])
  })
})

describe('a credential that the courier has ended', () => {
  it('signs the driver out; what waits goes with the next link', async () => {
    const page = await DriverPage.signedIn()
    page.run.next(/start/, new ApiError('unauthenticated', 'revoked'))
    await page.day.start(current(page).leg.id)
    await page.settled()
    expect(page.state).toMatchObject({ kind: 'signed_out', hasEnded: true })
    await page.store.signIn('token-of-a-texted-link')
    await page.settled()
    expect(effects(page)).toEqual(['start 7c1e09af dropoff'])
  })

  it('never lets another driver send what waits', async () => {
    const page = await DriverPage.signedIn()
    await page.setOnline(false)
    await page.day.start(current(page).leg.id)
    await page.store.signOut()
    page.run.isOnline = true
    page.run.driver = { ...page.run.driver, id: 'another-driver' as typeof page.run.driver.id }
    await page.store.signIn('token-of-a-texted-link')
    await page.settled()
    expect([effects(page), page.view.waiting]).toEqual([[], []])
  })
})

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

it('goes on from memory when the phone has no room, and says so', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const page = await DriverPage.signedIn()
  page.storage.failure = new DOMException('full', 'QuotaExceededError')
  await page.day.start(current(page).leg.id)
  await page.settled()
  expect(effects(page)).toEqual(['start 7c1e09af dropoff'])
  expect(page.view.isKept).toBe(false)
})
