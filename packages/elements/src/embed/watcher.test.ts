import { expect, fixture, html } from '@open-wc/testing'
import { watcher } from './watcher.ts'

/** Counts how often a tag's element was loaded; the first `failures` loads fail. */
function counted(failures = 0) {
  const loads = { count: 0 }
  const load = async (): Promise<void> => {
    loads.count++
    if (loads.count <= failures) throw new Error('offline')
  }
  return { loads, load }
}

const page = (): Promise<HTMLElement> => fixture<HTMLElement>(html`<div></div>`)

/** Settles after the observer has told what changed. */
const observed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const shadowIn = (host: HTMLElement): ShadowRoot => host.attachShadow({ mode: 'open' })

describe('the loader', () => {
  it('loads an element that is there already, and no other', async () => {
    const root = shadowIn(await page())
    const [here, absent] = [counted(), counted()]
    root.innerHTML = '<p><x-here></x-here></p>'
    watcher({ 'x-here': here.load, 'x-absent': absent.load })(root)
    expect([here.loads.count, absent.loads.count]).to.deep.equal([1, 0])
  })

  it('loads an element that comes late, inside other markup, and only once', async () => {
    const root = shadowIn(await page())
    const late = counted()
    watcher({ 'x-late': late.load })(root)
    expect(late.loads.count).to.equal(0)
    root.innerHTML = '<section><x-late></x-late><x-late></x-late></section>'
    await observed()
    root.append(document.createElement('x-late'))
    await observed()
    expect(late.loads.count).to.equal(1)
  })

  it('tries again at the next appearance when a load failed', async () => {
    const root = shadowIn(await page())
    const flaky = counted(1)
    watcher({ 'x-flaky': flaky.load })(root)
    root.append(document.createElement('x-flaky'))
    await observed()
    root.append(document.createElement('x-flaky'))
    await observed()
    expect(flaky.loads.count).to.equal(2)
  })

  it('defines our elements in the document', async () => {
    await import('./loader.ts')
    const host = await page()
    host.innerHTML = '<waybill-phone-field label="Phone"></waybill-phone-field>'
    await customElements.whenDefined('waybill-phone-field')
    expect(host.querySelector('waybill-phone-field')?.shadowRoot).to.be.instanceOf(ShadowRoot)
  })
})
