import type { OrderFields, StopFields } from '../stores/order-fields.ts'

/** The stops with what the person has put into their fields. */
export function readStops(root: ParentNode, stops: OrderFields['stops']): readonly StopFields[] {
  const sections = [...root.querySelectorAll('[data-stop]')]
  return stops.map((stop, index) => ({ ...stop, ...(sections[index] && readStop(sections[index])) }))
}

/** What the person has put into the fields of a stop; a locked one has none. */
function readStop(section: Element): Partial<StopFields> {
  const address = section.querySelector('waybill-address-field')
  const phone = section.querySelector('waybill-phone-field')
  const window = section.querySelector('waybill-window-field')
  const name = section.querySelector<HTMLElementTagNameMap['waybill-text-field']>('[data-field=name]')
  const notes = section.querySelector<HTMLElementTagNameMap['waybill-text-field']>('[data-field=notes]')
  if (!address || !phone || !window || !name || !notes) return {}
  return {
    address: address.value,
    phone: phone.value,
    window: window.value,
    name: name.value,
    notes: notes.value,
    typed: { address: address.asTyped, phone: phone.asTyped, window: window.asTyped },
  }
}
