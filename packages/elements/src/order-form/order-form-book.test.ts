import type { RecentStop } from '@waybill/contract'
import { expect, html } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import type { AddressField } from '../address-field/address-field.ts'
import { FakeTaker } from '../testing/fake-taker.ts'
import { FILLED, colon, ellauri } from '../testing/filled-order.ts'
import { inPortal } from '../testing/in-portal.ts'
import {
  buttonOf,
  fieldOf,
  inputOf,
  leavePage,
  isDone,
  place,
  stopAt,
  typeIn,
  untilReady,
} from '../testing/order-form.ts'
import { soon } from '../testing/soon.ts'
import './order-form.ts'
import type { OrderForm } from './order-form.ts'

const ana = { name: 'Ana Laura Píriz', phone: '+59894318275' }
const recent = (kind: RecentStop['kind'], address = ellauri, contact: RecentStop['contact'] = ana): RecentStop => ({
  kind,
  address,
  contact,
  notes: 'Ring twice',
  at: '2026-11-20T15:00:00.000Z',
})

async function open(taker = new FakeTaker(), defaults: object = { pickup: FILLED.pickup }) {
  leavePage()
  const form = await inPortal<OrderForm>(
    html`<waybill-order-form dialog .defaults=${defaults}></waybill-order-form>`,
    taker,
    { width: 980, height: 700 },
  )
  await untilReady(form)
  await soon(() => taker.server.requests.includes('GET /v1/stops'), 'the book is asked')
  return { form, taker, address: fieldOf(form, 1, 'address') as AddressField }
}

function withBook(...stops: RecentStop[]): FakeTaker {
  const taker = new FakeTaker()
  taker.book = { recent: stops, saved: [] }
  return taker
}

async function pick(address: AddressField, line: string): Promise<void> {
  await soon(() => address.places.length > 0, 'there are places')
  await address.showPlaces()
  const options = () => [...address.shadowRoot!.querySelectorAll<HTMLElement>('[role=option]')]
  await soon(() => options().length > 0)
  options()
    .find(({ textContent }) => textContent.includes(line))!
    .click()
  await address.updateComplete
}
const foot = (form: OrderForm, index: number) =>
  stopAt(form, index).querySelector('.book')?.textContent.replace(/\s+/g, ' ').trim() ?? ''

describe('order form with an address book', () => {
  it('offers places of the same kind first and fills in who is there', async () => {
    const { form, address } = await open(withBook(recent('pickup', colon), recent('dropoff')))
    await soon(() => address.places.length === 2)
    expect(address.places.map((each) => each.address.line)).to.deep.equal(['Ellauri 868', 'Colón 1476'])
    await pick(address, 'Ellauri 868')
    await soon(() => inputOf(form, 1, 'name').value === ana.name)
    expect(inputOf(form, 1, 'phone').value.replaceAll(' ', '')).to.equal(ana.phone)
    expect(inputOf(form, 1, 'notes').value).to.equal('Ring twice')
    await expect(form).to.be.accessible()
  })

  it('never replaces a contact that somebody has typed', async () => {
    const { form, address } = await open(withBook(recent('dropoff')))
    await typeIn(form, 1, 'name', 'Beto')
    await pick(address, 'Ellauri 868')
    await soon(() => inputOf(form, 1, 'notes').value === 'Ring twice')
    expect(inputOf(form, 1, 'name').value).to.equal('Beto')
  })

  it('begins where the last order began and lets that be changed', async () => {
    const { form, address } = await open(withBook(recent('pickup', colon)), {})
    await soon(() => inputOf(form, 0, 'address').value.startsWith('Colón 1476'))
    expect(stopAt(form, 0).textContent).to.contain('as last time')
    await soon(() => form.shadowRoot!.activeElement === address)
    buttonOf(form, 'Change').click()
    await soon(() => form.shadowRoot!.activeElement === fieldOf(form, 0, 'address'))
    await typeIn(form, 0, 'address', 'Durazno 1740')
    await soon(() => !stopAt(form, 0).textContent.includes('as last time'))
  })

  it('keeps a place on request', async () => {
    const { form, taker } = await open(new FakeTaker(), FILLED)
    await soon(() => foot(form, 1) === 'Save to address book')
    stopAt(form, 1).querySelector<HTMLButtonElement>('.book button')!.click()
    await soon(() => foot(form, 1) === 'In your address book')
    expect(taker.book.saved[0]).to.deep.include({ address: ellauri, contact: ana, version: 1 })
  })

  it('asks before it changes what it keeps', async () => {
    const taker = new FakeTaker()
    const saved = { id: '0'.repeat(24), version: 3, title: 'Showroom', address: ellauri, contact: ana, notes: '' }
    taker.book = { recent: [], saved: [{ ...saved, updatedAt: '2026-11-20T15:00:00.000Z' }] }
    const { form } = await open(taker, FILLED)
    await soon(() => foot(form, 1) === 'In your address book as Showroom')
    await typeIn(form, 1, 'phone', '+598 94 318 276')
    await soon(() => /says otherwise\. ?Update it/.test(foot(form, 1)))
    await expect(form).to.be.accessible()
    place(form)
    await isDone(form)
    expect(taker.book.saved[0]!.version).to.equal(3)
    const { form: again } = await open(taker, FILLED)
    await typeIn(again, 1, 'phone', '+598 94 318 276')
    await soon(() => foot(again, 1).includes('Update it'))
    buttonOf(again, 'Update it').click()
    await soon(() => foot(again, 1) === 'In your address book as Showroom')
    expect(taker.book.saved[0]).to.deep.include({ version: 4, contact: { ...ana, phone: '+59894318276' } })
  })

  it('says at the place what kept it from being kept', async () => {
    const { form, taker } = await open(new FakeTaker(), FILLED)
    taker.server.on('POST /v1/stops', () => {
      throw new ApiError('internal', 'no')
    })
    await soon(() => foot(form, 1) === 'Save to address book')
    stopAt(form, 1).querySelector<HTMLButtonElement>('.book button')!.click()
    await soon(() => foot(form, 1).includes('Something went wrong on our side.'))
    await expect(form).to.be.accessible()
  })
})
