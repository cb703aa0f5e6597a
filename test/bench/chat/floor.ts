import type { ChatMessage } from '@waybill/contract'
import { html } from 'lit'
import { WaybillElement } from '../../../packages/elements/src/base/element.ts'
import { threadStyles } from '../../../packages/elements/src/chat-panel/chat-thread.styles.ts'
import { entryLines, type LineView } from '../../../packages/elements/src/chat-panel/entry-lines.ts'
import { countNodes, isOwn, painted, place, timeOf, wordsOf } from './variant.ts'

/** The least that showing a conversation in these bubbles costs: sixty of them and nothing else. */
const SHOWN = 60

class BenchFloor extends WaybillElement {
  static override styles = threadStyles
  messages: readonly ChatMessage[] = []

  protected override render(): unknown {
    const thread = {
      kind: 'ready',
      member: { side: 'client', id: 'me', name: 'Me', mayWrite: true, key: '' },
      messages: this.messages,
      waiting: [],
      older: { kind: 'none' },
      newer: { kind: 'none' },
      isHeldUp: false,
      isSlowed: false,
      lastReadSeq: 0,
      lastReceivedSeq: 0,
      firstUnread: null,
      unread: 0,
      trouble: undefined,
    } as const
    return html`<div class="thread">
      <div class="past">
        <div id="log">${entryLines(thread, { from: 0, to: this.messages.length }, VIEW)}</div>
      </div>
    </div>`
  }

  protected override updated(): void {
    const log = this.renderRoot.querySelector('#log')
    log?.scrollTo({ top: log.scrollHeight })
  }
}
customElements.define('bench-floor', BenchFloor)

/** Words cost the floor nothing: it says the keys. */
const word = <Translate>(): Translate => toTranslate((key: string) => key)
// Every `Translate` takes a key and answers a text.
const toTranslate = <Translate>(say: (key: string) => string) => say as Translate

const VIEW: LineView = {
  t: word(),
  common: word(),
  problem: word(),
  locale: 'en',
  zone: 'America/Montevideo',
  isOffline: false,
  wants: () => {},
  onChange: () => {},
  onRetry: () => {},
  onRemove: () => {},
}

const said = (index: number, count: number): ChatMessage => ({
  threadId: 't',
  seq: index + 1,
  clientId: `message-${index}`,
  party: isOwn(index) ? 'client' : 'courier',
  authorId: isOwn(index) ? 'me' : 'them',
  authorName: isOwn(index) ? 'Me' : 'Marina Gadea',
  text: wordsOf(index),
  files: [],
  at: new Date(timeOf(index, count)).toISOString(),
  state: 'said',
  change: 0,
})

const floor = new BenchFloor()
let messages: ChatMessage[] = []

window.variant = {
  prepare(count) {
    messages = Array.from({ length: SHOWN }, (_, index) => said(count - SHOWN + index, count))
  },
  async mount() {
    floor.messages = messages
    place().append(floor)
    await floor.updateComplete
    await painted()
  },
  async append(index) {
    floor.messages = [...floor.messages.slice(1), said(index, index + 1)]
    floor.requestUpdate()
    await floor.updateComplete
    await painted()
  },
  nodes: () => countNodes(),
}
