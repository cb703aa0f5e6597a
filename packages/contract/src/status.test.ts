import { describe, expect, test } from 'vitest'
import {
  ACTIONS,
  LEG_MOVES,
  LEG_STATES,
  STATUSES,
  can,
  canEditLeg,
  canMove,
  hasEnded,
  isActive,
  isClosed,
  isOvertaken,
  type Action,
  type LegMove,
  type LegState,
  type OrderStatus,
  type Party,
} from './status.ts'

const PARTIES: Party[] = ['client', 'courier', 'driver', 'system']

/** Who may do what in which status, written down a second time: a change of the rules is a change of both. */
const MAY: Record<Action, Partial<Record<OrderStatus, Party[]>>> = {
  edit: {
    placed: ['client', 'courier'],
    in_progress: ['client', 'courier'],
    rejected: ['client', 'courier'],
  },
  cancel: { placed: ['client', 'courier'], rejected: ['client', 'courier'] },
  reject: { placed: ['courier'] },
  resubmit: { rejected: ['client'] },
  assign: { placed: ['courier'], in_progress: ['courier'] },
  start: { placed: ['driver'], in_progress: ['driver'] },
  arrive: { placed: ['driver'], in_progress: ['driver'] },
  complete: { placed: ['driver'], in_progress: ['driver'] },
  fail: { placed: ['driver'], in_progress: ['driver'] },
}
const actions = Object.keys(ACTIONS) as Action[]

describe.each(actions)('the action %s', (action) => {
  test.each(STATUSES)('is for the right parties while an order is %s', (status) => {
    const allowed = PARTIES.filter((party) => can(action, status, party))
    expect(allowed).toEqual(MAY[action][status] ?? [])
  })
})

describe('an order', () => {
  test('that is completed, failed or cancelled stays so', () => {
    for (const status of STATUSES.filter(isClosed)) {
      expect(actions.filter((action) => PARTIES.some((party) => can(action, status, party)))).toEqual([])
    }
    expect(STATUSES.filter(isClosed)).toEqual(['completed', 'failed', 'cancelled'])
  })

  test('can be left from every open status', () => {
    for (const status of STATUSES.filter((one) => !isClosed(one))) {
      const ways = actions.filter((action) => PARTIES.some((party) => can(action, status, party)))
      expect(ways.length).toBeGreaterThan(0)
    }
  })

  test('is never cancelled once the driver has started', () => {
    expect(PARTIES.filter((party) => can('cancel', 'in_progress', party))).toEqual([])
  })
})

describe('a stop', () => {
  const moves = Object.keys(LEG_MOVES) as LegMove[]

  test.each([
    ['pending', ['start', 'arrive', 'complete', 'fail']],
    ['started', ['arrive', 'complete', 'fail']],
    ['arrived', ['complete', 'fail']],
    ['succeeded', []],
    ['failed', []],
  ] as const)('that is %s may take the moves %j', (state, allowed) => {
    expect(moves.filter((move) => canMove(move, state))).toEqual(allowed)
  })

  test('is not moved back by a report that comes too late', () => {
    const late = (state: LegState) => moves.filter((move) => isOvertaken(move, state))
    expect(LEG_STATES.map(late)).toEqual([[], ['start'], ['start', 'arrive'], ['start', 'arrive'], ['start', 'arrive']])
  })

  test('reaches every state from pending', () => {
    const reached = new Set(['pending'])
    for (const _ of moves) {
      for (const { from, to } of Object.values(LEG_MOVES)) if (from.some((state) => reached.has(state))) reached.add(to)
    }
    expect([...reached].toSorted()).toEqual([...LEG_STATES].toSorted())
  })

  test('is open to changes, active or ended, one at a time', () => {
    for (const state of LEG_STATES) {
      expect([canEditLeg(state), isActive(state), hasEnded(state)].filter(Boolean)).toHaveLength(1)
    }
    expect(LEG_STATES.filter(canEditLeg)).toEqual(['pending'])
    expect(LEG_STATES.filter(isActive)).toEqual(['started', 'arrived'])
  })
})
