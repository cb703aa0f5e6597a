import '@waybill/elements/order-form.js'
import '@waybill/elements/tracking-page.js'
import { show } from '../show.js'

show(document.querySelector('#app'))
