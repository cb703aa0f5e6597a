import { expect, fixture, html } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { soon } from '../testing/soon.ts'
import './tracking-rating.ts'
import type { TrackingRating } from './tracking-rating.ts'

type Rated = HTMLElementEventMap['waybill-rate']

/** A question whose rating is sent by `work`; answers with all that was sent. */
async function asking(work: () => Promise<unknown>): Promise<{ rating: TrackingRating; sent: object[] }> {
  const sent: object[] = []
  const onRate = ({ detail: { wait, ...draft } }: Rated): void => {
    sent.push(draft)
    wait(work())
  }
  const rating = await fixture<TrackingRating>(
    html`<waybill-tracking-rating @waybill-rate=${onRate}></waybill-tracking-rating>`,
  )
  return { rating, sent }
}

const all = <Type extends Element = HTMLElement>(rating: TrackingRating, selector: string): Type[] => [
  ...rating.shadowRoot!.querySelectorAll<Type>(selector),
]

async function choose(rating: TrackingRating, stars: number, words = ''): Promise<void> {
  all<HTMLInputElement>(rating, 'input')[stars - 1]!.click()
  await rating.updateComplete
  const [comment] = all<HTMLTextAreaElement>(rating, 'textarea')
  comment!.value = words
  comment!.dispatchEvent(new InputEvent('input'))
}
const send = (rating: TrackingRating): void => all<HTMLButtonElement>(rating, 'button')[0]!.click()
const title = (rating: TrackingRating): string => all(rating, 'h3')[0]!.textContent

describe('rating', () => {
  it('is accessible before, between and after', async () => {
    const { rating } = await asking(() => Promise.resolve())
    await expect(rating).to.be.accessible()
    await choose(rating, 4)
    await expect(rating).to.be.accessible()
    send(rating)
    await soon(() => title(rating) === 'Thank you for your rating')
    await expect(rating).to.be.accessible()
  })

  it('asks for a word once stars are chosen, and sends both', async () => {
    const { rating, sent } = await asking(() => Promise.resolve())
    expect(all(rating, 'textarea')).to.have.length(0)
    await choose(rating, 5, ' Kind and on time ')
    send(rating)
    await soon(() => title(rating) === 'Thank you for your rating')
    expect(sent).to.deep.equal([{ stars: 5, comment: 'Kind and on time' }])
    expect(all(rating, '.lit')).to.have.length(5)
    expect(all(rating, 'form')).to.have.length(0)
  })

  it('leads who has sent it to the thanks, whose button is gone, and speaks nowhere else', async () => {
    const { rating } = await asking(() => Promise.resolve())
    await choose(rating, 5)
    all(rating, 'button')[0]!.focus()
    send(rating)
    await soon(() => rating.shadowRoot!.activeElement === all(rating, 'h3')[0])
    expect(title(rating)).to.equal('Thank you for your rating')
    expect(all(rating, '[role=status]')).to.have.length(0)
  })

  it('is sent once, however often the button is pressed', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { rating, sent } = await asking(() => promise)
    await choose(rating, 3)
    send(rating)
    await rating.updateComplete
    expect(all(rating, 'button')[0]!.getAttribute('aria-busy')).to.equal('true')
    send(rating)
    resolve()
    await soon(() => title(rating) === 'Thank you for your rating')
    expect(sent).to.have.length(1)
  })

  it('keeps what was chosen and typed when it could not be sent', async () => {
    const { rating } = await asking(() => Promise.reject(new ApiError('unavailable', 'no')))
    await choose(rating, 2, 'Late')
    send(rating)
    await soon(() => all(rating, '[role=alert]').length === 1)
    expect(all<HTMLTextAreaElement>(rating, 'textarea')[0]!.value).to.equal('Late')
    expect(all(rating, '.lit')).to.have.length(2)
  })

  it('shows what was given before', async () => {
    const rating = await fixture<TrackingRating>(html`<waybill-tracking-rating .stars=${4}></waybill-tracking-rating>`)
    expect(all(rating, '[role=img]')[0]!.getAttribute('aria-label')).to.equal('4 stars')
    await expect(rating).to.be.accessible()
  })
})
