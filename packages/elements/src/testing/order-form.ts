// What comes late to people is here at once, so that no test waits for a network.
import '../order-form/form-work.ts'
import '../order-form/merge-view.ts'
import type { OrderForm } from '../order-form/order-form.ts'
import { soon } from './soon.ts'

type Field = HTMLElement & { readonly settled: Promise<unknown>; readonly validationMessage: string }

const missing = (what: string): never => {
  throw new Error(`There is no ${what} in the form`)
}

/** A stop of the form; the pickup is 0. */
export const stopAt = (form: OrderForm, index: number): HTMLElement =>
  form.shadowRoot?.querySelectorAll<HTMLElement>('[data-stop]')[index] ?? missing(`stop ${index}`)

/** The field of a stop: `address`, `phone`, `window`, `name` or `notes`. */
export const fieldOf = (form: OrderForm, index: number, name: string): Field =>
  stopAt(form, index).querySelector<Field>(`waybill-${name}-field, [data-field=${name}]`) ?? missing(name)

/** Types into a field as a person does, and waits until it is judged. */
export async function typeIn(form: OrderForm, index: number, name: string, text: string): Promise<void> {
  const input = inputOf(form, index, name)
  input.value = text
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  await fieldOf(form, index, name).settled
}

/** The input of a field; of a window its start. */
export const inputOf = (form: OrderForm, index: number, name: string): HTMLInputElement =>
  fieldOf(form, index, name).shadowRoot?.querySelector<HTMLInputElement>('#control, #from') ?? missing('input')

export const buttonOf = (form: OrderForm, text: string): HTMLButtonElement =>
  [...(form.shadowRoot?.querySelectorAll('button') ?? [])].find((each) => each.textContent.includes(text)) ??
  missing(`button "${text}"`)

/** What the notices above the stops say. */
export const noticeOf = (form: OrderForm): string =>
  form.shadowRoot?.querySelector('.notices')?.textContent.replace(/\s+/g, ' ').trim() ?? ''

/** Presses the button that places the order. */
export const place = (form: OrderForm): void => buttonOf(form, 'Place order').click()

/** The form is there, and its fields know the country, so it knows who works with it. */
export const untilReady = (form: OrderForm): Promise<void> =>
  soon(() => {
    const phones = [...(form.shadowRoot?.querySelectorAll('waybill-phone-field') ?? [])]
    return form.shadowRoot?.querySelector('[data-stop]') && phones.every(({ country }) => country)
  }, 'the form is ready')

export const isDone = (form: OrderForm): Promise<void> =>
  soon(() => form.shadowRoot?.querySelector('#done'), 'the server has the order')

export const hasNotice = (form: OrderForm): Promise<void> => soon(() => noticeOf(form) !== '', 'there is a notice')

export const isKept = (form: OrderForm): Promise<void> =>
  soon(() => form.shadowRoot?.querySelector('.about')?.textContent.includes('Draft saved'), 'it is kept')

/** Leaves the page, as before a reload: forms that are open hold their drafts. */
export const leavePage = (): void => document.querySelectorAll('waybill-order-form').forEach((form) => form.remove())
