import { expect } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { ORDER_ID } from '../testing/fake-texts.ts'
import { soon } from '../testing/soon.ts'
import { field, inRule, lines, openSettings as open, press, rule, words, write } from '../testing/text-settings.ts'
import './notification-settings.ts'

describe('the settings of a text', () => {
  it('show the text as it comes to a phone, with a sample or a real order', async () => {
    const { element, fake } = await open()
    const bubble = () => inRule(element, '.bubble').textContent
    expect(bubble()).to.contain('Hi Ana Silva, Martin is 15 min away')
    expect(bubble()).to.contain('https://faro.example/t/')
    const select = inRule<HTMLSelectElement>(element, '#order')
    await soon(() => select.options.length > 5)
    select.value = ORDER_ID
    select.dispatchEvent(new Event('change'))
    await soon(() => bubble().includes('Lucía'))
    expect(bubble()).to.contain('7c1e09af')
    expect(fake.server.requests).to.include(`GET /v1/orders/${ORDER_ID}`)
  })

  it('count the texts, name what makes them dearer and fix it with one press', async () => {
    const { element } = await open()
    expect(words(element)).to.contain('2 texts')
    expect(words(element)).to.contain('“ ” make this cost 2 texts. With plain characters it fits in 1.')
    press(element, 'Use straight quotes')
    await soon(() => words(element).includes('1 text '))
    expect(field(element).value).to.contain('"{{order.id}}"')
    expect(words(element)).not.to.contain('make this cost')
  })

  it('say what a text costs, each time and in a month', async () => {
    const { element } = await open()
    await soon(() => words(element).includes('About'))
    expect(words(element)).to.contain('About $0.016 each time. 1,020 such texts in 30 days. About $16.12 a month.')
  })

  it('keep what was changed while another text is looked at, and save it', async () => {
    const { element, fake } = await open()
    await write(element, ' Bye')
    await soon(() => lines(element)[2]!.includes('Not saved yet'))
    element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.line')[0]!.click()
    await soon(() => words(element).includes('Order placed'))
    element.shadowRoot!.querySelectorAll<HTMLButtonElement>('.line')[2]!.click()
    await soon(() => field(element).value.endsWith('Bye'))
    press(element, 'Save')
    await soon(() => words(element).includes('Saved '))
    expect(fake.settings.rules.find(({ trigger }) => trigger === 'eta_below')?.texts.en).to.match(/Bye$/)
    expect(fake.settings.rules).to.have.length(6)
    expect(lines(element)[2]).to.equal('ETA below 15 min Drop-off')
  })

  it('switch a text on for both kinds of stop', async () => {
    const { element, fake } = await open('arriving dropoff')
    const sends = inRule<HTMLInputElement>(element, '[role=switch]')
    // Words that hold for both places of the switch.
    expect(sends.labels?.[0]?.textContent.trim()).to.equal('Send this text')
    sends.click()
    inRule<HTMLInputElement>(element, '[name=legs]').click()
    await soon(() => lines(element)[3] === 'Arriving Not saved yet')
    await rule(element).updateComplete
    press(element, 'Save')
    await soon(() => fake.settings.rules.length === 7)
    expect(fake.settings.rules.at(-1)).to.include({ trigger: 'arriving', legs: 'both', enabled: true })
    await soon(() => lines(element)[3] === 'Arriving')
    expect(element.place).to.equal('arriving both')
  })

  it('give a kind of stop a text of its own and take it away again', async () => {
    const { element, fake } = await open('leg_started dropoff')
    press(element, 'Add one for the pickup')
    await soon(() => element.place === 'leg_started pickup')
    await element.updateComplete
    expect(inRule<HTMLInputElement>(element, '[name=legs]').disabled).to.equal(true)
    press(element, 'Save')
    await soon(() => words(element).includes('Saved '))
    expect(fake.settings.rules).to.have.length(7)
    press(element, 'Remove this one')
    await soon(() => lines(element).filter((line) => line.startsWith('Driver started')).length === 1)
    await soon(() => fake.settings.rules.length === 6)
    expect(lines(element)[1]).to.equal('Driver started Drop-off')
    await soon(() => element.place === 'leg_started dropoff')
  })

  it('bring the default text back', async () => {
    const { element, fake } = await open()
    press(element, 'Default text')
    await soon(() => field(element).hint.includes('This is the default text'))
    press(element, 'Save')
    await soon(() => fake.settings.version === 4)
    expect(fake.settings.rules.find(({ trigger }) => trigger === 'eta_below')?.texts).to.deep.equal({})
  })

  it('have words of their own in each language', async () => {
    const { element, fake } = await open()
    const select = inRule<HTMLSelectElement>(element, '#language')
    expect([...select.options].map(({ text }) => text)).to.include.members(['English', 'Español', 'العربية'])
    select.value = 'es'
    select.dispatchEvent(new Event('change'))
    await soon(() => field(element).value.includes('conductor'))
    await write(element, ' Chau')
    press(element, 'Save')
    await soon(() => fake.settings.version === 4)
    const { texts } = fake.settings.rules.find(({ trigger }) => trigger === 'eta_below')!
    expect(texts.es).to.match(/Chau$/)
    expect(texts.en).to.contain('Hi {{recipient.name}}')
  })

  it('let others save beside, but never over what one sees', async () => {
    const { element, fake } = await open()
    const [first] = fake.settings.rules
    fake.settings = {
      ...fake.settings,
      version: 9,
      rules: [{ ...first!, legs: 'pickup' }, ...fake.settings.rules.slice(1)],
    }
    await write(element, '!')
    press(element, 'Save')
    await soon(() => words(element).includes('Saved '))
    expect(fake.settings.version).to.equal(10)
    expect(fake.settings.rules.map(({ legs }) => legs)).to.include('pickup')
    const theirs = fake.settings.rules.map((one) =>
      one.trigger === 'eta_below' ? { ...one, texts: { en: 'Theirs' } } : one,
    )
    fake.settings = { ...fake.settings, version: 20, rules: theirs }
    await write(element, '?')
    press(element, 'Save')
    await soon(() => words(element).includes('Somebody has changed this text'))
    expect(field(element).value).to.match(/\?$/)
    press(element, 'Take theirs')
    await soon(() => field(element).value === 'Theirs')
  })

  it('say why saving failed and lose nothing', async () => {
    const { element, fake } = await open()
    fake.server.on('PUT /v1/notifications/settings', () => {
      throw new ApiError('forbidden', 'No')
    })
    await write(element, ' kept')
    press(element, 'Save')
    await soon(() => inRule(element, '[role=alert]'))
    expect(field(element).value).to.match(/ kept$/)
  })

  it('text a trial to oneself', async () => {
    const { element, fake } = await open()
    press(element, 'Send me a test')
    await soon(() => inRule<HTMLDialogElement>(element, 'dialog').open)
    await expect(element).to.be.accessible()
    const phone = inRule<HTMLElement & { value: string }>(element, 'dialog waybill-phone-field')
    phone.value = '+59899412078'
    press(element, 'Send test')
    await soon(() => words(element).includes('On its way to you.'), 'it was sent')
    expect(fake.trials).to.have.length(1)
    expect(fake.trials[0]).to.include({ to: '+59899412078', language: 'en', stop: 'dropoff' })
  })
})
