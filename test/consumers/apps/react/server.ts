// Runs where there is no DOM: prints the markup that a server sends; properties follow in the browser.
import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { OrderForm } from '@waybill/elements/react/order-form.js'

console.log(renderToString(createElement(OrderForm, { server: 'https://portal.example', publishableKey: 'pk_shown' })))
