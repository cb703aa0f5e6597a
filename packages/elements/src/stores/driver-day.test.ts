import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { DriverPage } from '../testing/driver-page.ts'
import { WHOLE_DROPOFF, current, drive, effects, picture, proofOf } from '../testing/driver-work.ts'
import { FakeRun } from '../testing/fake-run.ts'
import { runLegs } from '../testing/run-legs.ts'

describe('a stop', () => {
  it('is started, reached and completed with its proof', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    expect(await page.day.complete(id, proofOf())).toEqual([])
    await page.settled()
    expect(effects(page)).toEqual(WHOLE_DROPOFF)
    const [sent] = page.run.proofs
    expect(sent).toMatchObject({ signature: { name: 'Lucía Ferreira' }, at: expect.stringMatching(/^2026-11-22T/) })
    const textOf = async (file = '') => page.run.uploads.get(file)?.text()
    expect([await textOf(sent?.photos[0]), await textOf(sent?.signature?.fileId)]).toEqual(['door', 'signature'])
    expect(page.view.done.map(({ line }) => line)).toContain('Bvar. España 2650, 602')
    expect(current(page).shortId).toBe('e3b05d12')
    expect(page.view.waiting).toEqual([])
  })

  it('is reported once however often its button is pressed', async () => {
    const page = await DriverPage.signedIn()
    const { id } = current(page).leg
    await Promise.all([page.day.start(id), page.day.start(id)])
    await page.day.arrive(id)
    await Promise.all([page.day.complete(id, proofOf()), page.day.complete(id, proofOf())])
    await page.settled()
    expect(effects(page)).toEqual(WHOLE_DROPOFF)
    expect(page.run.uploads.size).toBe(2)
  })

  it('is not completed without what it asks for', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    expect(await page.day.complete(id, proofOf({ photos: [], signature: null }))).toEqual(['photo', 'signature'])
    const other = page.view.stops[2]?.leg.id ?? ''
    await page.day.start(other)
    expect(await page.day.complete(other, proofOf({ notes: '  ' }))).toEqual(['age', 'notes'])
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
    await again.day.complete(id, proofOf())
    expect((await again.day.draft(id)).photos).toEqual([])
  })
})

describe('a report that the server refuses', () => {
  it('does not hold up the others, and can go once more', async () => {
    const page = await DriverPage.signedIn()
    const id = await drive(page)
    page.run.next(/complete/, new ApiError('not_allowed_in_status', 'moved on'))
    await page.day.complete(id, proofOf())
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
