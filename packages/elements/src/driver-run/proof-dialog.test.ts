import { expect, fixture, html } from '@open-wc/testing'
import { sendMouse } from '@web/test-runner-commands'
import { dayOf, driverPhone, type DriverPhone } from '../testing/driver-phone.ts'
import { shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import { currentOf } from '../stores/run-view.ts'
import './proof-dialog.ts'
import type { ProofDialog } from './proof-dialog.ts'

const inside = <E extends HTMLElement>(dialog: ProofDialog, selector: string) =>
  dialog.shadowRoot!.querySelector<E>(selector)!
const says = (dialog: ProofDialog, words: string) => soon(() => shadowText(dialog).includes(words), words)
const dayIn = ({ store }: DriverPhone) => dayOf(store.$state.get()).day
const stops = ({ store }: DriverPhone) => dayOf(store.$state.get()).view.stops

/** A phone at its first stop, or at another one. */
async function arrived(phone: DriverPhone, index = 0): Promise<void> {
  phone.store.$state.listen(() => {})
  await soon(() => phone.store.$state.get().kind === 'ready')
  const { id } = stops(phone)[index]!.leg
  await dayIn(phone).start(id)
  await dayIn(phone).arrive(id)
}

async function open(phone = driverPhone(), index = 0) {
  await arrived(phone, index)
  const element = await fixture<ProofDialog>(html`<waybill-driver-proof></waybill-driver-proof>`)
  element.day = dayIn(phone)
  element.stop = currentOf(stops(phone))
  await soon(() => inside(element, '.step'))
  return { element, phone }
}

async function picture(width: number, height: number, type = 'image/png'): Promise<Blob> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  canvas.getContext('2d')!.fillRect(0, 0, width, height)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob!), type))
}

function choose(dialog: ProofDialog, ...files: readonly Blob[]): void {
  const transfer = new DataTransfer()
  files.forEach((file, index) => transfer.items.add(new File([file], `photo-${index}`, { type: file.type })))
  const input = inside<HTMLInputElement>(dialog, 'input[type=file]')
  input.files = transfer.files
  input.dispatchEvent(new Event('change'))
}

async function sign(dialog: ProofDialog): Promise<void> {
  const field = inside<HTMLElementTagNameMap['waybill-signature-field']>(dialog, 'waybill-signature-field')
  field.scrollIntoView({ block: 'center' })
  await soon(() => field.shadowRoot?.querySelector('canvas')?.width)
  await soon(async () => field.toPicture().then(() => true))
  const { left, top } = field.getBoundingClientRect()
  const at = (x: number, y: number): [number, number] => [Math.round(left + x), Math.round(top + y)]
  await sendMouse({ type: 'move', position: at(40, 60) })
  await sendMouse({ type: 'down' })
  for (const x of [60, 90, 120]) await sendMouse({ type: 'move', position: at(x, 60 + (x % 50)) })
  await sendMouse({ type: 'up' })
  await soon(() => !field.isEmpty)
}

const name = (dialog: ProofDialog, text: string): void => {
  const input = inside<HTMLInputElement>(dialog, '#signed-by')
  input.value = text
  input.dispatchEvent(new Event('input'))
}

const complete = (dialog: ProofDialog): void => inside(dialog, '.primary').click()

