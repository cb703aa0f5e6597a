import { expect, fixture, html } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { dayOf, driverPhone, type DriverPhone } from '../testing/driver-phone.ts'
import { FakeRun } from '../testing/fake-run.ts'
import { runLegs } from '../testing/run-legs.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './driver-run.ts'
import type { DriverRun } from './driver-run.ts'

const page = location.pathname + location.search
const buttons = (element: DriverRun) => [...element.shadowRoot!.querySelectorAll('button')]
const press = (element: DriverRun, words: string) =>
  buttons(element)
    .find((button) => button.textContent.includes(words))!
    .click()
const says = (element: DriverRun, words: string) => soon(() => shadowText(element).includes(words), words)

async function open(phone: DriverPhone = driverPhone(), says_ = 'Today', hash = ''): Promise<DriverRun> {
  history.replaceState(null, '', page + hash)
  const element = await fixture<DriverRun>(
    html`<waybill-driver-run links no-map full-page .run=${phone.store}></waybill-driver-run>`,
  )
  await says(element, says_)
  return element
}

const signedOut = () => driverPhone(new FakeRun(), false)

describe('a driver’s page', () => {
  afterEach(() => history.replaceState(null, '', page))

  it('is accessible with stops to serve', async () => {
    const element = await open(undefined, 'Bvar. España 2650')
    await expect(element).to.be.accessible()
  })

  it('is accessible off duty', async () => {
    await expect(await open(driverPhone(new FakeRun(runLegs(), false)), 'Go on duty')).to.be.accessible()
  })

  it('is accessible without stops', async () => {
    await expect(await open(driverPhone(new FakeRun([])), 'New stops appear')).to.be.accessible()
  })

  it('is accessible where the first reading fails, and reads again on request', async () => {
    const phone = driverPhone()
    phone.run.isOnline = false
    const element = await open(phone, 'Try again')
    await expect(element).to.be.accessible()
    phone.run.isOnline = true
    press(element, 'Try again')
    await says(element, 'Bvar. España 2650')
  })

  it('shows the stop in hand with address, contact, notes, needs and the way there', async () => {
    const element = await open(undefined, 'Bvar. España 2650')
    const text = shadowText(element)
    for (const words of ['602', 'Lucía Ferreira', '7c1e09af', 'Gate code 4417', 'Photo', 'Signature', '12 min late']) {
      expect(text).to.contain(words)
    }
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('.current a')].map(({ href }) => href)
    expect(links.some((href) => href.includes('-34.9106'))).to.equal(true)
    expect(links).to.include('tel:+59899412078').and.to.include('sms:+59899412078')
  })

  it('lists the other stops in order, and each opens', async () => {
    const element = await open(undefined, 'Bvar. España 2650')
    const rows = [...element.shadowRoot!.querySelectorAll('.queue details')]
    expect(rows.map((row) => row.querySelector('.strong')?.textContent)).to.deep.equal([
      '21 de Setiembre 2741',
      'José Ellauri 350',
    ])
    expect(rows[1]?.textContent).to.contain('Age 18+')
  })

  it('leads through a stop: start, arrive, and the proof', async () => {
    const phone = driverPhone()
    const element = await open(phone, 'Start drop-off')
    press(element, 'Start drop-off')
    await says(element, "I've arrived")
    press(element, "I've arrived")
    await says(element, 'Arrived')
    await soon(() => phone.run.effects.length === 2)
    expect(phone.run.effects).to.deep.equal(['start 7c1e09af dropoff', 'arrive 7c1e09af dropoff'])
    press(element, 'Deliver')
    const proof = element.shadowRoot!.querySelector('waybill-driver-proof')!
    await soon(() => proof.shadowRoot?.querySelector('dialog')?.open)
  })

  it('says before going on duty what it shares, and starts nothing off duty', async () => {
    const phone = driverPhone(new FakeRun(runLegs(), false))
    const element = await open(phone, 'Your position is not shared')
    expect(shadowText(element)).to.contain('shares it with Faro Envíos')
    const start = buttons(element).find((button) => button.textContent.includes('Start drop-off'))!
    expect(start.disabled).to.equal(true)
    press(element, 'Go on duty')
    await soon(() => phone.run.effects.includes('on duty'))
    await soon(() => !start.disabled)
    expect(shadowText(element)).not.to.contain('Your position is not shared')
  })

  it('shows that the courier has taken the driver off duty, and asks the phone no more where it is', async () => {
    const { geolocation } = navigator
    const watches = new Set<number>()
    Object.defineProperties(geolocation, {
      watchPosition: { configurable: true, value: () => watches.add(7) && 7 },
      clearWatch: { configurable: true, value: (id: number) => watches.delete(id) },
    })
    try {
      const phone = driverPhone()
      const element = await open(phone, 'Your position is shared')
      expect(watches.size).to.equal(1)
      phone.run.driver.onDuty = false
      await dayOf(phone.store.$state.get()).day.refresh()
      await says(element, 'Your position is not shared')
      expect(watches.size).to.equal(0)
    } finally {
      Reflect.deleteProperty(geolocation, 'watchPosition')
      Reflect.deleteProperty(geolocation, 'clearWatch')
    }
  })

  it('does not say that it shares a position that it may not read', async () => {
    const { geolocation } = navigator
    const watchPosition = (_: PositionCallback, refuse: (error: { code: number }) => void) =>
      setTimeout(() => refuse({ code: GeolocationPositionError.PERMISSION_DENIED }))
    Object.defineProperties(geolocation, { watchPosition: { configurable: true, value: watchPosition } })
    try {
      const element = await open(driverPhone(), 'This page may not read your position')
      expect(shadowText(element)).not.to.contain('Your position is shared')
    } finally {
      Reflect.deleteProperty(geolocation, 'watchPosition')
    }
  })

  it('goes on without a network and shows what waits', async () => {
    const phone = driverPhone()
    const element = await open(phone, 'Start drop-off')
    phone.run.setOnline(false)
    await says(element, 'You can go on')
    press(element, 'Start drop-off')
    await says(element, '1 report is safe on this phone')
    await expect(element).to.be.accessible()
    phone.run.setOnline(true)
    await soon(() => phone.run.effects.length === 1)
    await soon(() => !shadowText(element).includes('is safe on this phone'))
  })

  it('says which report was refused and why, and sends it again on request', async () => {
    const phone = driverPhone()
    const element = await open(phone, 'Start drop-off')
    phone.run.next(/start/, new ApiError('not_allowed_in_status', 'gone'))
    press(element, 'Start drop-off')
    await says(element, 'your report was not accepted')
    expect(shadowText(element)).to.contain('The order has moved on')
    await expect(element).to.be.accessible()
    element.shadowRoot!.querySelector<HTMLElement>('[role=alert] button')!.click()
    await soon(() => phone.run.effects.includes('start 7c1e09af dropoff'))
  })

  it('tells a screen reader of a new stop', async () => {
    const phone = driverPhone(new FakeRun(runLegs().slice(0, 2)))
    const element = await open(phone, 'Start drop-off')
    phone.run.legs = runLegs().slice(0, 4)
    phone.run.setOnline(true)
    await says(element, 'New stop: 21 de Setiembre 2741')
    const live = [...element.shadowRoot!.querySelectorAll('.visually-hidden[role=status]')]
    expect(live.map(({ textContent }) => textContent).join()).to.contain('New stop: 21 de Setiembre 2741')
  })

  it('says which stop was taken away until the driver has seen it', async () => {
    const phone = driverPhone()
    const element = await open(phone, 'Start drop-off')
    phone.run.legs = runLegs().slice(2)
    phone.run.setOnline(true)
    await says(element, 'Bvar. España 2650, 602 was taken off your list.')
    press(element, 'Got it')
    await soon(() => !shadowText(element).includes('was taken off'))
    expect(shadowText(element)).to.contain('21 de Setiembre 2741')
  })
})

