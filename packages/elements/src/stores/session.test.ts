import { ApiError } from '@waybill/contract/problem'
import { describe, expect, it } from 'vitest'
import { FakeOrders } from '../testing/fake-orders.ts'
import { contextStore } from './context.ts'
import { sessionStore } from './session.ts'

/** A server that knows one code, one link and one invitation, and who is signed in. */
function open() {
  const fake = new FakeOrders()
  const { server } = fake
  let isSignedIn = false
  const signIn = () => {
    isSignedIn = true
    return { done: true }
  }
  const spend = ({ body }: { body: unknown }) => {
    if (JSON.stringify(body).includes('good')) return signIn()
    throw new ApiError('link_expired', 'spent')
  }
  server.on('GET /v1/context', () => {
    if (!isSignedIn) throw new ApiError('unauthenticated', 'nobody')
    return fake.context
  })
  server.onPath('POST /api/auth/sign-in/mail', () => ({ done: true }))
  server.onPath('POST /api/auth/sign-in/email-otp', ({ body }) => {
    if (JSON.stringify(body).includes('123456')) return signIn()
    const fields = [{ path: 'otp', code: 'not_allowed' as const, message: 'wrong' }]
    throw new ApiError('invalid_request', 'wrong code', { fields })
  })
  server.onPath('POST /api/auth/sign-in/link', spend)
  server.onPath('POST /api/auth/invitation/accept', spend)
  server.onPath('POST /api/auth/invitation/preview', () => ({
    email: 'bea@almacen.example',
    organizationName: 'Almacén Norte',
    inviterName: 'Faro Envíos',
    personName: null,
  }))
  server.onPath('POST /api/auth/sign-out', () => {
    isSignedIn = false
    return { success: true }
  })
  const portal = fake.portal()
  const context = portal.store(contextStore)
  return { server, session: portal.store(sessionStore), context: () => context.$state.get().kind }
}

describe('a session', () => {
  it('begins with a mailed code', async () => {
    const { session, context } = open()
    await session.mail('paula@almacen.example')
    expect(session.$state.get()).toMatchObject({ kind: 'code', email: 'paula@almacen.example', isBusy: false })
    await session.signIn('paula@almacen.example', '123456')
    expect(session.$state.get().kind).toBe('done')
    expect(context()).toBe('ready')
  })

  it('says that a code was wrong and waits for the right one', async () => {
    const { session } = open()
    await session.mail('paula@almacen.example')
    await session.signIn('paula@almacen.example', '000000')
    expect(session.$state.get()).toMatchObject({ kind: 'code', isBusy: false, problem: { fields: [{ path: 'otp' }] } })
    await session.signIn('paula@almacen.example', '123456')
    expect(session.$state.get().kind).toBe('done')
  })

  it('spends a mailed link only when asked to', async () => {
    const { session, server } = open()
    session.offerLink('good')
    expect(server.requests).toEqual([])
    await session.spendLink('good')
    expect(session.$state.get().kind).toBe('done')
  })

  it('says that a link was spent before', async () => {
    const { session } = open()
    session.offerLink('old')
    await session.spendLink('old')
    expect(session.$state.get()).toMatchObject({ kind: 'link', problem: { code: 'link_expired' } })
  })

  it('begins by accepting an invitation, after showing whose it is', async () => {
    const { session } = open()
    await session.openInvitation('good')
    expect(session.$state.get()).toMatchObject({ kind: 'invitation', invitation: { inviterName: 'Faro Envíos' } })
    await session.accept('good', 'Bea')
    expect(session.$state.get().kind).toBe('done')
  })

  it('sends nothing twice while it is busy', async () => {
    const { session, server } = open()
    await Promise.all([session.mail('a@b.example'), session.mail('a@b.example')])
    expect(server.requests).toHaveLength(1)
  })

  it('ends, and what was seen is not shown any more', async () => {
    const { session, context } = open()
    await session.mail('paula@almacen.example')
    await session.signIn('paula@almacen.example', '123456')
    await session.signOut()
    expect(context()).toBe('error')
    expect(session.$state.get().kind).toBe('address')
  })
})
