import { expect, fixture, html } from '@open-wc/testing'
import { LitElement, type TemplateResult } from 'lit'
import { soon } from '../testing/soon.ts'
import { Later } from './later.ts'

/** Shows a part whose code comes later; each test says how. */
class LaterProbe extends LitElement {
  bring: () => Promise<string> = () => new Promise(() => {})
  asked = 0
  readonly code = new Later(this, () => {
    this.asked++
    return this.bring()
  })
  wants = true

  override render(): TemplateResult {
    return html`<p>${this.wants ? (this.code.wanted() ?? 'not yet') : 'not wanted'}</p>`
  }
}
customElements.define('later-probe', LaterProbe)

const text = (probe: LaterProbe) => probe.shadowRoot!.textContent.trim()
const probe = () => fixture<LaterProbe>(html`<later-probe></later-probe>`)

describe('code that comes later', () => {
  it('is asked for once when it is first wanted, and shows when it is there', async () => {
    const host = await probe()
    expect(text(host)).to.equal('not yet')
    host.requestUpdate()
    await host.updateComplete
    expect(host.asked).to.equal(1)
    const quick = new LaterProbe()
    quick.bring = () => Promise.resolve('here')
    host.after(quick)
    await soon(() => text(quick) === 'here')
    expect(quick.code.value).to.equal('here')
    quick.remove()
  })

  it('is not asked for by who only looks', async () => {
    const host = new LaterProbe()
    host.wants = false
    document.body.append(host)
    await host.updateComplete
    expect([host.code.value, host.asked]).to.deep.equal([undefined, 0])
    host.remove()
  })

  it('is waited for by who needs it now, with one request for all', async () => {
    const other = new LaterProbe()
    other.wants = false
    other.bring = () => Promise.resolve('here')
    expect(await Promise.all([other.code.load(), other.code.load()])).to.deep.equal(['here', 'here'])
    expect(other.asked).to.equal(1)
  })

  it('is asked for again where it did not come', async () => {
    const host = new LaterProbe()
    host.wants = false
    host.bring = () => Promise.reject(new Error('No network'))
    expect(await host.code.load()).to.equal(undefined)
    host.bring = () => Promise.resolve('here')
    expect(await host.code.load()).to.equal('here')
    expect(host.asked).to.equal(2)
  })
})