describe('a driver’s sign-in', () => {
  afterEach(() => history.replaceState(null, '', page))

  it('asks for the link where there is none', async () => {
    const element = await open(signedOut(), 'Open the link in the text')
    expect(buttons(element)).to.have.length(0)
    await expect(element).to.be.accessible()
  })

  it('spends a link only on a press and takes its token out of the address', async () => {
    const phone = signedOut()
    const element = await open(phone, 'It works once', '#t=goodTokenOfTheTextedLink')
    expect(location.hash).to.equal('')
    expect(phone.run.effects).to.deep.equal([])
    await expect(element).to.be.accessible()
    press(element, 'Sign in')
    await says(element, 'Bvar. España 2650')
    expect(phone.run.effects).to.deep.equal(['sign-in'])
  })

  it('says that a link is spent', async () => {
    const phone = signedOut()
    phone.run.next(/sign-in/, new ApiError('link_expired', 'used'))
    const element = await open(phone, 'It works once', '#t=spentTokenOfTheTextedLink')
    press(element, 'Sign in')
    await says(element, 'This link was used already')
    await expect(element).to.be.accessible()
  })

  it('lets a driver who is signed in go on without spending another link', async () => {
    const phone = driverPhone()
    const element = await open(phone, 'This phone is signed in as Diego Sosa', '#t=newTokenOfTheTextedLink')
    await expect(element).to.be.accessible()
    press(element, 'Go on as Diego Sosa')
    await says(element, 'Bvar. España 2650')
    expect(phone.run.effects).to.deep.equal([])
  })

  it('takes a link that is opened in the page that is there already', async () => {
    const element = await open(signedOut(), 'Open the link in the text')
    location.hash = '#t=lateTokenOfTheTextedLink'
    await says(element, 'It works once')
    expect(location.hash).to.equal('')
  })

  it('signs out when off duty', async () => {
    const phone = driverPhone(new FakeRun(runLegs(), false))
    const element = await open(phone, 'Sign out')
    press(element, 'Sign out')
    await says(element, 'Open the link in the text')
    expect(phone.storage.values.size).to.equal(0)
  })
})
