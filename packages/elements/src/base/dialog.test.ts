import { expect, fixture, html as template } from '@open-wc/testing'
import { sendKeys, sendMouse } from '@web/test-runner-commands'
import { html } from 'lit'
import { property } from 'lit/decorators.js'
import { soon } from '../testing/soon.ts'
import { DialogController, activeElement } from './dialog.ts'
import { WaybillElement, customElement } from './element.ts'
import { dialogStyles } from './styles/dialog.ts'

@customElement('test-dialog')
class Host extends WaybillElement {
  static override styles = [dialogStyles]
  @property({ type: Boolean }) open = false
  mayClose = true
  closed = 0
  readonly #dialog = new DialogController(this, {
    mayClose: () => this.mayClose,
    onClose: () => {
      this.open = false
      this.closed += 1
    },
  })
  override updated(): void {
    this.#dialog.sync(this.open)
  }
  override render() {
    return html`<button id="opener" @click=${this.#onOpen}>New order</button>
      <dialog class="dialog small" aria-labelledby="title">
        <header><h2 id="title">New order</h2></header>
        <div class="body"><input aria-label="Address" /></div>
      </dialog>`
  }
  #onOpen(): void {
    this.open = true
  }
}

async function opened(): Promise<{ host: Host; opener: HTMLElement; dialog: HTMLDialogElement }> {
  const host = await fixture<Host>(template`<test-dialog></test-dialog>`)
  const opener = host.shadowRoot!.querySelector<HTMLElement>('#opener')!
  opener.focus()
  opener.click()
  await host.updateComplete
  return { host, opener, dialog: host.shadowRoot!.querySelector('dialog')! }
}

describe('a dialog', () => {
  it('is modal, takes focus and is accessible', async () => {
    const { host, dialog } = await opened()
    expect(dialog.matches(':modal')).to.equal(true)
    expect(dialog.contains(activeElement() ?? null)).to.equal(true)
    await expect(host).to.be.accessible()
  })

  it('closes on Escape and gives focus back', async () => {
    const { host, opener, dialog } = await opened()
    await sendKeys({ press: 'Escape' })
    await soon(() => host.closed === 1)
    expect(dialog.open).to.equal(false)
    expect(activeElement()).to.equal(opener)
  })

  it('closes on a press beside it, not on one inside', async () => {
    const { host, dialog } = await opened()
    const { left, top } = dialog.getBoundingClientRect()
    await sendMouse({ type: 'click', position: [Math.round(left + 20), Math.round(top + 20)] })
    expect(dialog.open).to.equal(true)
    await sendMouse({ type: 'click', position: [2, 2] })
    await host.updateComplete
    expect(dialog.open).to.equal(false)
  })

  it('stays open when it is opened again before it has told of its closing', async () => {
    const { host, opener, dialog } = await opened()
    let events = 0
    dialog.addEventListener('close', () => (events += 1))
    host.open = false
    await host.updateComplete
    host.open = true
    await host.updateComplete
    await soon(() => events === 1)
    expect(host.closed).to.equal(0)
    expect(dialog.open).to.equal(true)
    host.open = false
    await soon(() => host.closed === 1)
    expect(activeElement()).to.equal(opener)
  })

  it('asks before it closes', async () => {
    const { host, dialog } = await opened()
    host.mayClose = false
    await sendKeys({ press: 'Escape' })
    expect(dialog.open).to.equal(true)
    host.mayClose = true
    host.open = false
    await host.updateComplete
    expect(dialog.open).to.equal(false)
  })

  it('does not stay open when its element leaves the page', async () => {
    const { host } = await opened()
    const page = host.parentElement!
    host.remove()
    page.append(host)
    await host.updateComplete
    expect(host.shadowRoot!.querySelector('dialog')!.open).to.equal(false)
  })
})
