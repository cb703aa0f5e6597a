import { describe, expect, it } from 'vitest'
import { assigned, decision, legDraft, orderDraft } from '../../../test/factories.ts'
import type { OrderRecord, StoredProof } from './change.ts'
import { arriveAtLeg, completeLeg, failLeg, startLeg } from './legs.ts'

const byDriver = decision('driver')
const noProof: StoredProof = { photos: [], signature: null, notes: '', ageChecked: false }
const photo = { id: 'aaPhoto00000000000000000', contentType: 'image/jpeg' }
const idAt = (order: OrderRecord, index: number): string => order.legs[index]?.id ?? ''

const start = (order: OrderRecord, index: number) => startLeg(order, idAt(order, index), byDriver).order
const complete = (order: OrderRecord, index: number, proof = noProof) =>
  completeLeg(order, idAt(order, index), proof, byDriver).order
const fail = (order: OrderRecord, index: number) =>
  failLeg(order, idAt(order, index), { code: 'nobody_there', text: '' }, byDriver).order
const codeOf = (run: () => unknown): unknown => {
  try {
    run()
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
  return undefined
}

describe('a driver’s stops', () => {
  it('lead from placed over in progress to completed', () => {
    const order = assigned()
    const running = start(order, 0)
    expect(running.status).toBe('in_progress')
    const arrived = arriveAtLeg(running, idAt(running, 0), byDriver).order
    const done = complete(start(complete(arrived, 0), 1), 1)
    expect(done).toMatchObject({ status: 'completed', version: 7 })
  })

  it('fail the order at once when the pickup fails', () => {
    expect(fail(start(assigned(), 0), 0).status).toBe('failed')
  })

  it('decide together when the last of several drop-offs has ended', () => {
    const two = orderDraft({ dropoffs: [legDraft(), legDraft()] })
    const picked = complete(start(assigned(two), 0), 0)
    const half = fail(start(picked, 1), 1)
    expect(half.status).toBe('in_progress')
    expect(complete(start(half, 2), 2).status).toBe('failed')
  })

  it('keep the drop-off waiting for the pickup', () => {
    expect(codeOf(() => start(assigned(), 1))).toBe('not_allowed_in_status')
  })

  it('never leave an end', () => {
    const picked = complete(start(assigned(), 0), 0)
    expect(codeOf(() => complete(picked, 0))).toBe('not_allowed_in_status')
    expect(codeOf(() => fail(picked, 0))).toBe('not_allowed_in_status')
  })

  it('are unknown to another driver', () => {
    const other = decision('driver', { by: { party: 'driver', name: 'Sofía', id: 'Another00000000000000000' } })
    const order = assigned()
    expect(codeOf(() => startLeg(order, idAt(order, 0), other))).toBe('not_found')
  })
})

describe('proof', () => {
  const requirements = { signature: true, photo: true, notes: true, minimumAge: 18 }
  const demanding = orderDraft({ pickup: legDraft({ requirements }) })

  it('must hold all that the stop asks for', () => {
    const running = start(assigned(demanding), 0)
    expect(() => complete(running, 0)).toThrow(
      expect.objectContaining({
        code: 'proof_missing',
        fields: ['photos', 'signature', 'notes', 'ageChecked'].map((path) => expect.objectContaining({ path })),
      }),
    )
    const signature = { file: { ...photo, id: 'aaSignature0000000000000' }, name: 'M. Olivera' }
    const proof: StoredProof = { photos: [photo], signature, notes: 'Left with Julio', ageChecked: true }
    expect(complete(running, 0, proof).legs[0]).toMatchObject({ state: 'succeeded', proof })
  })
})
