import { describe, expect, it } from 'vitest'
import { MessageWindow } from './message-window.ts'

const messages = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ seq: first + index }))
const shown = (view: MessageWindow, list: readonly { seq: number }[]) => {
  const { from, to } = view.range(list)
  return [list[from]?.seq, list[to - 1]?.seq]
}

describe('the messages on screen', () => {
  it('are all of a short conversation, and none of an empty one', () => {
    expect(shown(new MessageWindow(), messages(1, 12))).toEqual([1, 12])
    expect(new MessageWindow().range([])).toEqual({ from: 0, to: 0 })
  })

  it('are the newest of a long one, also when more come', () => {
    const view = new MessageWindow()
    expect(shown(view, messages(1, 10_000))).toEqual([9_951, 10_000])
    expect(shown(view, messages(1, 10_003))).toEqual([9_954, 10_003])
  })

  it('stay while older ones are read before and new ones come behind', () => {
    const view = new MessageWindow()
    view.stay(messages(100, 200))
    expect(shown(view, messages(50, 210))).toEqual([151, 200])
    view.follow()
    expect(shown(view, messages(50, 210))).toEqual([161, 210])
  })

  it('move step by step to either end, and no further', () => {
    const view = new MessageWindow()
    const list = messages(1, 110)
    const steps = () => [view.move(list, 'older'), ...shown(view, list)]
    expect([steps(), steps(), steps(), steps()]).toEqual([
      [true, 41, 90],
      [true, 21, 70],
      [true, 1, 50],
      [false, 1, 50],
    ])
    while (view.move(list, 'newer'));
    expect(shown(view, list)).toEqual([61, 110])
  })

  it('go to a message wherever it is', () => {
    const view = new MessageWindow()
    const list = messages(1, 10_000)
    for (const [seq, first] of [
      [5_000, 4_975],
      [3, 1],
      [9_999, 9_951],
    ] as const) {
      view.show(list, seq)
      expect(shown(view, list)[0]).toBe(first)
    }
  })

  it('fill a tall screen', () => {
    const view = new MessageWindow()
    view.fit(2_600)
    expect(shown(view, messages(1, 1_000))).toEqual([901, 1_000])
  })
})
