import { expect, html } from '@open-wc/testing'
import type { Driver } from '@waybill/contract'
import '../order-table/order-table.ts'
import type { OrderTable } from '../order-table/order-table.ts'
import { ordersStore } from '../stores/orders.ts'
import { FakeOrders, contextOf } from '../testing/fake-orders.ts'
import { soon } from '../testing/soon.ts'
import { inPortal, shadowText, stillness } from '../testing/in-portal.ts'
import { idOf } from '../testing/orders.ts'
import { heads } from '../testing/table-page.ts'
import './order-filters.ts'
import type { OrderFilters } from './order-filters.ts'

const find = <E extends HTMLElement>(root: Element, selector: string) => root.shadowRoot!.querySelector<E>(selector)!
const chips = (filters: OrderFilters) =>
  [...filters.shadowRoot!.querySelectorAll('.chip')].map((chip) => chip.textContent.replace(/\s+/g, ' ').trim())
const lastList = ({ server }: FakeOrders) =>
  server.requests.findLast((request) => request.startsWith('GET /v1/orders')) ?? ''

async function open(fake = new FakeOrders()) {
  localStorage.clear()
  const place = await inPortal<HTMLElement>(
    html`<div><waybill-order-table></waybill-order-table><waybill-order-filters></waybill-order-filters></div>`,
    fake,
  )
  const filters = place.querySelector<OrderFilters>('waybill-order-filters')!
  await soon(() => shadowText(filters).includes('Live'))
  return { fake, filters, table: place.querySelector<OrderTable>('waybill-order-table')! }
}

async function openLayer(filters: OrderFilters, opener: string, layer: string) {
  find(filters, opener).click()
  await soon(() => find(filters, layer).matches(':popover-open'))
  await filters.updateComplete
  await stillness(filters)
  return find(filters, layer)
}
const labelled = (place: Element, text: string) =>
  [...place.querySelectorAll('label')].find((label) => label.textContent.includes(text))!.querySelector('input')!
function setDay(panel: Element, name: string, day: string): void {
  const input = labelled(panel, name)
  input.value = day
  input.dispatchEvent(new Event('change'))
}
const close = (filters: OrderFilters) => find(filters, '#panel header .icon-only').click()

describe('the filters’ panel', () => {
  it('narrows the list to days and to what drivers are asked for, and says so', async () => {
    const { filters, fake } = await open()
    const panel = await openLayer(filters, '.funnel', '#panel')
    labelled(panel, '7 days').click()
    labelled(panel, 'Signature').click()
    labelled(panel, 'Photo').click()
    await filters.updateComplete
    await expect(filters).to.be.accessible()
    close(filters)
    await soon(() => chips(filters).length === 2)
    expect(chips(filters)).to.deep.equal(['7 days', 'Signature or photo'])
    await soon(() => lastList(fake)?.includes('needs=signature%2Cphoto&from=20'), 'the list is asked for anew')
  })

  it('takes days of one’s own', async () => {
    const { filters, fake } = await open()
    const panel = await openLayer(filters, '.funnel', '#panel')
    labelled(panel, 'Dates…').click()
    await filters.updateComplete
    setDay(panel, 'First day', '2026-11-03')
    setDay(panel, 'Last day', '2026-11-09')
    close(filters)
    await soon(() => chips(filters).length === 1)
    expect(chips(filters)[0]).to.match(/3.*9/)
    await soon(
      () => lastList(fake)?.includes('from=2026-11-03T03%3A00%3A00.000Z&to=2026-11-10T03%3A00%3A00.000Z'),
      'the list is asked for anew',
    )
  })

  it('says that a last day is before the first, and takes the days between them', async () => {
    const { filters, fake } = await open()
    const panel = await openLayer(filters, '.funnel', '#panel')
    labelled(panel, 'Dates…').click()
    await filters.updateComplete
    setDay(panel, 'First day', '2026-11-09')
    await filters.updateComplete
    expect(panel.textContent).not.to.contain('is before the first')
    setDay(panel, 'Last day', '2026-11-03')
    await soon(() => panel.textContent.includes('The last day is before the first. They will be swapped.'))
    expect(labelled(panel, 'First day').value).to.equal('2026-11-09')
    await expect(filters).to.be.accessible()
    close(filters)
    await soon(() => lastList(fake)?.includes('from=2026-11-03T03%3A00%3A00.000Z&to=2026-11-10T03%3A00%3A00.000Z'))
    expect(chips(filters)[0]).to.match(/3.*9/)
  })

  it('keeps its spans of days inside its padding', async () => {
    const { filters } = await open()
    for (const lang of ['ar', 'de', 'en', 'es', 'fr', 'it', 'nl', 'pt-BR']) {
      filters.lang = lang
      const panel = await openLayer(filters, '.funnel', '#panel')
      expect(panel.scrollWidth, lang).to.equal(panel.clientWidth)
      const choices = panel.querySelector('.segments')!
      const segments = choices.getBoundingClientRect()
      const place = choices.closest('fieldset')!.getBoundingClientRect()
      expect(segments.width, lang).to.be.closeTo(place.width, 0.1)
      expect(segments.left, lang).to.be.closeTo(place.left, 0.1)
      close(filters)
      await soon(() => !panel.matches(':popover-open'))
    }
  })

  it('offers a courier its drivers and clients', async () => {
    const fake = new FakeOrders()
    const context = contextOf(3)
    fake.context = {
      ...context,
      organization: { ...context.organization, kind: 'courier' },
      scopes: [...context.scopes, 'dispatch:read'],
    }
    const driver = { id: idOf('d1'), name: 'Diego Sosa', vehicle: '', status: 'active', onDuty: true, lastSeenAt: null }
    fake.drivers = [driver as Driver]
    const { filters, table } = await open(fake)
    expect(heads(table)[1]).to.equal('Client')
    expect(find(filters, '#columns').textContent).to.contain('Client').and.not.to.contain('Connection')
    const panel = await openLayer(filters, '.funnel', '#panel')
    await soon(() => panel.querySelector('select'))
    expect(panel.textContent).to.contain('Client').and.not.to.contain('Connection')
    const select = panel.querySelector('select')!
    select.value = driver.id
    select.dispatchEvent(new Event('change'))
    close(filters)
    await soon(() => chips(filters).length === 1)
    await soon(() => lastList(fake)?.includes(`driverId=${driver.id}`), 'the list is asked for anew')
    await soon(() => chips(filters)[0] === 'Diego Sosa')
  })
})

