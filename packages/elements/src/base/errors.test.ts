import { ApiError } from '@waybill/contract/problem'
import { expect } from '@open-wc/testing'
import { problemTexts, type ProblemTranslate } from '../locales/en/problems.ts'
import { faultsOf, problemCodeOf, problemText } from './errors.ts'
import { fill } from './texts.ts'

const t: ProblemTranslate = (key, ...[values]) => fill(problemTexts.table('en'), 'en', key, values)

describe('an error', () => {
  it('is told by its code, not by the engineer’s message', () => {
    const error = new ApiError('leg_locked', 'leg 3 locked')
    expect(problemText(t, error)).to.contain('on the way to this stop').and.not.to.contain('leg')
  })

  it('without an answer means that there is no connection', () => {
    expect(problemCodeOf(new TypeError('Failed to fetch'))).to.equal('offline')
    expect(problemCodeOf(new Error('?'))).to.equal('internal')
  })

  it('brings the faults of fields along', () => {
    const fields = [{ path: 'pickup.contact.phone', code: 'phone_invalid', message: '' }] as const
    expect(faultsOf(new ApiError('invalid_request', '', { fields: [...fields] }))).to.deep.equal(fields)
    expect(faultsOf(new Error('?'))).to.deep.equal([])
  })
})