describe('the proof of a stop', () => {
  it('is accessible, also when something is missing', async () => {
    const { element } = await open()
    await expect(element).to.be.accessible()
    complete(element)
    await says(element, 'Take at least one photo')
    await expect(element).to.be.accessible()
  })

  it('is not taken while something that was asked for is missing', async () => {
    const { element, phone } = await open()
    complete(element)
    await says(element, 'Take at least one photo.')
    expect(shadowText(element)).to.contain('Ask for a signature.').and.to.contain('Write who signed.')
    expect(phone.run.proofs).to.have.length(0)
  })

  it('says of each thing that it is missing only until it is there', async () => {
    const { element } = await open()
    complete(element)
    await says(element, 'Write who signed.')
    choose(element, await picture(40, 30))
    await says(element, '1 taken')
    expect(shadowText(element)).not.to.contain('Take at least one photo.')
    expect(shadowText(element)).to.contain('Ask for a signature.')
    await sign(element)
    await soon(() => !shadowText(element).includes('Ask for a signature.'))
    name(element, 'Lucía Ferreira')
    await soon(() => !shadowText(element).includes('Write who signed.'))
    expect(inside(element, '#signed-by').ariaInvalid).to.equal('false')
  })

  it('asks for the name of a signature that nobody asked for, once it is sent without', async () => {
    const { element } = await open(driverPhone(), 1)
    await sign(element)
    await says(element, 'Who signed? required')
    expect(shadowText(element)).not.to.contain('Write who signed.')
    complete(element)
    await says(element, 'Write who signed.')
  })

  it('asks who signed', async () => {
    const { element, phone } = await open()
    choose(element, await picture(40, 30))
    await sign(element)
    complete(element)
    await says(element, 'Write who signed.')
    expect(element.shadowRoot!.activeElement === inside(element, '#signed-by')).to.equal(true)
    name(element, 'Lucía Ferreira')
    complete(element)
    await soon(() => phone.run.proofs.length === 1)
    expect(phone.run.proofs[0]?.signature?.name).to.equal('Lucía Ferreira')
    expect([...phone.run.uploads.values()].map(({ type }) => type)).to.deep.equal(['image/jpeg', 'image/png'])
    await soon(() => !inside<HTMLDialogElement>(element, 'dialog').open)
  })

  it('enforces the age check and the note where they are asked for', async () => {
    const { element, phone } = await open(driverPhone(), 2)
    complete(element)
    await says(element, 'Look at an ID first.')
    expect(shadowText(element)).to.contain('Write a short note.').and.to.contain('18 or older')
    inside(element, '#age').click()
    const notes = inside<HTMLTextAreaElement>(element, '#notes')
    notes.value = 'At the desk'
    notes.dispatchEvent(new Event('input'))
    complete(element)
    await soon(() => phone.run.proofs.length === 1)
    expect(phone.run.proofs[0]).to.include({ ageChecked: true, notes: 'At the desk', signature: null })
  })

  it('shrinks and converts what the camera gives', async () => {
    const { element, phone } = await open(driverPhone(), 1)
    choose(element, await picture(4_000, 3_000, 'image/webp'))
    await says(element, '1 taken')
    complete(element)
    await soon(() => phone.run.proofs.length === 1)
    const [photo] = phone.run.uploads.values()
    const { width, height } = await createImageBitmap(photo!)
    expect([photo!.type, width, height]).to.deep.equal(['image/jpeg', 1_600, 1_200])
  })

  it('refuses a HEIC picture that the browser cannot read, with the reason, and other files too', async () => {
    const { element } = await open(driverPhone(), 1)
    const heic = new Blob(['\0\0\0\x18ftypheic\0\0\0\0mif1heic'], { type: '' })
    choose(element, heic)
    await says(element, "can't read HEIC pictures")
    await expect(element).to.be.accessible()
    choose(element, new Blob(['not a picture'], { type: 'image/jpeg' }))
    await says(element, "can't be read as a picture")
    expect(shadowText(element)).not.to.contain('1 taken')
  })

  it('keeps what was gathered when it is closed, until the stop is reported', async () => {
    const { element, phone } = await open(driverPhone(), 1)
    choose(element, await picture(40, 30), await picture(30, 40))
    await says(element, '2 taken')
    const stop = element.stop
    inside(element, '.head button').click()
    await soon(() => !inside<HTMLDialogElement>(element, 'dialog').open)
    element.stop = stop
    await says(element, '2 taken')
    inside(element, '.thumb button').click()
    await says(element, '1 taken')
    complete(element)
    await soon(() => phone.run.proofs.length === 1)
    expect([...phone.storage.values.keys()].some((key) => key.startsWith('draft/'))).to.equal(false)
  })

  it('says without a network that the proof is safe', async () => {
    const { element } = await open()
    element.offline = true
    await says(element, 'Your proof is safe on this phone')
    await expect(element).to.be.accessible()
  })
})
