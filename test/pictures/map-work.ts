/** What the pictures ask of a page: whether it shows a map, and whether that waits for streets from its workers. */
export interface MapWork {
  hasMap?: boolean
  /** Ids of questions to workers that were not answered yet. */
  asked?: Set<unknown>
}

interface ActorMessage {
  readonly id?: unknown
  readonly type?: unknown
}

/**
 * Runs before all else in the page: keeps account of what maps have asked their workers. MapLibre numbers each question;
 * the answer, or the word that none is wanted any more, bears the same number.
 */
export function watchMaps(): void {
  const asked = new Set<unknown>()
  // What MapLibre sends; nothing else in a story has a worker.
  const messageOf = (data: unknown): ActorMessage => data as ActorMessage
  const isAnswer = (type: unknown): boolean => type === '<response>' || type === '<cancel>'
  class WatchedWorker extends Worker {
    constructor(...parts: ConstructorParameters<typeof Worker>) {
      super(...parts)
      Object.assign(globalThis, { hasMap: true })
      this.addEventListener('message', ({ data }) => {
        const { id, type } = messageOf(data)
        if (isAnswer(type)) asked.delete(id)
      })
    }

    override postMessage(data: unknown, options?: StructuredSerializeOptions | Transferable[]): void {
      const { id, type } = messageOf(data)
      if (isAnswer(type)) asked.delete(id)
      else asked.add(id)
      super.postMessage(data, Array.isArray(options) ? { transfer: options } : options)
    }
  }
  Object.assign(globalThis, { asked, Worker: WatchedWorker })
}
