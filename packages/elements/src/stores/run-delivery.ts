import type { Client } from '@waybill/client'
import type { Driver, RunLeg } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import type { QueuedEvent, QueuedFile, QueuedProof, RunAction } from './run-events.ts'

type Call = Client['call']

/** What the server says after it has taken a report. */
export type Taken = { readonly driver: Driver } | { readonly leg: RunLeg }

/**
 * Sends a report with all that belongs to it; sent again, it has the same effect once. `keep` notes what was learned on
 * the way, before anything else is sent.
 */
export async function deliver(
  call: Call,
  event: QueuedEvent,
  keep: (event: QueuedEvent) => Promise<void>,
): Promise<Taken> {
  const { action, at, key: idempotencyKey } = event
  if (action.type === 'duty') {
    return { driver: await call('POST /v1/driver/duty', { body: { onDuty: action.onDuty }, idempotencyKey }) }
  }
  const request = { params: { id: action.legId }, idempotencyKey }
  switch (action.type) {
    case 'start':
      return { leg: await call('POST /v1/driver/legs/:id/start', { ...request, body: { at } }) }
    case 'arrive':
      return { leg: await call('POST /v1/driver/legs/:id/arrive', { ...request, body: { at } }) }
    case 'fail':
      return { leg: await call('POST /v1/driver/legs/:id/fail', { ...request, body: { at, ...action.failure } }) }
    case 'complete':
      return { leg: await complete(call, event, action, (proof) => keep({ ...event, action: { ...action, proof } })) }
  }
}

type Completion = Extract<RunAction, { type: 'complete' }>
type KeepProof = (proof: QueuedProof) => Promise<void>

async function complete(
  call: Call,
  { at, key: idempotencyKey }: QueuedEvent,
  { legId, proof }: Completion,
  keep: KeepProof,
): Promise<RunLeg> {
  const send = (sent: QueuedProof) =>
    call('POST /v1/driver/legs/:id/complete', { params: { id: legId }, idempotencyKey, body: { at, ...toBody(sent) } })
  const sent = await upload(call, proof, keep)
  try {
    return await send(sent)
  } catch (error) {
    if (!isFileUnknown(error)) throw error
    // A phone may have been away for longer than the server keeps pictures that no proof names.
    return send(await upload(call, forgotten(sent), keep))
  }
}

const toBody = ({ photos, signature, notes, ageChecked }: QueuedProof) => ({
  photos: photos.map(idOf),
  signature: signature && { fileId: idOf(signature.file), name: signature.name },
  notes,
  ageChecked,
})
const idOf = ({ fileId }: QueuedFile): string => fileId ?? ''

/** Uploads picture after picture and notes each, so that none goes twice after a reload. */
async function upload(call: Call, proof: QueuedProof, keep: KeepProof): Promise<QueuedProof> {
  let sent = proof
  for (const file of filesOf(proof)) {
    if (file.fileId !== null) continue
    const { id } = await call('POST /v1/driver/files', { upload: file.blob, idempotencyKey: file.key })
    sent = withFile(sent, { ...file, fileId: id })
    await keep(sent)
  }
  return sent
}

const filesOf = ({ photos, signature }: QueuedProof): readonly QueuedFile[] =>
  signature ? [...photos, signature.file] : photos

function withFile(proof: QueuedProof, file: QueuedFile): QueuedProof {
  const { photos, signature } = proof
  const replaced = (other: QueuedFile): QueuedFile => (other.key === file.key ? file : other)
  return {
    ...proof,
    photos: photos.map(replaced),
    signature: signature && { ...signature, file: replaced(signature.file) },
  }
}

const forgotten = (proof: QueuedProof): QueuedProof =>
  filesOf(proof).reduce((all, file) => withFile(all, { ...file, fileId: null }), proof)

const isFileUnknown = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.code === 'invalid_request' &&
  error.fields.some(({ path, code }) => code === 'not_allowed' && /^(photos|signature)\b/.test(path))
