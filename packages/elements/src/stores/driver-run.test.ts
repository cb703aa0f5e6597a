import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { DriverPage } from '../testing/driver-page.ts'
import { current, effects } from '../testing/driver-work.ts'

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

  it('goes on with its earlier sign-in when a new link does not work', async () => {
    const page = await DriverPage.signedIn()
    page.run.next(/sign-in/, new ApiError('link_expired', 'used'))
    await page.store.signIn('spent-token-of-yesterday')
    expect(page.state).toMatchObject({ kind: 'signed_out', earlier: { name: 'Diego Sosa' } })
    await page.store.goOn()
    await page.settled()
    expect(page.view.driver.name).toBe('Diego Sosa')
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
    page.run.driver = { ...page.run.driver, id: 'another-driver' }
    await page.store.signIn('token-of-a-texted-link')
    await page.settled()
    expect([effects(page), page.view.waiting]).toEqual([[], []])
  })
})
