import type { ReactiveController, ReactiveControllerHost } from 'lit'
import type { DriverDay } from '../stores/driver-day.ts'
import { MOST_PHOTOS, NO_PROOF, type ProofDraft } from '../stores/run-proof.ts'
import { PhotoError, toJpeg, type PhotoFault } from './photo.ts'

/** A photo with an address under which this page can show it. */
export interface ShownPhoto {
  readonly blob: Blob
  readonly url: string
}

/** What a driver gathers for one stop; each change is kept on the phone at once. */
export class DraftController implements ReactiveController {
  /** What was gathered before is here. */
  isReady = false
  /** Photos are being prepared. */
  isBusy = false
  /** Why the last picture was not taken. */
  fault: PhotoFault | 'most' | undefined
  photos: readonly ShownPhoto[] = []
  readonly #host: ReactiveControllerHost
  #draft: ProofDraft = NO_PROOF
  #keep: ((draft: ProofDraft) => Promise<void>) | undefined

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostDisconnected(): void {
    this.close()
  }

  get draft(): ProofDraft {
    return this.#draft
  }

  /** Brings back what was gathered for a stop, also before a reload. */
  async open(day: DriverDay, legId: string): Promise<void> {
    this.close()
    const keep = (draft: ProofDraft): Promise<void> => day.keepDraft(legId, draft)
    this.#keep = keep
    const draft = await day.draft(legId)
    if (this.#keep !== keep) return
    this.#draft = draft
    this.isReady = true
    this.#show(draft.photos)
  }

  /** Leaves the stop; what was gathered stays kept. */
  close(): void {
    this.#keep = this.fault = undefined
    this.isReady = false
    this.#draft = NO_PROOF
    this.#show([])
  }

  /** Notes a change. */
  change(part: Partial<ProofDraft>): void {
    this.#draft = { ...this.#draft, ...part }
    this.#host.requestUpdate()
    // A phone without room goes on with what this page holds; the reports themselves say so.
    this.#keep?.(this.#draft).catch((error: unknown) => console.warn('Waybill: this draft is not kept', error))
  }

  /** Takes pictures, each smaller and as a JPEG; one that cannot be read leaves the others alone. */
  async add(files: readonly Blob[]): Promise<void> {
    const keep = this.#keep
    this.fault = undefined
    this.isBusy = true
    this.#host.requestUpdate()
    for (const file of files) {
      const photo = await this.#prepare(file)
      if (this.#keep !== keep) break
      if (photo) this.#addPhoto(photo)
    }
    this.isBusy = false
    this.#host.requestUpdate()
  }

  remove(index: number): void {
    this.fault = undefined
    this.#setPhotos(this.#draft.photos.filter((_, at) => at !== index))
  }

  async #prepare(file: Blob): Promise<Blob | undefined> {
    try {
      return await toJpeg(file)
    } catch (error) {
      if (!(error instanceof PhotoError)) throw error
      this.fault = error.fault
      return undefined
    }
  }

  #addPhoto(photo: Blob): void {
    if (this.#draft.photos.length >= MOST_PHOTOS) this.fault = 'most'
    else this.#setPhotos([...this.#draft.photos, photo])
  }

  #setPhotos(photos: readonly Blob[]): void {
    this.#show(photos)
    this.change({ photos })
  }

  #show(photos: readonly Blob[]): void {
    const before = this.photos
    this.photos = photos.map(
      (blob) => before.find((shown) => shown.blob === blob) ?? { blob, url: URL.createObjectURL(blob) },
    )
    for (const shown of before) if (!this.photos.includes(shown)) URL.revokeObjectURL(shown.url)
    this.#host.requestUpdate()
  }
}
