import { expect, html, oneEvent } from '@open-wc/testing'
import type { TemplateResult } from 'lit'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { loadMapLibre } from '../base/map/load-maplibre.ts'
import { byId, found, message, options, point, type } from '../testing/address-field.ts'
import { FakeOrders } from '../testing/fake-orders.ts'
import { colon } from '../testing/filled-order.ts'
import { inPortal } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './address-field.ts'
import type { AddressField } from './address-field.ts'

const empty = JSON.stringify({ version: 8, sources: {}, layers: [] })
const plain = `data:application/json,${encodeURIComponent(empty)}`

function draw(template: TemplateResult, style = plain): Promise<AddressField> {
  const fake = new FakeOrders()
  fake.context = { ...fake.context, map: { light: style, dark: style, attribution: '© OpenStreetMap contributors' } }
  return inPortal<AddressField>(template, fake, { width: 400, height: 600 })
}

const mapOf = (field: AddressField) => field.shadowRoot!.querySelector('waybill-pin-map')
const canvasOf = (field: AddressField) => mapOf(field)?.shadowRoot?.querySelector('canvas')

/** A field in which somebody has chosen to set the pin. */
async function unlisted(style = plain, suggestions = [found('Durazno', false)]) {
  const suggest = async () => suggestions
  const template = html`<waybill-address-field
    label="Address"
    country="UY"
    .near=${colon.point}
    .suggest=${suggest}
  ></waybill-address-field>`
  const field = await draw(template, style)
  await type(field, 'Durazno 17')
  await field.settled
  options(field).at(-1)!.click()
  await soon(() => mapOf(field)?.shadowRoot, 'the frame of the map')
  return field
}

async function open() {
  const template = html`<waybill-address-field label="Address" .value=${colon}></waybill-address-field>`
  const field = await draw(template)
  await soon(() => field.shadowRoot!.querySelector('.to-map'), 'the way to the map')
  const button = field.shadowRoot!.querySelector<HTMLButtonElement>('.to-map')!
  return { field, button }
}

describe('pin of an address on a map', () => {
  before(async () => void (await loadMapLibre()))

  it('can be adjusted from the start where there is an address', async () => {
    const { field } = await open()
    expect(field.matches(':focus-within')).to.equal(false)
  })

  it('leaves an empty field alone, and keeps its room free', async () => {
    const field = await draw(html`<waybill-address-field label="Address"></waybill-address-field>`)
    const room = () => getComputedStyle(byId(field, 'control')).paddingInlineEnd
    const before = room()
    expect(byId(field, 'control').hasAttribute('aria-controls')).to.equal(false)
    field.value = colon
    await soon(() => field.shadowRoot!.querySelector('.to-map'), 'the way to the map')
    expect(room()).to.equal(before)
  })

  it('comes back with its map where it was being set', async () => {
    const field = await draw(html`<waybill-address-field label="Address" country="UY"></waybill-address-field>`)
    const typed = { text: 'Camino sin nombre 12', pin: '-34.9137, -56.1494' }
    field.asTyped = JSON.stringify(typed)
    await soon(() => canvasOf(field), 'the map')
    expect(field.value?.point).to.deep.equal(point)
  })

  it('has a map once coordinates are typed where nothing says around what to look', async () => {
    const field = await draw(
      html`<waybill-address-field label="Address" .suggest=${async () => []}></waybill-address-field>`,
    )
    await type(field, 'Camino sin nombre 12')
    await field.settled
    options(field).at(-1)!.click()
    await soon(() => field.shadowRoot!.activeElement?.id === 'pin')
    expect(mapOf(field)).to.equal(null)
    await sendKeys({ type: '-34.9137, -56.1494' })
    await soon(() => canvasOf(field), 'the map')
    expect(field.value?.point).to.deep.equal(point)
    // What was typed on the way there was a point in the ocean. A map hears keys once its style is there.
    mapOf(field)!.focus()
    await soon(async () => {
      await sendKeys({ press: 'ArrowRight' })
      return field.value!.point.longitude > point.longitude
    }, 'the pin moves')
    expect(field.value!.point.longitude).to.be.closeTo(point.longitude, 0.01)
  })

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

  it('opens for a place that no list knows, and its pin is taken where the street is', async () => {
    const field = await unlisted()
    await soon(() => canvasOf(field), 'the map')
    await soon(() => field.value, 'an address')
    expect(field.value).to.deep.include({ line: 'Durazno 17', point })
    expect(byId(field, 'pin').value).to.equal('-34.913700, -56.149400')
    expect(mapOf(field)!.shadowRoot!.activeElement).to.equal(canvasOf(field))
    await expect(field).to.be.accessible()
  })

  it('is set by a tap', async () => {
    const field = await unlisted()
    await soon(() => field.value, 'an address')
    const { x, y, width, height } = canvasOf(field)!.getBoundingClientRect()
    const changed = oneEvent(field, 'waybill-change')
    await sendMouse({ type: 'click', position: [Math.round(x + width * 0.75), Math.round(y + height / 2)] })
    await changed
    expect(field.value!.point.longitude).to.be.greaterThan(point.longitude)
    expect(field.value!.point.latitude).to.be.closeTo(point.latitude, 1e-4)
  })

  it('has to be set where nothing was found for what was typed', async () => {
    const field = await unlisted(plain, [])
    await soon(() => canvasOf(field), 'the map')
    await soon(() => mapOf(field)!.shadowRoot!.activeElement === canvasOf(field), 'the map is open')
    expect(field.value, 'not at the pickup, which is near').to.equal(null)
    const changed = oneEvent(field, 'waybill-change')
    await sendKeys({ press: 'ArrowRight' })
    await changed
    expect(field.value!.point.longitude).to.be.greaterThan(colon.point.longitude)
  })

  it('is not taken where no map can be shown', async () => {
    const field = await unlisted('')
    await soon(() => mapOf(field)!.shadowRoot!.textContent.includes('cannot be shown'))
    expect(field.value).to.equal(null)
    expect(byId(field, 'pin').value).to.equal('')
    expect(message(field)).to.equal('')
  })

  it('does not load before it is wanted', async () => {
    const { field } = await open()
    expect(field.shadowRoot!.querySelector('waybill-pin-map')).to.equal(null)
  })
})
