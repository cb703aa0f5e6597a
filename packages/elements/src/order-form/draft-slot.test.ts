import { expect } from '@open-wc/testing'
import { takeSlot } from './draft-slot.ts'

const name = () => `slot-${crypto.getRandomValues(new Uint32Array(1))[0]}`

describe('the place of a draft', () => {
  it('is held by one form at a time; the next has one of its own', async () => {
    const place = name()
    const [first, second] = [await takeSlot(place), await takeSlot(place)]
    expect([first.name, second.name]).to.deep.equal([place, `${place}#2`])
    first.release()
    const third = await takeSlot(place, 10_000)
    expect(third.name).to.equal(place)
    second.release()
    third.release()
  })

  it('is got from a form that lets go a moment late', async () => {
    const place = name()
    const first = await takeSlot(place)
    setTimeout(() => first.release(), 50)
    const second = await takeSlot(place, 10_000)
    expect(second.name).to.equal(place)
    second.release()
  })
})
