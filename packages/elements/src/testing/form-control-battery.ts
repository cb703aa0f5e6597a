import { expect } from '@open-wc/testing'
import type { FormControl } from '../base/form-control.ts'

type AnyField = FormControl<unknown> & { label: string }

interface FieldExample<Field extends AnyField> {
  tag: string
  /** Sets what the field needs besides label and name. */
  prepare?: (field: Field) => void
  /** Does what a person does to give a good value. */
  fill: (field: Field) => Promise<void>
  /** What a form sends then. */
  sent: Record<string, string>
}

/** A form on the page with one field in a fieldset. */
class Bench {
  readonly form = document.createElement('form')
  readonly field: AnyField
  /** What the form sends once the field is filled. */
  readonly expected: Record<string, string>
  readonly #fill: () => Promise<void>

  constructor(field: AnyField, fill: () => Promise<void>, expected: Record<string, string>) {
    this.field = field
    this.expected = expected
    this.#fill = fill
    Object.assign(field, { name: 'stop', label: 'Stop' })
    const fieldset = document.createElement('fieldset')
    fieldset.append(field)
    this.form.append(fieldset)
    document.body.append(this.form)
  }

  get sent(): Record<string, FormDataEntryValue> {
    return Object.fromEntries(new FormData(this.form))
  }

  get value(): string {
    return JSON.stringify(this.field.value)
  }

  get text(): string {
    return this.field.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? ''
  }

  async fill(): Promise<void> {
    await this.#fill()
    await this.field.settled
  }
}

/** The tag of an example is that of its field. */
const createField = <Field extends AnyField>(tag: string): Field => document.createElement(tag) as AnyField as Field

type Duty = (bench: Bench, again: () => Promise<Bench>) => Promise<void>

const duties: Record<string, Duty> = {
  'belongs to it and sends its value under its name': async (bench) => {
    expect(bench.field.form).to.equal(bench.form)
    expect(bench.sent).to.deep.equal({})
    await bench.fill()
    expect(bench.sent).to.deep.equal(bench.expected)
    expect(bench.form.checkValidity()).to.equal(true)
  },

  'holds it back while a needed value is missing, says why and takes focus': async (bench) => {
    const { field, form } = bench
    field.required = true
    await field.updateComplete
    expect(bench.text).not.to.contain(field.validationMessage)
    expect(form.reportValidity()).to.equal(false)
    await field.updateComplete
    expect(field.validity.valueMissing).to.equal(true)
    expect(bench.text).to.contain(field.validationMessage)
    expect(document.activeElement).to.equal(field)
    expect(field.matches(':state(user-invalid)')).to.equal(true)
    await expect(field).to.be.accessible()
    await bench.fill()
    expect(form.checkValidity()).to.equal(true)
  },

  'is put back by it': async (bench) => {
    const before = bench.value
    await bench.fill()
    bench.form.reset()
    await bench.field.updateComplete
    expect(bench.value).to.equal(before)
    expect(bench.sent).to.deep.equal({})
  },

  'is disabled by it: not sent, not judged, not changed': async (bench) => {
    bench.field.required = true
    bench.form.querySelector('fieldset')?.setAttribute('disabled', '')
    await bench.field.updateComplete
    expect(bench.form.checkValidity()).to.equal(true)
    const inputs = [...(bench.field.shadowRoot?.querySelectorAll('input') ?? [])]
    expect(inputs.every((input) => input.disabled)).to.equal(true)
    await expect(bench.field).to.be.accessible()
  },

  'shows what the server found until the person changes the value': async (bench) => {
    const { field, form } = bench
    await bench.fill()
    field.setCustomValidity('The courier does not come here.')
    await field.updateComplete
    expect(form.checkValidity()).to.equal(false)
    expect(bench.text).to.contain('The courier does not come here.')
    await bench.fill()
    await field.updateComplete
    expect(form.checkValidity()).to.equal(true)
    expect(bench.text).not.to.contain('The courier does not come here.')
  },

  'keeps its value when it is moved in the page': async (bench) => {
    await bench.fill()
    const { value } = bench
    const box = document.createElement('div')
    bench.form.append(box)
    box.append(bench.field)
    await bench.field.updateComplete
    expect(bench.value).to.equal(value)
    expect(bench.sent).to.deep.equal(bench.expected)
  },

  'gives back what was typed after a reload': async (bench, again) => {
    const kept = await statesDuring(() => bench.fill())
    const reloaded = await again()
    reloaded.field.formStateRestoreCallback(kept.at(-1) ?? null)
    await reloaded.field.settled
    expect(reloaded.value).to.equal(bench.value)
  },
}

/** The states that fields hand to the browser meanwhile. */
async function statesDuring(work: () => Promise<void>): Promise<string[]> {
  const states: string[] = []
  const { setFormValue } = ElementInternals.prototype
  ElementInternals.prototype.setFormValue = function (value, state) {
    if (typeof state === 'string') states.push(state)
    setFormValue.call(this, value, state)
  }
  try {
    await work()
  } finally {
    ElementInternals.prototype.setFormValue = setFormValue
  }
  return states
}

/** What every form field must do in a form; each field's test runs it. */
export function behavesInForms<Field extends AnyField>(example: FieldExample<Field>): void {
  describe('in a form', () => {
    let benches: Bench[] = []
    const open = async (): Promise<Bench> => {
      const field = createField<Field>(example.tag)
      example.prepare?.(field)
      const bench = new Bench(field, () => example.fill(field), example.sent)
      benches.push(bench)
      await field.updateComplete
      return bench
    }
    afterEach(() => {
      for (const { form } of benches) form.remove()
      benches = []
    })
    for (const [title, duty] of Object.entries(duties)) it(title, async () => duty(await open(), open))
  })
}
