import { expect, fixture, html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { ApiError } from '@waybill/contract/problem'
import { driverPhone } from '../testing/driver-phone.ts'
import { FakeRun } from '../testing/fake-run.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './driver-run.ts'
import type { DriverCode } from './code-form.ts'
import type { DriverRun } from './driver-run.ts'

async function open() {
  const phone = driverPhone(new FakeRun(), false)
  const page = await fixture<DriverRun>(html`<waybill-driver-run no-map .run=${phone.store}></waybill-driver-run>`)
  const found = () => page.shadowRoot!.querySelector<DriverCode>('waybill-driver-code')
  await soon(() => found() && shadowText(found()!).includes('Text me a code'))
  const form = found()!
  const press = (words: string) =>
    [...form.shadowRoot!.querySelectorAll('button')].find((button) => button.textContent.includes(words))!.click()
  return { page, form, press, run: phone.run }
}

async function askFor(opened: Awaited<ReturnType<typeof open>>, number: string): Promise<void> {
  opened.form.shadowRoot!.querySelector<HTMLElement>('waybill-phone-field')!.focus()
  await sendKeys({ type: number })
  opened.press('Text me a code')
}

describe('a driver’s code', () => {
  it('is asked for with a number and signs in with its sixth digit', async () => {
    const opened = await open()
    await expect(opened.page).to.be.accessible()
    await askFor(opened, '+598 99 412 078')
    await soon(() => shadowText(opened.form).includes('We texted a code to +59899412078'))
    await expect(opened.page).to.be.accessible()
    expect(opened.form.shadowRoot!.activeElement?.id).to.equal('code')
    await sendKeys({ type: '123456' })
    await soon(() => shadowText(opened.page).includes('Bvar. España 2650'))
    expect(opened.run.effects).to.deep.equal(['sign-in'])
  })

  it('is not sent to half a number', async () => {
    const opened = await open()
    await askFor(opened, '+598 99')
    await soon(() => opened.form.shadowRoot!.querySelector('waybill-phone-field')!.matches(':state(user-invalid)'))
    expect(shadowText(opened.form)).to.not.contain('We texted a code')
  })

  it('says that it is wrong and keeps it, and takes another number', async () => {
    const opened = await open()
    await askFor(opened, '+59899412078')
    await soon(() => shadowText(opened.form).includes('We texted a code'))
    opened.run.next(/sign-in-with-code/, new ApiError('link_expired', 'no'))
    await sendKeys({ type: '000000' })
    await soon(() => shadowText(opened.form).includes('This is not the code of the latest text'))
    expect(opened.form.shadowRoot!.querySelector<HTMLInputElement>('#code')!.value).to.equal('000000')
    opened.press('Use another number')
    await soon(() => shadowText(opened.form).includes('Text me a code'))
  })
})
