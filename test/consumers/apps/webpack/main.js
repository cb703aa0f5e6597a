import { OrderForm, defineElements } from '@waybill/elements/pure/order-form.js'
import '@waybill/elements/pure/tracking-page.js'
import { show } from '../show.js'

// Nothing is defined until the page says so; what stands there already is upgraded then.
show(document.querySelector('#app'))
if (customElements.get('waybill-order-form')) throw new Error('The tag was defined by an import that is pure')
defineElements()
if (customElements.get('waybill-order-form') !== OrderForm) throw new Error('The tag is somebody else’s')