describe('the bar’s tools', () => {
  it('choose columns and their order, which the next visit finds again', async () => {
    const { filters, table } = await open()
    const columns = await openLayer(filters, '#columns-button', '#columns')
    await expect(filters).to.be.accessible()
    labelled(columns, 'Created').click()
    labelled(columns, 'Window').click()
    await soon(() => heads(table).includes('Window'))
    const move = () => columns.querySelector<HTMLElement>('[aria-label="Move Window forward"]')!.click()
    move()
    await soon(() => heads(table).at(-1) === 'Last updated')
    const shown = heads(table)
    expect(shown).to.include('Window').and.not.to.include('Created')
    const again = await inPortal<OrderTable>(html`<waybill-order-table></waybill-order-table>`, new FakeOrders())
    await soon(() => heads(again).join() === shown.join())
    localStorage.clear()
  })

  it('save the list under a name, show it again and forget it', async () => {
    const { filters, fake, table } = await open()
    const orders = fake.portal().store(ordersStore)
    orders.apply({ statuses: ['failed'], sort: 'windowBefore', direction: 'asc' })
    const views = await openLayer(filters, '#views-button', '#views')
    await soon(() => views.textContent.includes('No saved views'))
    views.querySelector('input')!.value = 'Failed'
    views.querySelector<HTMLElement>('form button')!.click()
    await soon(() => views.querySelector('.view'))
    expect(fake.views).to.deep.include({ ...fake.views[0], query: 'status=failed&sort=windowBefore&direction=asc' })
    await expect(filters).to.be.accessible()
    orders.apply({ statuses: [], sort: 'updatedAt', direction: 'desc' })
    views.querySelector<HTMLElement>('.view')!.click()
    await soon(() => table.shadowRoot!.querySelectorAll('.rows tr').length === 1)
    await soon(() => lastList(fake)?.includes('status=failed&sort=windowBefore'), 'the list is asked for anew')
    await openLayer(filters, '#views-button', '#views')
    views.querySelector<HTMLElement>('[aria-label="Remove view Failed"]')!.click()
    await soon(() => views.textContent.includes('No saved views'))
  })

  it('save everything that matches as a file', async () => {
    const fake = new FakeOrders()
    let asked: unknown
    fake.server.on('POST /v1/orders/export', ({ body }) => {
      asked = body
      return { url: '#exported', expiresAt: '' }
    })
    const { filters } = await open(fake)
    fake
      .portal()
      .store(ordersStore)
      .apply({ statuses: ['failed'] })
    find(filters, '[part=export]').click()
    await soon(() => location.hash === '#exported')
    expect(asked).to.deep.include({ status: 'failed', sort: 'updatedAt' })
    history.replaceState(null, '', location.pathname + location.search)
  })
})
