import type { ReactiveController } from 'lit'
import type { Portal } from '../base/context.ts'
import { pressedThread } from '../stores/chat-pressed.ts'
import { notifyIfWanted } from './notify-wanted.ts'

interface NotifiedOptions {
  /** Whether the reader may see conversations, as soon as that is known. */
  readonly mayRead: () => boolean
  readonly onOpen: (threadId: string) => void
}

/** Begins the notifications that this device wants, and opens the conversation of one that is pressed. */
export class Notified implements ReactiveController {
  readonly #find: () => Portal | undefined
  readonly #options: NotifiedOptions
  #isConnected = false
  #hasBegun = false
  #portal: Portal | undefined
  #stop: (() => void) | undefined

  constructor(portal: () => Portal | undefined, options: NotifiedOptions) {
    this.#find = portal
    this.#options = options
  }

  hostConnected(): void {
    this.#isConnected = true
    this.#listenTo(this.#find())
  }

  hostUpdate(): void {
    if (this.#isConnected) this.#listenTo(this.#find())
  }

  hostUpdated(): void {
    if (this.#hasBegun || !this.#portal || !this.#options.mayRead()) return
    this.#hasBegun = true
    void notifyIfWanted(this.#portal)
  }

  hostDisconnected(): void {
    this.#isConnected = false
    this.#listenTo(undefined)
  }

  #listenTo(portal: Portal | undefined): void {
    if (portal === this.#portal) return
    this.#stop?.()
    this.#portal = portal
    this.#stop = portal?.store(pressedThread).listen((pressed) => pressed && this.#options.onOpen(pressed.id))
  }
}
