import '../../../packages/elements/src/chat-panel/chat-thread.ts'
import { ContextProvider } from '@lit/context'
import { LitElement } from 'lit'
import { portalContext } from '../../../packages/elements/src/base/context.ts'
import { FakeChat, GENERAL } from '../../../packages/elements/src/testing/fake-chat.ts'
import { countNodes, isOwn, painted, place, timeOf, until, wordsOf } from './variant.ts'

const fake = new FakeChat([GENERAL])
let length = 0

/** Gives the conversation its portal, as a page does. */
class BenchPortal extends LitElement {
  readonly provider = new ContextProvider(this, { context: portalContext, initialValue: fake.portal('client') })

  protected override createRenderRoot(): this {
    return this
  }
}
customElements.define('bench-portal', BenchPortal)

const log = () => document.querySelector('waybill-chat-thread')?.shadowRoot?.querySelector('#log')
const last = () => [...(log()?.querySelectorAll('.text') ?? [])].at(-1)?.textContent

window.variant = {
  prepare(count) {
    length = count
    for (let index = 0; index < count; index++) {
      const at = timeOf(index, count)
      fake.say(isOwn(index) ? 'client' : 'courier', GENERAL.id, wordsOf(index), { at, quietly: true })
    }
    fake.read('client', GENERAL.id, count)
  },
  async mount() {
    const portal = document.createElement('bench-portal')
    const thread = document.createElement('waybill-chat-thread')
    thread.threadId = GENERAL.id
    portal.append(thread)
    place().append(portal)
    await until(() => last() === wordsOf(length - 1))
  },
  async append(index) {
    fake.say(isOwn(index) ? 'client' : 'courier', GENERAL.id, wordsOf(index))
    await painted()
    await until(() => last() === wordsOf(index))
  },
  nodes: () => countNodes(),
}
