import type { Failure, Instant } from '@waybill/contract'
import type { ProblemCode } from '@waybill/contract/problem'

/** A picture on its way; `fileId` names it once the server has it. */
export interface QueuedFile {
  readonly key: string
  readonly blob: Blob
  readonly fileId: string | null
}

/** What a driver brings back from a stop, with the pictures themselves. */
export interface QueuedProof {
  readonly photos: readonly QueuedFile[]
  readonly signature: { readonly file: QueuedFile; readonly name: string } | null
  readonly notes: string
  readonly ageChecked: boolean
}

/** What a driver reports. */
export type RunAction =
  | { readonly type: 'duty'; readonly onDuty: boolean }
  | { readonly type: 'start' | 'arrive'; readonly legId: string }
  | { readonly type: 'complete'; readonly legId: string; readonly proof: QueuedProof }
  | { readonly type: 'fail'; readonly legId: string; readonly failure: Failure }

/** A report that waits on the phone; its key is its Idempotency-Key, its time the phone's. */
export interface QueuedEvent {
  readonly key: string
  readonly at: Instant
  readonly action: RunAction
  /** Why the server will not take it; null while it may. */
  readonly refusal: ProblemCode | null
}

/** The stop that a report is about; none for going on or off duty. */
export const legIdOf = ({ action }: QueuedEvent): string | undefined =>
  action.type === 'duty' ? undefined : action.legId
