import { expect, fixture, html } from '@open-wc/testing'
import { SAMPLE_TOKEN } from '../testing/tracking-sample.ts'
import './tracking-frame.ts'
import type { TrackingFrame } from './tracking-frame.ts'

const framed = (token: string, server: string): Promise<TrackingFrame> =>
  fixture(html`<waybill-tracking-frame token=${token} server=${server}></waybill-tracking-frame>`)
const frameOf = ({ shadowRoot }: TrackingFrame): HTMLIFrameElement | null => shadowRoot!.querySelector('iframe')

describe('tracking frame', () => {
  it('shows the server’s page of a link, with a name', async () => {
    const frame = frameOf(await framed(SAMPLE_TOKEN, 'https://track.invalid/some/where'))
    expect(frame?.src).to.equal(`https://track.invalid/t/${SAMPLE_TOKEN}/frame`)
    expect(frame?.title).to.equal('Your delivery')
    expect(frame?.referrerPolicy).to.equal('no-referrer')
  })

  it('frames nothing that is no token, and nothing that runs here', async () => {
    expect(frameOf(await framed('../../portal', 'https://track.invalid'))).to.equal(null)
    expect(frameOf(await framed(SAMPLE_TOKEN, 'javascript:alert(1)'))?.src ?? '').not.to.contain('javascript')
  })

  it('is accessible', async () => {
    await expect(await framed(SAMPLE_TOKEN, 'https://track.invalid')).to.be.accessible()
  })
})
