import { expect, html } from '@open-wc/testing'
import { ApiError } from '@waybill/contract/problem'
import { FakeTexts } from '../testing/fake-texts.ts'
import { inPortal, shadowText } from '../testing/in-portal.ts'
import { soon } from '../testing/soon.ts'
import './text-report.ts'
import type { TextReportElement } from './text-report.ts'

const open = (fake = new FakeTexts()) =>
  inPortal<TextReportElement>(html`<waybill-text-report></waybill-text-report>`, fake)
const rows = (element: TextReportElement) =>
  [...element.shadowRoot!.querySelectorAll('tr')].map((row) =>
    [...row.cells].map(({ textContent }) => textContent.trim()),
  )

describe('delivery report', () => {
  it('counts by day, the latest first, with a total', async () => {
    const element = await open()
    await soon(() => rows(element).length > 0)
    await expect(element).to.be.accessible()
    const [head, today] = rows(element)
    expect(head).to.deep.equal(['Day', 'Delivered', 'Sent', 'Waiting', 'Failed', 'Not sent', 'Unknown', 'Parts paid'])
    expect(today?.slice(2, 4)).to.deep.equal(['12', '4'])
    expect(rows(element)).to.have.length(16)
    expect(rows(element).at(-1)?.[0]).to.equal('Total')
  })

  it('says why texts did not arrive and what they cost', async () => {
    const element = await open()
    await soon(() => rows(element).length > 0)
    expect(shadowText(element))
      .to.contain('the phone cannot be reached')
      .and.to.match(/About \$\d+\.\d\d in these days/)
  })

  it('says that there were none, and what went wrong', async () => {
    const quiet = new FakeTexts()
    quiet.report = { days: [], triggers: [], reasons: [], price: null }
    const element = await open(quiet)
    await soon(() => shadowText(element).includes('No texts went out'))
    const broken = new FakeTexts()
    broken.server.on('GET /v1/notifications/report', () => {
      throw new ApiError('unavailable', 'Later')
    })
    const failed = await open(broken)
    // The client asks again by itself before it gives up.
    await soon(() => failed.shadowRoot!.querySelector('[role=alert] button'), 'the notice')
  })
})
