import { expect } from '@open-wc/testing'
import { EMPTY, complete, faultOf, toDraft, toWindow, type WindowDraft } from './window-draft.ts'

const zone = 'America/Montevideo'
const now = Date.parse('2026-11-22T12:00:00Z')
const rules = { now, minLead: 0 }
const draft = (parts: Partial<WindowDraft>, where = zone) => complete({ ...EMPTY, ...parts }, where, now)
const windowOf = (parts: Partial<WindowDraft>, where = zone) => toWindow(draft(parts, where), where, now)

describe('a window as it is written', () => {
  it('is open when nothing is written', () => {
    expect(windowOf({})).to.deep.equal({ after: null, before: null })
  })

  it('means today where only times are written', () => {
    const written = windowOf({ from: '15:00', until: '16:00' })
    expect(written).to.deep.equal({ after: '2026-11-22T18:00:00.000Z', before: '2026-11-22T19:00:00.000Z' })
  })

  it('means the whole day where only a day is written', () => {
    const written = windowOf({ day: '2026-11-24' })
    expect(written).to.deep.equal({ after: '2026-11-24T03:00:00.000Z', before: '2026-11-25T03:00:00.000Z' })
    expect(toDraft(written, zone)).to.deep.equal({ ...EMPTY, day: '2026-11-24' })
  })

  it('may be open at one end', () => {
    expect(windowOf({ day: '2026-11-24', from: '15:00' }).before).to.equal(null)
    expect(windowOf({ day: '2026-11-22', until: '15:00' }).after).to.equal(null)
  })
  it('may end in the following night', () => {
    const written = windowOf({ day: '2026-11-24', from: '22:00', until: '02:00' })
    expect(written.before).to.equal('2026-11-25T05:00:00.000Z')
    expect(faultOf(draft({ day: '2026-11-24', from: '22:00', until: '02:00' }), zone, rules)).to.equal(undefined)
  })

  it('is shown as it was written', () => {
    for (const parts of [
      { day: '2026-11-24', from: '08:15', until: '20:00' },
      { day: '2026-11-24', from: '22:00', until: '02:00', days: 1 },
      { day: '2026-11-24', from: '09:00', until: '18:00', days: 3 },
    ]) {
      expect(toDraft(windowOf(parts), zone)).to.deep.equal({ ...EMPTY, ...parts })
    }
  })

  it('is refused when its end is not after its start', () => {
    for (const until of ['16:00', '15:59', '18:00']) {
      const fault = faultOf(draft({ day: '2026-11-24', from: '18:00', until }), zone, rules)
      expect(fault, until).to.deep.equal({ kind: 'order', at: 'until' })
    }
  })

  it('is refused when it has passed', () => {
    expect(faultOf(draft({ from: '07:00', until: '08:59' }), zone, rules)).to.deep.equal({ kind: 'past', at: 'until' })
    expect(faultOf(draft({ day: '2026-11-21' }), zone, rules)).to.deep.equal({ kind: 'past', at: 'day' })
    expect(faultOf(draft({ from: '07:00', until: '09:01' }), zone, rules)).to.equal(undefined)
  })
  it('leaves the courier the time that it needs', () => {
    const soon = draft({ from: '09:00', until: '09:45' })
    expect(faultOf(soon, zone, { now, minLead: 60 })).to.deep.equal({
      kind: 'lead',
      at: 'until',
      earliest: now + 3_600_000,
    })
    expect(faultOf(soon, zone, { now, minLead: 45 })).to.equal(undefined)
  })

  it('is refused at a time that the clocks skip, at either end', () => {
    const berlin = 'Europe/Berlin'
    const gap = { kind: 'gap', day: '2027-03-28', clock: '02:30', from: '02:00', to: '03:00' }
    const start = draft({ day: '2027-03-28', from: '02:30', until: '05:00' }, berlin)
    const end = draft({ day: '2027-03-27', from: '22:00', until: '02:30' }, berlin)
    expect(faultOf(start, berlin, rules)).to.deep.equal({ ...gap, at: 'from' })
    expect(faultOf(end, berlin, rules)).to.deep.equal({ ...gap, at: 'until' })
  })

  it('takes the wider meaning of a time that comes twice', () => {
    const written = windowOf({ day: '2027-10-31', from: '02:15', until: '02:45' }, 'Europe/Berlin')
    expect(written).to.deep.equal({ after: '2027-10-31T00:15:00.000Z', before: '2027-10-31T01:45:00.000Z' })
  })
})
