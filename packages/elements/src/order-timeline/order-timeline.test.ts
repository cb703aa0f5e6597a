import { expect, html } from '@open-wc/testing'
import { FakeOrders } from '../testing/fake-orders.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { timelineOf } from '../testing/order-details.ts'
import { soon } from '../testing/soon.ts'
import './order-timeline.ts'
import type { OrderTimeline } from './order-timeline.ts'

const lines = (timeline: OrderTimeline) =>
  [...timeline.shadowRoot!.querySelectorAll('li > p')].map((line) => line.textContent.replace(/\s+/g, ' ').trim())

async function open(id: string, fake = new FakeOrders()): Promise<OrderTimeline> {
  const template = html`<waybill-order-timeline order-id=${id}></waybill-order-timeline>`
  const timeline = await inPortal<OrderTimeline>(template, fake)
  await soon(() => lines(timeline).length > 0)
  return timeline
}

describe('order timeline', () => {
  it('is accessible', async () => {
    await expect(await open('7c1e09af')).to.be.accessible()
  })

  it('tells what happened and which texts were sent, newest first', async () => {
    expect(lines(await open('7c1e09af'))).to.deep.equal([
      'Running 12 min late',
      'Text to Lucía Ferreira: on the way · delivered',
      'Diego Sosa is on the way to Lucía Ferreira',
      'Picked up',
      'Diego Sosa started the pickup',
      'Placed by Paula Etchart',
    ])
  })

  it('says why a stop failed', async () => {
    expect(lines(await open('8e6b1d94'))[0]).to.equal('Not delivered to Rosana Techera · Nobody was there')
  })

  it('marks a text that did not arrive, and says why where that is known', async () => {
    const fake = new FakeOrders()
    fake.server.on('GET /v1/orders/:id/timeline', ({ params }) => {
      const { events, notifications } = timelineOf(fake.rows.find(({ shortId }) => shortId === params.id)!)
      return {
        events,
        notifications: notifications.map((text) => ({
          ...text,
          state: 'blocked' as const,
          reason: 'opted_out' as const,
        })),
      }
    })
    expect(lines(await open('7c1e09af', fake))).to.include(
      'Text to Lucía Ferreira: on the way · not sent: opted out of texts',
    )
  })

  it('shows the proof of a stop under what it proves', async () => {
    const timeline = await open('7c1e09af')
    const proof = timeline.shadowRoot!.querySelector('waybill-proof')!
    await proof.updateComplete
    expect(proof.closest('li')!.textContent).to.contain('Picked up')
    expect(proof.label).to.match(/^Picked up, /)
    expect(proof.shadowRoot!.querySelectorAll('.thumb')).to.have.length(2)
  })

  it('reads the order again, once, when a picture’s address has expired', async () => {
    const fake = new FakeOrders()
    const timeline = await open('7c1e09af', fake)
    const reads = () => fake.server.requests.filter((request) => request === 'GET /v1/orders/7c1e09af').length
    const before = reads()
    const proof = timeline.shadowRoot!.querySelector('waybill-proof')!
    proof.dispatchEvent(new CustomEvent('waybill-proof-expired'))
    proof.dispatchEvent(new CustomEvent('waybill-proof-expired'))
    await soon(() => reads() > before)
    expect(reads()).to.equal(before + 1)
  })

  it('speaks Arabic from the right', async () => {
    const template = html`<div lang="ar" dir="rtl">
      <waybill-order-timeline order-id="7c1e09af"></waybill-order-timeline>
    </div>`
    const place = await inPortal<HTMLElement>(template)
    const timeline = place.querySelector<OrderTimeline>('waybill-order-timeline')!
    await soon(() => shadowText(timeline).includes('تم الاستلام'))
    await expect(timeline).to.be.accessible()
  })
})
