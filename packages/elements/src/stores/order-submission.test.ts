import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { FakeTaker } from '../testing/fake-taker.ts'
import { FILLED } from '../testing/filled-order.ts'
import { OrderDrafts } from './order-drafts.ts'
import { hasAddresses, toCandidate, toFields } from './order-fields.ts'
import { OrderFormStore } from './order-form.ts'
import { sendThrough } from './order-sending.ts'
import { OrderSubmission } from './order-submission.ts'

const HOUR = 3_600_000

/** A form on a desk's device, as it opens: also again, after a reload. */
function open(desk = new FakeTaker(), now = Date.now()) {
  const portal = desk.portal()
  const store = new OrderFormStore(toFields(FILLED))
  const submission = new OrderSubmission(store)
  submission.keepIn(new OrderDrafts(desk.storage, 'draft'), now)
  const submit = async () => {
    const order = toCandidate(store.$fields.get())
    if (!hasAddresses(order)) throw new Error('An address is missing')
    await submission.submit(order, { send: sendThrough(portal) })
    return store.$state.get()
  }
  return { desk, store, submission, submit, write: (notes: string) => store.editStop(1, { notes }) }
}
const notesOf = ({ store }: ReturnType<typeof open>) => store.$fields.get().stops[1]?.notes

describe('a draft', () => {
  it('becomes one order and is forgotten', async () => {
    const { desk, submit, write } = open()
    write('Ring twice')
    expect(await submit()).toMatchObject({ kind: 'done', order: { version: 1 } })
    expect(desk.taken[0]?.input.dropoffs[0]?.notes).toBe('Ring twice')
    expect(notesOf(open(desk))).toBe('')
  })

  it('is sent once, however often the button is pressed', async () => {
    const { desk, submit } = open()
    await Promise.all([submit(), submit(), submit()])
    expect(desk.taken).toHaveLength(1)
  })

  it('is still there when the request was lost', async () => {
    const { desk, submit, write } = open()
    write('Ring twice')
    desk.next = 'request lost'
    expect(await submit()).toMatchObject({ kind: 'failed' })
    expect(desk.taken).toHaveLength(0)
    expect(notesOf(open(desk))).toBe('Ring twice')
  })

  it('is one order after a lost answer and another try', async () => {
    const { desk, submit } = open()
    desk.next = 'answer lost'
    await submit()
    expect(await submit()).toMatchObject({ kind: 'done' })
    expect(desk.taken).toHaveLength(1)
  })

  it('is one order after a lost answer, a reload and another try', async () => {
    const first = open()
    first.write('Ring twice')
    first.desk.next = 'answer lost'
    await first.submit()
    const again = open(first.desk)
    expect(again.store.$state.get()).toMatchObject({ kind: 'editing', restored: { doubt: 'safe' } })
    expect(await again.submit()).toMatchObject({ kind: 'done', order: first.desk.taken[0]?.order })
    expect(first.desk.taken).toHaveLength(1)
  })

  it('says so when it was placed before its last changes, and never twice', async () => {
    const { desk, submit, write } = open()
    for (const notes of ['Ring', 'Ring twice']) {
      write(notes)
      desk.next = notes === 'Ring' ? 'request lost' : 'answer lost'
      await submit()
    }
    write('Ring three times')
    expect(await submit()).toMatchObject({ kind: 'placed_before', order: { shortId: desk.taken[0]?.order.shortId } })
    expect(desk.taken).toHaveLength(1)
    expect(desk.taken[0]?.input.dropoffs[0]?.notes).toBe('Ring twice')
  })

  it('is not unsure after a clear refusal', async () => {
    const { desk, submit, write } = open()
    write('Ring twice')
    desk.next = new ApiError('forbidden', 'paused')
    await submit()
    expect(open(desk).store.$state.get()).toMatchObject({ restored: { doubt: 'none' } })
  })

  it('starts over with a key of its own', async () => {
    const { desk, submission, submit, write } = open()
    await submit()
    submission.startOver()
    write('Another')
    await submit()
    expect(new Set(desk.taken.map(({ key }) => key)).size).toBe(2)
  })

  it('does not come back over what somebody is typing, nor after two weeks', async () => {
    const { desk, write } = open()
    write('Ring twice')
    const typing = new OrderFormStore(toFields(FILLED))
    typing.editStop(1, { notes: 'New' })
    new OrderSubmission(typing).keepIn(new OrderDrafts(desk.storage, 'draft'))
    expect(typing.$fields.get().stops[1]?.notes).toBe('New')
    expect(notesOf(open(desk, Date.now() + 15 * 24 * HOUR))).toBe('')
  })

  it('asks to look first when the server may have forgotten an earlier try', async () => {
    const { desk, submit, write } = open()
    write('Ring twice')
    desk.next = 'answer lost'
    await submit()
    const later = open(desk, Date.now() + 21 * HOUR)
    expect(later.store.$state.get()).toMatchObject({ restored: { doubt: 'look' } })
    await later.submit()
    expect(new Set(desk.taken.map(({ key }) => key)).size).toBe(2)
  })

  it('lives without storage, and with a spoilt one', async () => {
    const desk = new FakeTaker()
    desk.storage.setItem('draft', '{"shape":1,')
    const { store, write } = open(desk)
    expect(store.isTouched).toBe(false)
    desk.storage.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    write('Ring twice')
    expect(store.$fields.get().stops[1]?.notes).toBe('Ring twice')
  })

  it('keeps what the page or the driver has locked as it is now', () => {
    const desk = new FakeTaker()
    const first = new OrderFormStore(toFields(FILLED, true))
    const drafts = new OrderDrafts(desk.storage, 'draft')
    new OrderSubmission(first).keepIn(drafts)
    first.editStop(1, { notes: 'Ring twice' })
    const moved = { ...FILLED, pickup: { ...FILLED.pickup, notes: 'We have moved' } }
    const second = new OrderFormStore(toFields(moved, true))
    new OrderSubmission(second).keepIn(drafts)
    expect(second.$fields.get().stops.map(({ notes }) => notes)).toEqual(['We have moved', 'Ring twice'])
  })
})
