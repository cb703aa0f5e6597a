import type { Requirements } from '@waybill/contract'
import type { QueuedProof } from './run-events.ts'

/** What a driver has gathered for a stop so far; kept on the phone until the stop is reported. */
export interface ProofDraft {
  readonly photos: readonly Blob[]
  /** The strokes of the signature, as the pad gives and takes them. */
  readonly strokes: readonly unknown[]
  readonly signedBy: string
  readonly notes: string
  readonly ageChecked: boolean
}

/** What is brought back from a stop. */
export interface Proof extends Pick<ProofDraft, 'photos' | 'notes' | 'ageChecked'> {
  readonly signature: { readonly picture: Blob; readonly name: string } | null
}

export const NO_PROOF: ProofDraft = { photos: [], strokes: [], signedBy: '', notes: '', ageChecked: false }

/** As many photos as a proof may have. */
export const MOST_PHOTOS = 10

/** The parts of a proof, in the order in which they are gathered. */
export type ProofPart = 'photo' | 'signature' | 'age' | 'notes'

/** Which parts a stop asks for. */
export const asks = ({ photo, signature, notes, minimumAge }: Requirements): Readonly<Record<ProofPart, boolean>> => ({
  photo,
  signature,
  age: minimumAge !== null,
  notes,
})

type Gathered = Omit<Proof, 'signature'> & { readonly signature: unknown }

/** What a stop asks for that is not there yet. */
export function missingParts(requirements: Requirements, proof: Gathered): readonly ProofPart[] {
  const has = {
    photo: proof.photos.length > 0,
    signature: proof.signature !== null,
    age: proof.ageChecked,
    notes: proof.notes.trim() !== '',
  } as const satisfies Record<ProofPart, boolean>
  const wanted = asks(requirements)
  const parts: readonly ProofPart[] = ['photo', 'signature', 'age', 'notes']
  return parts.filter((part) => wanted[part] && !has[part])
}

/** Where something can be missing; a signature needs a name. */
export type FaultPlace = ProofPart | 'signed_by'

/** Where a draft lacks something. */
export function missingPlaces(requirements: Requirements, draft: ProofDraft): readonly FaultPlace[] {
  const isSigned = draft.strokes.length > 0
  const parts = missingParts(requirements, { ...draft, signature: isSigned ? draft.strokes : null })
  const needsName = (requirements.signature || isSigned) && draft.signedBy.trim() === ''
  return needsName ? [...parts, 'signed_by'] : parts
}

/** A proof whose pictures each have a key of their own, fit to be sent again and again. */
export function toQueued({ photos, signature, notes, ageChecked }: Proof, eventKey: string): QueuedProof {
  const file = (blob: Blob, name: string) => ({ key: `${eventKey}-${name}`, blob, fileId: null })
  return {
    photos: photos.map((blob, index) => file(blob, `photo-${index}`)),
    signature: signature && { file: file(signature.picture, 'signature'), name: signature.name.trim() },
    notes: notes.trim(),
    ageChecked,
  }
}
