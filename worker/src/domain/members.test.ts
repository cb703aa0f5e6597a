import { describe, expect, it } from 'vitest'
import { ApiError } from '@waybill/contract'
import { checkInvite, checkRemoval, checkRoleChange, mayManage } from './members.ts'

const verdictOf = (check: () => void): string => {
  try {
    check()
    return 'allowed'
  } catch (error) {
    if (error instanceof ApiError) return error.code
    throw error
  }
}

describe('managing members', () => {
  it.each([
    ['owner', 'owner', true],
    ['owner', 'viewer', true],
    ['admin', 'admin', true],
    ['admin', 'owner', false],
    ['member', 'viewer', false],
    ['dispatcher', 'dispatcher', false],
    [null, 'viewer', false],
  ])('by a role %s of a role %s is %s', (by, role, allowed) => {
    expect(mayManage(by, role)).toBe(allowed)
  })

  const change = { kind: 'client', by: 'owner', from: 'member', to: 'admin', owners: 1 } as const
  it.each([
    ['an owner makes an admin', change, 'allowed'],
    ['an admin makes an owner', { ...change, by: 'admin', to: 'owner' }, 'forbidden'],
    ['an admin demotes an owner', { ...change, by: 'admin', from: 'owner', owners: 2 }, 'forbidden'],
    ['the last owner steps back', { ...change, from: 'owner' }, 'last_owner'],
    ['one of two owners steps back', { ...change, from: 'owner', owners: 2 }, 'allowed'],
    ['the last owner stays one', { ...change, from: 'owner', to: 'owner' }, 'allowed'],
    ['a client gets a dispatcher', { ...change, to: 'dispatcher' }, 'invalid_request'],
    ['a courier gets a viewer', { ...change, kind: 'courier', to: 'viewer' }, 'invalid_request'],
    ['somebody acts who was removed meanwhile', { ...change, by: null }, 'forbidden'],
  ] as const)('%s', (_, input, verdict) => {
    expect(verdictOf(() => checkRoleChange(input))).toBe(verdict)
  })

  it.each([
    ['an admin removes a viewer', { by: 'admin', from: 'viewer', owners: 1 }, 'allowed'],
    ['an admin removes an owner', { by: 'admin', from: 'owner', owners: 2 }, 'forbidden'],
    ['the last owner is removed', { by: 'owner', from: 'owner', owners: 1 }, 'last_owner'],
  ])('%s', (_, input, verdict) => {
    expect(verdictOf(() => checkRemoval(input))).toBe(verdict)
  })

  const invite = { kind: 'client', by: 'admin', role: 'member', pendingRole: null, isMember: false } as const
  it.each([
    ['an admin invites a member', invite, 'allowed'],
    ['an admin invites an owner', { ...invite, role: 'owner' }, 'forbidden'],
    ['an admin turns an owner’s invitation into another', { ...invite, pendingRole: 'owner' }, 'forbidden'],
    ['somebody is invited who belongs already', { ...invite, isMember: true }, 'invalid_request'],
  ] as const)('%s', (_, input, verdict) => {
    expect(verdictOf(() => checkInvite(input))).toBe(verdict)
  })
})
