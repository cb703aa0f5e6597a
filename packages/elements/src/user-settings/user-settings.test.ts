import { expect, html, oneEvent } from '@open-wc/testing'
import type { FakeSettings } from '../testing/fake-settings.ts'
import { shadowText } from '../testing/in-portal.ts'
import { button, control, openPane, says, type } from '../testing/settings-page.ts'
import type { PhoneField } from '../phone-field/phone-field.ts'
import './user-settings.ts'
import type { UserSettings } from './user-settings.ts'
import { soon } from '../testing/soon.ts'

const open = (fake?: FakeSettings, width?: number) =>
  openPane<UserSettings>(html`<waybill-user-settings></waybill-user-settings>`, fake, width)
const inside = (element: UserSettings, tag: string) => element.shadowRoot!.querySelector<HTMLElement>(tag)!

describe('the settings of a person', () => {
  it('are accessible, narrow too', async () => {
    for (const width of [720, 320]) {
      const { element } = await open(undefined, width)
      await says(inside(element, 'waybill-user-sessions'), 'Chrome on Linux')
      await expect(element).to.be.accessible()
    }
  })

  it('send only what was changed', async () => {
    const { element, fake } = await open()
    type(element, 'name', 'Paula E.')
    type(element, 'language', 'es')
    await element.updateComplete
    setTimeout(() => button(element, 'Save changes').click())
    await oneEvent(element, 'waybill-settings-saved')
    expect(fake.sent).to.deep.equal([{ name: 'Paula E.', language: 'es' }])
  })

  it('take a phone number that can be called, or none', async () => {
    const { element, fake } = await open()
    const phone = element.shadowRoot!.querySelector<PhoneField>('waybill-phone-field')!
    const input = phone.shadowRoot!.querySelector('input')!
    const enter = (text: string) => {
      input.value = text
      input.dispatchEvent(new InputEvent('input'))
    }
    enter('099 41')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(phone, 'No such number here')
    expect(fake.sent).to.deep.equal([])
    enter('')
    await element.updateComplete
    setTimeout(() => button(element, 'Save changes').click())
    await oneEvent(element, 'waybill-settings-saved')
    expect(fake.sent).to.deep.equal([{ phone: null }])
  })

  it('say that a new address waits', async () => {
    const { element } = await open()
    type(element, 'email', 'p@new.example')
    await element.updateComplete
    button(element, 'Save changes').click()
    await says(element, 'Until it is pressed, you sign in with paula@almacen.example')
    expect(control(element, 'email').value).to.equal('paula@almacen.example')
  })

  it('sign another device out, and this one only with all', async () => {
    const { element, fake } = await open()
    const sessions = inside(element, 'waybill-user-sessions')
    await says(sessions, 'Safari on iPhone')
    expect(shadowText(sessions)).to.contain('This device')
    button(sessions, 'Sign out Safari on iPhone').click()
    await soon(() => sessions.shadowRoot!.querySelectorAll('li').length === 1)
    expect(fake.sessions).to.have.length(1)
    button(sessions, 'Sign out everywhere').click()
    await says(sessions, 'Every device has to sign in again')
    await expect(sessions).to.be.accessible()
    button(sessions, 'Stay signed in').click()
    expect(fake.server.requests).not.to.include('DELETE /v1/me/sessions')
  })

  it('list passkeys and ask before one goes', async () => {
    const { element, fake } = await open()
    const passkeys = inside(element, 'waybill-user-passkeys')
    await says(passkeys, 'Chrome on Linux')
    fake.server.onPath('POST /api/auth/passkey/delete-passkey', () => ({ status: true }))
    fake.server.onPath('GET /api/auth/passkey/list-user-passkeys', () => [])
    button(passkeys, 'Remove passkey').click()
    await says(passkeys, 'no longer signs you in')
    const confirm = passkeys.shadowRoot!.querySelector<HTMLElement>('.danger.solid')!
    confirm.click()
    await soon(() => passkeys.shadowRoot!.querySelectorAll('li').length === 0)
    expect(shadowText(passkeys)).to.include('No passkey yet.')
  })
})
