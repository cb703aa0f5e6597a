import { expect, fixture, html } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { giveNetworkBack, takeNetwork } from '../testing/fake-network.ts'
import { FakeTaker } from '../testing/fake-taker.ts'
import { FILLED } from '../testing/filled-order.ts'
import { hasNotice, inputOf, isDone, leavePage, noticeOf, place, typeIn, untilReady } from '../testing/order-form.ts'
import './order-form.ts'
import type { OrderForm } from './order-form.ts'

/** A server that takes one token only, and a page that hands out tokens. */
async function open(goodToken: string, hand: (count: number) => Promise<string>) {
  leavePage()
  const desk = new FakeTaker()
  const { fetch } = desk.server
  let asked = 0
  const server = takeNetwork(desk.server)
  const guarded: typeof fetch = async (input, init) => {
    const token = new Headers(init?.headers).get('authorization')
    if (token === `Bearer ${goodToken}`) return fetch(input, init)
    const problem = new ApiError('unauthenticated', 'The token has expired')
    const headers = { 'content-type': 'application/problem+json' }
    return new Response(JSON.stringify(problem.toProblem('r')), { status: 401, headers })
  }
  globalThis.fetch = guarded
  const form = await fixture<OrderForm>(
    html`<waybill-order-form
      server=${server}
      .defaults=${FILLED}
      .getToken=${() => hand(++asked)}
    ></waybill-order-form>`,
  )
  return { form, desk, asked: () => asked }
}

describe('an order form with tokens of its host', () => {
  afterEach(giveNetworkBack)

  it('asks for another when one is refused, once, and loses nothing that was typed', async () => {
    const { form, desk, asked } = await open('second', async (count) => (count === 1 ? 'first' : 'second'))
    await untilReady(form)
    await typeIn(form, 1, 'notes', 'Ring twice')
    place(form)
    await isDone(form)
    expect(asked()).to.equal(2)
    expect(desk.taken.map(({ input }) => input.dropoffs[0]!.notes)).to.deep.equal(['Ring twice'])
  })

  it('keeps what was typed while its host has no good token, and goes on when it has', async () => {
    let isWell = true
    let isGood = false
    const hand = async (): Promise<string> => {
      if (isWell) return isGood ? 'good' : 'stale'
      throw new Error('The back end is down')
    }
    const { form, desk } = await open('good', hand)
    isWell = false
    await typeIn(form, 1, 'notes', 'Ring twice')
    place(form)
    await hasNotice(form)
    expect(inputOf(form, 1, 'notes').value).to.equal('Ring twice')
    isWell = true
    isGood = true
    place(form)
    await isDone(form)
    expect(desk.taken).to.have.length(1)
  })

  it('says at once that its page may not use the key, before anything is typed', async () => {
    const server = takeNetwork(new FakeTaker().server)
    const problem = new ApiError('origin_not_allowed', 'This key does not serve this origin')
    const headers = { 'content-type': 'application/problem+json' }
    globalThis.fetch = async () => new Response(JSON.stringify(problem.toProblem('r')), { status: 403, headers })
    const form = await fixture<OrderForm>(
      html`<waybill-order-form server=${server} publishable-key="pk_elsewhere"></waybill-order-form>`,
    )
    await hasNotice(form)
    expect(noticeOf(form)).to.contain("This page isn't allowed to do this.")
  })
})
