import { expect } from '@open-wc/testing'
import { distance } from './measures.ts'

describe('distances', () => {
  it('are rounded as people say them, in both systems', () => {
    const metric = [3, 347, 996, 5_832, 123_456].map((metres) => distance('en', metres, 'metric'))
    expect(metric).to.deep.equal(['0 m', '350 m', '1 km', '5.8 km', '123 km'])
    const imperial = [120, 5_832].map((metres) => distance('en', metres, 'imperial'))
    expect(imperial).to.deep.equal(['400 ft', '3.6 mi'])
  })

  it('are written as the locale does', () => {
    expect(distance('es-UY', 5_832, 'metric')).to.equal('5,8 km')
    expect(distance('ar', 5_832, 'metric')).to.equal('5.8 كم')
  })
})
