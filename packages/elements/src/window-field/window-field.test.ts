import { expect, fixture, html } from '@open-wc/testing'
import { behavesInForms } from '../testing/form-control-battery.ts'
import './window-field.ts'
import type { WindowField } from './window-field.ts'

const part = <T extends HTMLElement = HTMLInputElement>(field: WindowField, id: string) =>
  field.shadowRoot!.querySelector<T>(`#${id}`)!
const message = (field: WindowField) => part(field, 'about').textContent.trim()

async function write(field: WindowField, id: 'from' | 'until', text: string): Promise<void> {
  const input = part(field, id)
  input.focus()
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  input.blur()
  await field.settled
}

async function pick(field: WindowField, day: string): Promise<void> {
  const calendar = part(field, 'calendar')
  calendar.value = day
  calendar.dispatchEvent(new Event('change'))
  await field.settled
}

const berlin = (lang = 'en-GB') =>
  fixture<WindowField>(
    html`<waybill-window-field
      lang=${lang}
      label="Window"
      name="window"
      time-zone="Europe/Berlin"
    ></waybill-window-field>`,
  )

describe('window field', () => {
  it('is accessible, empty, filled and with a fault', async () => {
    const field = await berlin()
    await expect(field).to.be.accessible()
    await pick(field, '2031-06-02')
    await write(field, 'from', '18:00')
    await write(field, 'until', '16:00')
    expect(message(field)).to.equal('The end has to be after the start.')
    await expect(field).to.be.accessible()
  })

  it('gives instants of the stop’s zone, wherever the browser is', async () => {
    const field = await berlin()
    await pick(field, '2031-06-02')
    await write(field, 'from', '15')
    await write(field, 'until', '4:30 pm')
    expect(field.value).to.deep.equal({ after: '2031-06-02T13:00:00.000Z', before: '2031-06-02T14:30:00.000Z' })
    expect([part(field, 'from').value, part(field, 'until').value]).to.deep.equal(['15:00', '16:30'])
    expect(field.checkValidity()).to.equal(true)
  })

  it('refuses a time that does not exist and says what happens to the clocks', async () => {
    const field = await berlin()
    await pick(field, '2031-03-30')
    await write(field, 'from', '02:30')
    expect(message(field)).to.contain('jump from 02:00 to 03:00').and.to.contain('02:30 does not exist')
    expect(part(field, 'from').getAttribute('aria-invalid')).to.equal('true')
    expect(part(field, 'until').getAttribute('aria-invalid')).to.equal('false')
    await write(field, 'from', '03:00')
    expect(field.checkValidity()).to.equal(true)
  })
  it('shows a given window and gives it back unchanged', async () => {
    const field = await berlin()
    const given = { after: '2031-06-02T13:00:07.000Z', before: '2031-06-05T14:30:00.000Z' }
    field.value = given
    await field.settled
    expect([part(field, 'from').value, part(field, 'until').value]).to.deep.equal(['15:00', '16:30'])
    expect(field.value).to.equal(given)
    expect(field.shadowRoot!.textContent).to.contain('Until 16:30 on')
  })

  it('does not judge a past window that nobody touched', async () => {
    const field = await berlin()
    field.value = { after: '2020-06-02T13:00:00.000Z', before: '2020-06-02T14:00:00.000Z' }
    expect(field.checkValidity()).to.equal(true)
    await write(field, 'until', '16:30')
    expect(field.validationMessage).to.equal('This time has passed.')
  })

  it('keeps what was typed when it is no time', async () => {
    const field = await berlin()
    await write(field, 'from', 'after lunch')
    expect(part(field, 'from').value).to.equal('after lunch')
    expect(message(field)).to.equal('Write a time like 15:30.')
  })
  it('speaks Spanish and Arabic, with the locale’s own clock', async () => {
    const spanish = await berlin('es')
    await pick(spanish, '2031-03-30')
    await write(spanish, 'from', '2:30')
    expect(message(spanish)).to.contain('el reloj salta de 02:00 a 03:00')
    const arabic = await berlin('ar')
    await pick(arabic, '2031-06-02')
    await write(arabic, 'from', '15:00')
    expect(part(arabic, 'from').value).to.match(/م$/)
    expect(arabic.value.after).to.equal('2031-06-02T13:00:00.000Z')
    await expect(arabic).to.be.accessible()
  })

  for (const width of [383, 420, 500])
    it(`keeps day and times readable at ${width} px`, async () => {
      const field = await berlin('fr')
      field.style.cssText = `display: block; inline-size: ${width}px; --waybill-input-text: 16px`
      await write(field, 'from', '10:00')
      await write(field, 'until', '23:59')
      const date = field.shadowRoot!.querySelector('.date')!
      expect(date.textContent).to.contain('Aujourd’hui, ')
      for (const shown of [date, part(field, 'from'), part(field, 'until')])
        expect(shown.scrollWidth, shown.id).to.be.at.most(shown.clientWidth)
    })

  it('offers the browser’s own date input where its calendar may not be opened', async () => {
    const field = await berlin()
    part<HTMLButtonElement>(field, 'day').click()
    await field.updateComplete
    expect(part(field, 'calendar').getAttribute('aria-hidden')).to.equal('false')
    expect(part<HTMLButtonElement>(field, 'day').hidden).to.equal(true)
  })

  behavesInForms<WindowField>({
    tag: 'waybill-window-field',
    prepare: (field) => (field.timeZone = 'Asia/Tokyo'),
    fill: async (field) => {
      await pick(field, '2031-06-02')
      await write(field, 'from', '09:00')
      await write(field, 'until', '10:00')
    },
    sent: { 'stop.after': '2031-06-02T00:00:00.000Z', 'stop.before': '2031-06-02T01:00:00.000Z' },
  })
})
