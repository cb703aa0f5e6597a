import { defaults, placed, publishableKey, server, token } from './wishes.js'

/** Shows a form and a delivery without any framework. */
export function show(place) {
  const form = document.createElement('waybill-order-form')
  Object.assign(form, { server, publishableKey, defaults })
  form.addEventListener('waybill-placed', placed)
  const page = document.createElement('waybill-tracking-page')
  Object.assign(page, { server, token })
  place.append(form, page)
}
