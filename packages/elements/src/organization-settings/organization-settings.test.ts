import { expect, html, oneEvent } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { FakeSettings, refusal } from '../testing/fake-settings.ts'
import { shadowText } from '../testing/in-portal.ts'
import { button, control, openPane, says, type } from '../testing/settings-page.ts'
import './organization-settings.ts'
import type { OrganizationSettings } from './organization-settings.ts'
import { soon } from '../testing/soon.ts'

const open = (fake?: FakeSettings, width?: number) =>
  openPane<OrganizationSettings>(html`<waybill-organization-settings></waybill-organization-settings>`, fake, width)
const picture = (size: number, kind = 'image/png') => new File([new Uint8Array(size)], 'logo.png', { type: kind })
function pick(element: OrganizationSettings, file: File): void {
  const input = element.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!
  const files = new DataTransfer()
  files.items.add(file)
  input.files = files.files
  input.dispatchEvent(new Event('change'))
}

describe('the settings of an organization', () => {
  it('are accessible, narrow too', async () => {
    for (const width of [720, 320]) await expect((await open(undefined, width)).element).to.be.accessible()
  })

  it('send only what was changed, and say so', async () => {
    const { element, fake } = await open()
    type(element, 'name', 'Almacén Sur')
    type(element, 'units', 'imperial')
    await element.updateComplete
    setTimeout(() => button(element, 'Save changes').click())
    await oneEvent(element, 'waybill-settings-saved')
    expect(fake.sent).to.deep.equal([{ name: 'Almacén Sur', units: 'imperial' }])
    await says(element, 'Saved.')
    expect(button(element, 'Save changes').ariaDisabled).to.equal('true')
  })

  it('find a fault before they send, and lead to it', async () => {
    const { element, fake } = await open()
    type(element, 'name', '  ')
    type(element, 'email', 'pedidos')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, "doesn't look like an email")
    expect(shadowText(element)).to.contain('What is the organization called?')
    expect(element.shadowRoot!.activeElement?.id).to.equal('name')
    expect(fake.sent).to.deep.equal([])
    await expect(element).to.be.accessible()
  })

  it('show the server’s fault at its field and keep what was typed', async () => {
    const { element, fake } = await open()
    fake.server.on('PATCH /v1/organization', () => {
      throw refusal('email', 'invalid_format')
    })
    type(element, 'email', 'a@b.c')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, "doesn't look like an email")
    expect(control(element, 'email').value).to.equal('a@b.c')
  })

  it('keep what was typed when nothing can be reached', async () => {
    const { element, fake } = await open()
    fake.server.on('PATCH /v1/organization', () => {
      throw new ApiError('internal', 'no')
    })
    type(element, 'name', 'Almacén Sur')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, 'Something went wrong on our side')
    expect(control(element, 'name').value).to.equal('Almacén Sur')
    button(element, 'Discard').click()
    await soon(() => control(element, 'name').value === 'Almacén Norte')
  })

  it('say that a new address waits, and take the wish back', async () => {
    const { element } = await open()
    type(element, 'email', 'nuevo@almacen.example')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, 'We mailed nuevo@almacen.example a link')
    expect(control(element, 'email').value).to.equal('pedidos@almacen.example')
    await expect(element).to.be.accessible()
    button(element, 'Keep the old one').click()
    await soon(() => !shadowText(element).includes('We mailed'))
  })

  it('can only be looked at by who may not change them', async () => {
    const { element } = await open(new FakeSettings('viewer'))
    await says(element, 'Owners and admins can change this.')
    expect(control(element, 'name').disabled).to.equal(true)
    expect(() => button(element, 'Save changes')).to.throw()
    await expect(element).to.be.accessible()
  })

  it('refuse a logo that is no picture or too large, before it is sent', async () => {
    const { element, fake } = await open()
    pick(element, picture(10, 'image/gif'))
    await says(element, 'Only JPEG and PNG')
    pick(element, picture(3 * 1024 * 1024 + 1))
    await says(element, 'more than 3 MB')
    expect(fake.server.requests.some((request) => request.startsWith('PUT'))).to.equal(false)
  })

  it('show a new logo, and the server’s doubt about one', async () => {
    const { element, fake } = await open()
    const logoUrl = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>'
    fake.server.on('PUT /v1/organization/logo', () => ({ ...fake.organization, logoUrl }))
    pick(element, picture(10))
    await soon(() => element.shadowRoot!.querySelector('.logo img'))
    fake.server.on('PUT /v1/organization/logo', () => {
      throw new ApiError('unsupported_media', 'no')
    })
    pick(element, picture(10))
    await says(element, 'Only JPEG and PNG')
    button(element, 'Remove').click()
    await says(element, 'No logo yet')
    expect(element.shadowRoot!.querySelector('.logo img')).to.equal(null)
  })
})
