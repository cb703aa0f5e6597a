import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { dayOf, driverPhone } from '../testing/driver-phone.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './failure-dialog.ts'
import type { FailureDialog } from './failure-dialog.ts'

async function open() {
  const phone = driverPhone()
  phone.store.$state.listen(() => {})
  await soon(() => phone.store.$state.get().kind === 'ready')
  const { day, view } = dayOf(phone.store.$state.get())
  const stop = view.stops[0]!
  await day.start(stop.leg.id)
  const element = await fixture<FailureDialog>(html`<waybill-driver-failure></waybill-driver-failure>`)
  Object.assign(element, { day, stop })
  await soon(() => element.shadowRoot!.querySelector('dialog')?.open)
  return { element, phone }
}

const choose = (dialog: FailureDialog, words: string) =>
  [...dialog.shadowRoot!.querySelectorAll('label')].find((label) => label.textContent.includes(words))!.click()
const report = (dialog: FailureDialog) => dialog.shadowRoot!.querySelector<HTMLElement>('.solid')!.click()

describe('a stop that could not be served', () => {
  it('is accessible', async () => {
    const { element } = await open()
    await expect(element).to.be.accessible()
  })

  it('is reported with its reason', async () => {
    const { element, phone } = await open()
    choose(element, 'Nobody there')
    report(element)
    await soon(() => phone.run.effects.length === 2)
    expect(phone.run.effects).to.deep.equal(['start 7c1e09af dropoff', 'fail 7c1e09af dropoff'])
    await soon(() => !element.shadowRoot!.querySelector('dialog')?.open)
  })

  it('needs a reason, and words where the reason is another one', async () => {
    const { element, phone } = await open()
    report(element)
    await soon(() => shadowText(element).includes('Choose what happened.'))
    choose(element, 'Something else')
    report(element)
    await soon(() => shadowText(element).includes('Say in a few words what happened.'))
    await expect(element).to.be.accessible()
    expect(element.shadowRoot!.activeElement?.id).to.equal('words')
    expect(phone.run.effects).not.to.include('fail 7c1e09af dropoff')
  })

  it('stays a stop when the driver keeps it', async () => {
    const { element, phone } = await open()
    choose(element, 'Refused')
    setTimeout(() => [...element.shadowRoot!.querySelectorAll('button')].at(-1)!.click())
    await oneEvent(element, 'waybill-close')
    expect(phone.run.effects).to.deep.equal(['start 7c1e09af dropoff'])
  })
})
