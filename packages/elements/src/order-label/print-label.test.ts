import { expect } from '@open-wc/testing'
import { orderOf } from '../testing/order-details.ts'
import { orderRows } from '../testing/orders.ts'
import { fillLabel, type LabelWords } from './print-label.ts'

const words: LabelWords = {
  language: 'ar',
  direction: 'rtl',
  from: 'From',
  to: 'To',
  asks: () => 'Signature',
  place: (number, count) => `${number} of ${count}`,
}

describe('a printed label', () => {
  it('says where each parcel goes, and carries the order id for people and for scanners', () => {
    const [row] = orderRows(1)
    const order = { ...orderOf(row!), reference: '<b>PO-7</b>' }
    const [, dropoff] = order.legs
    const page = document.implementation.createHTMLDocument()
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inFrame = frame.contentDocument ?? page
    fillLabel(inFrame, { ...order, legs: [...order.legs, dropoff!] }, words)
    const labels = [...inFrame.querySelectorAll('section')]
    expect(labels.length).to.equal(2)
    expect(labels[1]!.textContent).to.contain('2 of 2').and.to.contain('<b>PO-7</b>').and.to.contain(order.shortId)
    expect(labels[0]!.textContent).to.contain(dropoff!.contact!.name).and.to.contain(dropoff!.address.line)
    expect(labels[0]!.querySelector('svg path')!.getAttribute('d')).to.match(/^(M\d+ \d+h1v1h-1z)+$/)
    expect(inFrame.documentElement.dir).to.equal('rtl')
    frame.remove()
  })
})
