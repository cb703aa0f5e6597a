import { expect } from '@open-wc/testing'
import { LoadingDelay, type Loading } from './loading-delay.ts'

/** Time that stands still until it is told to go on. */
class Clock {
  #now = 0
  #timers = new Map<number, { at: number; run: () => void }>()
  readonly #real = { setTimeout: window.setTimeout, clearTimeout: window.clearTimeout, now: performance.now }

  constructor() {
    const start = (run: () => void, after = 0): number => {
      const id = this.#timers.size + 1
      this.#timers.set(id, { at: this.#now + after, run })
      return id
    }
    Object.assign(window, { setTimeout: start, clearTimeout: (id: number) => this.#timers.delete(id) })
    performance.now = () => this.#now
  }

  pass(milliseconds: number): void {
    this.#now += milliseconds
    for (const [id, { at, run }] of this.#timers) if (at <= this.#now && this.#timers.delete(id)) run()
  }

  restore(): void {
    const { now, ...timers } = this.#real
    Object.assign(window, timers)
    performance.now = now
  }
}

describe('a skeleton', () => {
  let clock: Clock
  let delay: LoadingDelay
  const host = { addController() {}, removeController() {}, requestUpdate() {}, updateComplete: Promise.resolve(true) }

  beforeEach(() => {
    clock = new Clock()
    delay = new LoadingDelay(host)
  })
  afterEach(() => clock.restore())

  it('does not show for what comes within 150 ms', () => {
    expect(delay.shows(true)).to.equal(false)
    clock.pass(149)
    expect(delay.shows(true)).to.equal(false)
    expect(delay.shows(false)).to.equal(false)
    clock.pass(1000)
    expect(delay.shows(false)).to.equal(false)
  })

  it('stays for at least 300 ms once it shows', () => {
    delay.shows(true)
    clock.pass(150)
    expect(delay.shows(true)).to.equal(true)
    clock.pass(10)
    expect(delay.shows(false)).to.equal(true)
    clock.pass(289)
    expect(delay.shows(false)).to.equal(true)
    clock.pass(1)
    expect(delay.shows(false)).to.equal(false)
  })

  it('goes at once when it has stood long enough', () => {
    delay.shows(true)
    clock.pass(150)
    delay.shows(true)
    clock.pass(300)
    expect(delay.shows(false)).to.equal(false)
  })

  it('shows at once, or never, where the element is told so', () => {
    const told = (loading: Loading) => new LoadingDelay({ ...host, loading })
    const always = told('always')
    expect(always.shows(true)).to.equal(true)
    clock.pass(299)
    expect(always.shows(false)).to.equal(true)
    clock.pass(1)
    expect(always.shows(false)).to.equal(false)
    const never = told('never')
    never.shows(true)
    clock.pass(1000)
    expect(never.shows(true)).to.equal(false)
  })

  it('does not blink between two loads', () => {
    delay.shows(true)
    clock.pass(150)
    delay.shows(false)
    clock.pass(100)
    expect(delay.shows(true)).to.equal(true)
    clock.pass(500)
    expect(delay.shows(true)).to.equal(true)
  })
})
