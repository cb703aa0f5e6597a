import type { ChatMessage } from '@waybill/contract'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { ReadyThread, ThreadStore } from '../stores/chat-thread.ts'
import { MessageWindow, STEP, type Range } from './message-window.ts'
import { ScrollKeeper } from './scroll-keeper.ts'

interface ReadingOptions {
  readonly thread: () => ReadyThread | undefined
  readonly store: () => ThreadStore | undefined
  /** Called whenever the newest message comes into view or leaves it. */
  readonly onEnd: (isAtEnd: boolean) => void
}

/** Where in a conversation its reader is: which messages are on screen, and what is read when they come to an edge. */
export class Reading implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: ReadingOptions
  readonly #scroll: ScrollKeeper
  readonly #window = new MessageWindow()
  #hasBegun = false

  constructor(host: ReactiveControllerHost & HTMLElement, options: ReadingOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
    this.#scroll = new ScrollKeeper(host, {
      isReady: () => this.#messages !== undefined,
      hasEnd: () => this.hasEnd(),
      onEnd: (isAtEnd) => this.#onEnd(isAtEnd),
      onEdge: (way) => this.#onEdge(way),
    })
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.reset()
  }

  get isAtEnd(): boolean {
    return this.#scroll.isAtEnd
  }

  get onScroll(): () => void {
    return this.#scroll.onScroll
  }

  /** Begins anew, for another conversation. */
  reset(): void {
    this.#scroll.reset()
    this.#window.follow()
    this.#hasBegun = false
  }

  /** Which messages are on screen: at first those around the line before what is new. */
  range(messages: readonly ChatMessage[]): Range {
    const firstUnread = this.#options.thread()?.firstUnread
    if (!this.#hasBegun && firstUnread) this.#window.show(messages, firstUnread)
    this.#hasBegun = true
    this.#window.fit(this.#scroll.height)
    return this.#window.range(messages)
  }

  /** Whether what is on screen ends with the newest message. */
  hasEnd(): boolean {
    const thread = this.#options.thread()
    return thread?.newer.kind === 'none' && this.#window.range(thread.messages).to === thread.messages.length
  }

  /** Goes to what is new, or to the end. */
  async jump(): Promise<void> {
    const { unread = 0, firstUnread } = this.#options.thread() ?? {}
    if (unread === 0 || !firstUnread || this.#isNewAbove()) await this.goToEnd()
    else await this.#show(firstUnread, '#new')
  }

  /** Goes to a message, wherever in the conversation it is. */
  async goTo(seq: number): Promise<void> {
    await this.#show(seq, `[data-seq='${seq}']`)
  }

  /** Goes to the newest message. */
  async goToEnd(): Promise<void> {
    await this.#options.store()?.goToEnd()
    this.#window.follow()
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#scroll.toEnd()
  }

  async #show(seq: number, selector: string): Promise<void> {
    await this.#options.store()?.goTo(seq)
    this.#window.show(this.#messages ?? [], seq)
    this.#host.requestUpdate()
    await this.#host.updateComplete
    this.#scroll.to(selector)
  }

  get #messages(): readonly ChatMessage[] | undefined {
    return this.#options.thread()?.messages
  }

  /** Whoever has passed the line already wants to go on, not back. */
  #isNewAbove(): boolean {
    const log = this.#host.shadowRoot?.querySelector<HTMLElement>('#log')
    const line = log?.querySelector<HTMLElement>('#new')
    return !!log && !!line && line.offsetTop < log.scrollTop + log.clientHeight
  }

  #onEnd(isAtEnd: boolean): void {
    if (isAtEnd) this.#window.follow()
    else this.#window.stay(this.#messages ?? [])
    this.#options.onEnd(isAtEnd)
  }

  #onEdge(way: 'older' | 'newer'): void {
    const messages = this.#messages ?? []
    if (this.#window.move(messages, way)) this.#host.requestUpdate()
    if (this.#window.left(messages, way) < STEP) void this.#read(way)
  }

  /** Whoever still waits at the edge when the page is there is shown it: there will be no scrolling to notice. */
  async #read(way: 'older' | 'newer'): Promise<void> {
    await this.#options.store()?.read(way)
    if (this.#scroll.isNear(way) && this.#window.move(this.#messages ?? [], way)) this.#host.requestUpdate()
  }
}
