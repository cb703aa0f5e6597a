import { expect, html, oneEvent } from '@open-wc/testing'
import { FakeSettings } from '../testing/fake-settings.ts'
import { shadowText } from '../testing/in-portal.ts'
import { button, control, openPane, says, type } from '../testing/settings-page.ts'
import './members.ts'
import type { Members } from './members.ts'
import { soon } from '../testing/soon.ts'

const open = (fake?: FakeSettings, width?: number) =>
  openPane<Members>(html`<waybill-members></waybill-members>`, fake, width)
const roleOf = (element: Members, name: string) =>
  element.shadowRoot!.querySelector<HTMLSelectElement>(`select[aria-label="Role of ${name}"]`)

describe('members', () => {
  it('are accessible, narrow too', async () => {
    for (const width of [720, 320]) {
      const { element } = await open(undefined, width)
      await says(element, 'Marcos Olivera')
      await expect(element).to.be.accessible()
    }
  })

  it('get another role at once, and the list says so', async () => {
    const { element, fake } = await open()
    const select = roleOf(element, 'Marcos Olivera')!
    select.value = 'viewer'
    setTimeout(() => select.dispatchEvent(new Event('change')))
    await oneEvent(element, 'waybill-settings-saved')
    expect(fake.sent).to.deep.equal([{ role: 'viewer' }])
    await says(element, 'Marcos Olivera is now Viewer.')
  })

  it('keep their last owner: no choice of role, and no way to leave', async () => {
    const { element } = await open()
    expect(roleOf(element, 'Paula Etchart')).to.equal(null)
    expect(() => button(element, 'Leave')).to.throw()
  })

  it('are removed only after a question', async () => {
    const { element, fake } = await open()
    button(element, 'Remove Marcos Olivera').click()
    await says(element, 'Remove Marcos Olivera?')
    await expect(element).to.be.accessible()
    expect(fake.members.items).to.have.length(3)
    element.shadowRoot!.querySelector<HTMLElement>('#question .danger')!.click()
    await soon(() => !shadowText(element).includes('marcos@almacen.example'))
  })

  it('are invited, which clears the form and shows who was', async () => {
    const { element, fake } = await open()
    type(element, 'email', 'nueva@almacen.example')
    type(element, 'role', 'viewer')
    await element.updateComplete
    expect(shadowText(element)).to.contain('Sees orders and chats, changes nothing.')
    button(element, 'Send invitation').click()
    await says(element, 'An invitation is on its way to nueva@almacen.example.')
    expect(fake.sent).to.deep.equal([{ email: 'nueva@almacen.example', role: 'viewer' }])
    expect(control(element, 'email').value).to.equal('')
  })

  it('say what is wrong with an address: none, or of somebody who belongs already', async () => {
    const { element } = await open()
    button(element, 'Send invitation').click()
    await says(element, "doesn't look like an email")
    type(element, 'email', 'marcos@almacen.example')
    await element.updateComplete
    button(element, 'Send invitation').click()
    await says(element, 'They belong to the organization already.')
    expect(element.shadowRoot!.activeElement?.id).to.equal('email')
  })

  it('show invitations that wait and those that are too old, to be sent again or withdrawn', async () => {
    const { element } = await open()
    await says(element, 'The mail no longer works.')
    button(element, 'Withdraw the invitation of bea@almacen.example').click()
    await says(element, 'The invitation of bea@almacen.example is withdrawn.')
    button(element, 'Send again to late@almacen.example').click()
    await says(element, 'A new mail is on its way to late@almacen.example.')
    // The list is read again after a reading that may be on its way.
    await soon(() => !shadowText(element).includes('The mail no longer works.'), 'the invitation is a fresh one')
  })

  it('show an admin no way to make or change owners', async () => {
    const { element } = await open(new FakeSettings('admin'))
    await says(element, 'Paula Etchart')
    expect(roleOf(element, 'Paula Etchart')).to.equal(null)
    const given = [...control<HTMLSelectElement>(element, 'role').options].map(({ value }) => value)
    expect(given).to.deep.equal(['admin', 'member', 'viewer'])
  })

  it('can only be looked at by who does not manage them', async () => {
    const { element } = await open(new FakeSettings('member'))
    await says(element, 'Marcos Olivera')
    expect(element.shadowRoot!.querySelectorAll('select, form, .commands button')).to.have.length(0)
  })

  it('of a courier are dispatchers unless said otherwise', async () => {
    const { element } = await open(new FakeSettings('owner', 'courier'))
    await soon(() => control(element, 'role'))
    expect(control<HTMLSelectElement>(element, 'role').value).to.equal('dispatcher')
  })
})
