import { expect, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { loadMapLibre } from '../base/map/load-maplibre.ts'
import { FakeOrders } from '../testing/fake-orders.ts'
import { colon } from '../testing/filled-order.ts'
import { inPortal } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './address-field.ts'
import type { AddressField } from './address-field.ts'

async function open() {
  const fake = new FakeOrders()
  const styles = { version: 8, sources: {}, layers: [] }
  const style = `data:application/json,${encodeURIComponent(JSON.stringify(styles))}`
  fake.context = { ...fake.context, map: { light: style, dark: style, attribution: '© OpenStreetMap contributors' } }
  const template = html`<waybill-address-field label="Address" .value=${colon}></waybill-address-field>`
  const field = await inPortal<AddressField>(template, fake, { width: 400, height: 400 })
  field.focus()
  await soon(() => field.shadowRoot!.querySelector('.to-map'), 'the way to the map')
  const button = field.shadowRoot!.querySelector<HTMLButtonElement>('.to-map')!
  return { field, button }
}

describe('pin of an address on a map', () => {
  before(async () => void (await loadMapLibre()))

  it('is moved with the keyboard; the address keeps its words and gets the new point', async () => {
    const { field, button } = await open()
    expect(button.ariaLabel).to.equal('Adjust the pin on a map')
    button.click()
    const map = () => field.shadowRoot!.querySelector('waybill-pin-map')
    await soon(() => map()?.shadowRoot?.querySelector('canvas'), 'the map')
    await expect(field).to.be.accessible()
    const changed = oneEvent(field, 'waybill-change')
    map()!.shadowRoot!.querySelector<HTMLElement>('canvas')!.focus()
    await sendKeys({ press: 'ArrowRight' })
    await changed
    expect(field.value?.line).to.equal(colon.line)
    expect(field.value!.point.longitude).to.be.greaterThan(colon.point.longitude)
    expect(field.value!.point.latitude).to.be.closeTo(colon.point.latitude, 1e-4)
    button.click()
    await soon(() => !map())
  })

  it('does not load before it is wanted', async () => {
    const { field } = await open()
    expect(field.shadowRoot!.querySelector('waybill-pin-map')).to.equal(null)
  })
})
