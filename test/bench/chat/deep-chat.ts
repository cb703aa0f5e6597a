import { DeepChat } from 'deep-chat'
import { countNodes, isOwn, painted, place, until, wordsOf } from './variant.ts'

/** deep-chat with the whole conversation as its history: it has no window. */
const chat = new DeepChat()
let history: { text: string; role: string }[] = []
const last = () => [...(chat.shadowRoot?.querySelectorAll('.message-bubble') ?? [])].at(-1)?.textContent ?? ''
const firstLine = (index: number): string => wordsOf(index).split('\n')[0] ?? ''

window.variant = {
  prepare(count) {
    history = Array.from({ length: count }, (_, index) => ({
      text: wordsOf(index),
      role: isOwn(index) ? 'user' : 'ai',
    }))
  },
  async mount() {
    chat.style.width = '400px'
    chat.style.height = '700px'
    chat.connect = { handler: () => {} }
    chat.history = history
    place().append(chat)
    await until(() => last().includes(firstLine(history.length - 1)))
  },
  async append(index) {
    chat.addMessage({ text: wordsOf(index), role: isOwn(index) ? 'user' : 'ai' })
    await painted()
    await until(() => last().includes(firstLine(index)))
  },
  nodes: () => countNodes(),
}
