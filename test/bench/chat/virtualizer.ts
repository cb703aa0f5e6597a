import { LitVirtualizer } from '@lit-labs/virtualizer'
import { html } from 'lit'
import { countNodes, isOwn, painted, place, until, wordsOf } from './variant.ts'

/** lit-virtualizer with plain bubbles and nothing else of a chat. */
const list = new LitVirtualizer<{ index: number }>()
let items: { index: number }[] = []
const isShown = (index: number): boolean => list.querySelector(`[data-index="${index}"]`) !== null

window.variant = {
  prepare(count) {
    items = Array.from({ length: count }, (_, index) => ({ index }))
  },
  async mount() {
    list.scroller = true
    list.className = 'list'
    list.renderItem = ({ index }) =>
      html`<div class="message ${isOwn(index) ? 'own' : ''}" data-index=${index}>
        <p class="text">${wordsOf(index)}</p>
      </div>`
    list.items = items
    place().append(list)
    await painted()
    list.scrollToIndex(items.length - 1)
    await until(() => isShown(items.length - 1))
  },
  async append(index) {
    items = [...items, { index }]
    list.items = items
    await painted()
    list.scrollToIndex(index)
    await until(() => isShown(index))
  },
  nodes: () => countNodes(),
}
