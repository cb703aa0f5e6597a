import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Takes files that are dragged onto its host. */
export class DropZone implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #onFiles: (files: Iterable<File>) => void
  /** How many elements within the host the drag is over: it enters the next one before it leaves the last. */
  #depth = 0

  constructor(host: ReactiveControllerHost & HTMLElement, onFiles: (files: Iterable<File>) => void) {
    this.#host = host
    this.#onFiles = onFiles
    host.addController(this)
    host.addEventListener('dragenter', (event) => hasFiles(event) && this.#turn(this.#depth + 1))
    host.addEventListener('dragleave', (event) => hasFiles(event) && this.#turn(this.#depth - 1))
    host.addEventListener('dragover', (event) => hasFiles(event) && event.preventDefault())
    host.addEventListener('drop', this.#onDrop)
  }

  /** Whether files are over the host now. */
  get isOver(): boolean {
    return this.#depth > 0
  }

  hostDisconnected(): void {
    this.#depth = 0
  }

  readonly #onDrop = (event: DragEvent): void => {
    if (!hasFiles(event)) return
    event.preventDefault()
    this.#turn(0)
    this.#onFiles([...(event.dataTransfer?.files ?? [])])
  }

  #turn(depth: number): void {
    const wasOver = this.isOver
    this.#depth = Math.max(0, depth)
    if (wasOver !== this.isOver) this.#host.requestUpdate()
  }
}

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false
