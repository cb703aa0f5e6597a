import { expect, fixture, html, oneEvent } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { behavesInForms } from '../testing/form-control-battery.ts'
import { soon } from '../testing/soon.ts'
import './template-field.ts'
import type { TemplateField } from './template-field.ts'

const editor = (field: TemplateField) => field.shadowRoot!.querySelector<HTMLElement>('#control')!
const chips = (field: TemplateField) =>
  [...editor(field).querySelectorAll('.tag')].map(({ textContent }) => textContent)
const options = (field: TemplateField) =>
  [...field.shadowRoot!.querySelectorAll('.option')].map((one) => one.textContent.trim())
const button = (field: TemplateField, name: string) =>
  [...field.shadowRoot!.querySelectorAll<HTMLButtonElement>('.tags button')].find(
    (one) => one.textContent.trim() === name,
  )!

async function open(value = ''): Promise<TemplateField> {
  const field = await fixture<TemplateField>(
    html`<waybill-template-field label="Text" .value=${value}></waybill-template-field>`,
  )
  await field.updateComplete
  return field
}

/** Presses the last key while the others are held. */
async function chord(...keys: string[]): Promise<void> {
  const key = keys.pop() ?? ''
  for (const down of keys) await sendKeys({ down })
  await sendKeys({ press: key })
  for (const up of keys) await sendKeys({ up })
}

/** Writes as a person does, with the caret at the end. */
async function write(field: TemplateField, text: string): Promise<void> {
  field.focus()
  await chord('Control', 'End')
  await sendKeys({ type: text })
  await field.updateComplete
}

describe('template field', () => {
  behavesInForms<TemplateField>({
    tag: 'waybill-template-field',
    fill: async (field) => {
      field.focus()
      await chord('Control', 'a')
      await sendKeys({ type: 'Hi there' })
    },
    sent: { stop: 'Hi there' },
  })

  it('is accessible, empty and with tags', async () => {
    await expect(await open()).to.be.accessible()
    await expect(await open('Hi {{recipient.name}}, {{driver.name}} comes')).to.be.accessible()
  })

  it('shows tags as chips and gives them back as they were', async () => {
    const text = '{{organization.name}}: your order {{order.id}}\n{{tracking.link}}'
    const field = await open(text)
    expect(chips(field)).to.deep.equal(['Your name', 'Order ID', 'Tracking link'])
    await write(field, '!')
    expect(field.value).to.equal(`${text}!`)
  })

  it('names its chips in the language of the page, also when that changes', async () => {
    const field = await open('Order {{order.id}}')
    field.lang = 'ar'
    await soon(() => chips(field)[0] === 'رقم الطلب', 'the chip has its Arabic name')
    field.lang = 'en'
    await soon(() => chips(field)[0] === 'Order ID', 'the chip has its English name')
    expect(field.value).to.equal('Order {{order.id}}')
  })

  it('takes what is written between, before and behind chips', async () => {
    const field = await open('{{order.id}}')
    await write(field, ' is on its way')
    expect(field.value).to.equal('{{order.id}} is on its way')
    await chord('Control', 'Home')
    await sendKeys({ type: 'Order ' })
    expect(field.value).to.equal('Order {{order.id}} is on its way')
  })

  it('keeps line breaks', async () => {
    const field = await open('One')
    await write(field, '')
    await sendKeys({ press: 'Enter' })
    await sendKeys({ type: 'Two' })
    expect(field.value).to.equal('One\nTwo')
  })

  it('puts a tag where the caret was and goes on behind it', async () => {
    const field = await open('Hi !')
    await write(field, '')
    await sendKeys({ press: 'ArrowLeft' })
    button(field, 'Recipient name').click()
    await sendKeys({ type: 'x' })
    expect(field.value).to.equal('Hi {{recipient.name}}x!')
  })

  it('offers tags after two braces, by their names, and Enter takes one', async () => {
    const field = await open('Hi ')
    await write(field, '{{')
    expect(options(field)).to.have.length(13)
    await sendKeys({ type: 'minu' })
    await field.updateComplete
    expect(options(field)).to.deep.equal(['ETA in minutes'])
    await sendKeys({ press: 'Enter' })
    await field.updateComplete
    expect(field.value).to.equal('Hi {{eta.minutes}}')
    expect(chips(field)).to.deep.equal(['ETA in minutes'])
    expect(field.shadowRoot!.querySelector('#list')!.matches(':popover-open')).to.equal(false)
  })

  it('makes a chip of a tag that was typed in full', async () => {
    const field = await open('')
    await write(field, '{{notes}} ok')
    expect(chips(field)).to.deep.equal(['Notes'])
    expect(field.value).to.equal('{{notes}} ok')
  })

  it('removes a whole tag with one key', async () => {
    const field = await open('Hi {{recipient.name}}')
    await write(field, '')
    await sendKeys({ press: 'Backspace' })
    await sendKeys({ press: 'Backspace' })
    expect(field.value.trim()).to.be.oneOf(['Hi', 'H'])
    expect(chips(field)).to.deep.equal([])
  })

  it('undoes and does again, also what a button did', async () => {
    const field = await open('Hi ')
    await write(field, 'you ')
    button(field, 'Order ID').click()
    await chord('Control', 'z')
    expect(field.value).to.equal('Hi you ')
    await chord('Control', 'z')
    await chord('Control', 'z')
    expect(field.value).to.equal('Hi ')
    for (let step = 0; step < 3; step++) await chord('Control', 'Shift', 'z')
    expect(field.value).to.equal('Hi you {{order.id}}')
  })

  it('takes only the words of what is pasted', async () => {
    const field = await open('')
    field.focus()
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', 'Hi {{driver.name}}\r\n<b>you</b>')
    clipboardData.setData('text/html', '<b>bold</b>')
    editor(field).dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }))
    expect(field.value).to.equal('Hi {{driver.name}}\n<b>you</b>')
    expect(editor(field).querySelector('b')).to.equal(null)
  })

  it('says which tag nobody knows and how long a text may be', async () => {
    const field = await open('Hi {{sender}}')
    expect(field.validationMessage).to.contain('sender')
    field.value = 'x'.repeat(1_601)
    expect(field.validationMessage).to.contain('1,600')
    expect(field.validity.tooLong).to.equal(true)
  })

  it('marks the characters that make a text dearer', async () => {
    const field = await open('“Hi” you')
    const marked = () => [...CSS.highlights.get('waybill-costly')!].map(String)
    expect(marked()).to.deep.equal(['“', '”'])
    field.value = '"Hi" you'
    await field.updateComplete
    expect(marked()).to.deep.equal([])
  })

  it('tells of each change', async () => {
    const field = await open('')
    field.focus()
    setTimeout(() => void sendKeys({ type: 'a' }))
    await oneEvent(field, 'waybill-change')
    expect(field.value).to.equal('a')
  })
})
