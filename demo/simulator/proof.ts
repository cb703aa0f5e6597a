import type { Client } from '@waybill/client'
import type { Leg } from '@waybill/contract'

export interface Pictures {
  readonly parcel: Blob
  readonly signature: Blob
}

/** A photo, and a signature where the stop asks for one or at a drop-off. */
export async function proofFor(
  call: Client['call'],
  { kind, contact, requirements }: Leg,
  { parcel, signature: drawing }: Pictures,
) {
  const signed = requirements.signature || kind === 'dropoff'
  const photo = await call('POST /v1/driver/files', { upload: parcel })
  const signature = signed ? await call('POST /v1/driver/files', { upload: drawing }) : null
  return {
    photos: [photo.id],
    signature: signature && { fileId: signature.id, name: contact?.name ?? 'Neighbour' },
    notes: requirements.notes ? 'Handed over at the door' : '',
    ageChecked: requirements.minimumAge !== null,
  }
}
