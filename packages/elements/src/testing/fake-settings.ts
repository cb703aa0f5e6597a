import type { ApiKey, Branding, Context, Me, MemberList, OrganizationSettings, PersonSession } from '@waybill/contract'
import { ApiError } from '@waybill/contract/problem'
import { ROLE_SCOPES } from '@waybill/contract/scopes'
import { contextOf, FakeOrders } from './fake-orders.ts'
import type { FakeRequest } from './fake-server.ts'
import { idOf } from './orders.ts'
import { daysFrom, INVITATIONS, KEYS, MEMBERS, SESSIONS } from './settings-sample.ts'

const DONE = { done: true } as const

/** An organization whose settings can be changed, on a fake server; as a client's owner unless told otherwise. */
export class FakeSettings extends FakeOrders {
  organization: OrganizationSettings
  me: Me
  members: MemberList = { items: [...MEMBERS], invitations: [...INVITATIONS] }
  keys: ApiKey[] = [...KEYS]
  sessions: PersonSession[] = [...SESSIONS]
  branding: Branding = { name: 'Faro Envíos', logoUrl: null, accent: '#0a6579', host: null, supportPhone: null }
  /** Bodies of the writes, in their order. */
  readonly sent: unknown[] = []

  constructor(role = 'owner', kind: 'client' | 'courier' = 'client') {
    super()
    this.context = settingsContext(role, kind)
    const { organization, person } = this.context
    const address = kind === 'client' ? 'pedidos@almacen.example' : 'hola@faro.example'
    const view = { ...organization, language: 'es' }
    this.organization = { ...view, email: address, pendingEmail: null, logoUrl: null }
    const { id, name, email } = person ?? { id: idOf('p1'), name: '', email: '' }
    this.me = { id, name, email, pendingEmail: null, phone: '+59899412078', language: null }
    this.#answerOrganization()
    this.#answerMe()
    this.#answerMembers()
    this.#answerKeys()
  }

  #answerOrganization(): void {
    this.server
      .on('GET /v1/organization', () => this.organization)
      .on('PATCH /v1/organization', ({ body }) => {
        const { email, ...patch } = this.#note<Partial<OrganizationSettings>>(body)
        const pendingEmail =
          email === undefined ? this.organization.pendingEmail : this.#pending(email, this.organization)
        return (this.organization = { ...this.organization, ...patch, pendingEmail })
      })
      .on('DELETE /v1/organization/logo', () => (this.organization = { ...this.organization, logoUrl: null }))
      .on('GET /v1/courier/branding', () => this.branding)
      .on('PATCH /v1/courier/branding', ({ body }) => {
        const patch = this.#note<Partial<Branding>>(body)
        if (patch.host === 'taken.example') throw refusal('host', 'not_allowed')
        return (this.branding = { ...this.branding, ...patch })
      })
  }

  #answerMe(): void {
    this.server
      .on('GET /v1/me', () => this.me)
      .on('PATCH /v1/me', ({ body }) => {
        const { email, ...patch } = this.#note<Partial<Me>>(body)
        const pendingEmail = email === undefined ? this.me.pendingEmail : this.#pending(email, this.me)
        return (this.me = { ...this.me, ...patch, pendingEmail })
      })
      .on('GET /v1/me/sessions', () => ({ items: this.sessions }))
      .on('DELETE /v1/me/sessions/:id', ({ params: { id } }) => {
        this.sessions = this.sessions.filter((session) => session.id !== id)
        return DONE
      })
      .on('DELETE /v1/me/sessions', () => DONE)
      .onPath('GET /api/auth/passkey/list-user-passkeys', () => [
        { id: idOf('ab1'), name: 'Chrome on Linux', createdAt: daysFrom(-12) },
      ])
  }

  #answerMembers(): void {
    this.server
      .on('GET /v1/members', () => this.members)
      .on('PATCH /v1/members/:id', ({ params, body }) => {
        const member = this.#member(params.id)
        const next = { ...member, ...this.#note<{ role: string }>(body) }
        this.members = { ...this.members, items: this.members.items.map((one) => (one === member ? next : one)) }
        return next
      })
      .on('DELETE /v1/members/:id', ({ params }) => {
        const member = this.#member(params.id)
        this.members = { ...this.members, items: this.members.items.filter((one) => one !== member) }
        return DONE
      })
      .on('POST /v1/members/invitations', (request) => this.#invite(request))
      .on('POST /v1/members/invitations/:id/resend', ({ params }) => {
        const [invitation = INVITATIONS[0]!] = this.members.invitations.filter(({ id }) => id === params.id)
        const next = { ...invitation, expiresAt: daysFrom(7) }
        this.members = { ...this.members, invitations: [next] }
        return next
      })
      .on('DELETE /v1/members/invitations/:id', ({ params }) => {
        this.members = { ...this.members, invitations: this.members.invitations.filter(({ id }) => id !== params.id) }
        return DONE
      })
  }

  #answerKeys(): void {
    this.server
      .on('GET /v1/keys', () => ({ items: this.keys }))
      .on('POST /v1/keys', ({ body }) => {
        const draft = this.#note<Partial<ApiKey> & Pick<ApiKey, 'kind' | 'name'>>(body)
        const blank = { scopes: [], origins: [], connectionId: null, expiresAt: null, lastUsedAt: null }
        const key: ApiKey = { ...blank, ...draft, id: idOf('abcd'), hint: 'sk_Q4zV…9aXw', createdAt: daysFrom(0) }
        this.keys = [key, ...this.keys]
        return { ...key, key: `${draft.kind === 'secret' ? 'sk' : 'pk'}_Q4zVw8Jm2k0PqLs7Ty5Rn3Bd6Hf1Gc9aXwEuIoAaZ` }
      })
      .on('PATCH /v1/keys/:id', ({ params: { id }, body }) => {
        const key = this.keys.find((one) => one.id === id)
        if (!key) throw new ApiError('not_found', 'No such key')
        const next = { ...key, ...this.#note<Pick<ApiKey, 'origins'>>(body) }
        this.keys = this.keys.map((one) => (one === key ? next : one))
        return next
      })
      .on('DELETE /v1/keys/:id', ({ params: { id } }) => {
        this.keys = this.keys.filter((key) => key.id !== id)
        return DONE
      })
  }

  #invite({ body }: FakeRequest) {
    const { email, role } = this.#note<{ email: string; role: string }>(body)
    if (this.members.items.some((member) => member.email === email)) throw refusal('email', 'not_allowed')
    const invitation = { id: idOf('1a2b'), email, role, invitedBy: 'Paula Etchart', expiresAt: daysFrom(7) }
    this.members = { ...this.members, invitations: [invitation, ...this.members.invitations] }
    return invitation
  }

  #member(id: string | undefined) {
    const member = this.members.items.find((one) => one.id === id)
    if (!member) throw new ApiError('not_found', 'No such member')
    return member
  }

  #pending(email: string, { email: current }: { email: string }): string | null {
    return email === current ? null : email
  }

  /** The elements send what the contract says; the compiler has checked them. */
  #note<Body>(body: unknown): Body {
    this.sent.push(body)
    return body as Body
  }
}

export const refusal = (path: string, code: 'not_allowed' | 'invalid_format' | 'too_long'): ApiError =>
  new ApiError('invalid_request', 'no', { fields: [{ path, code, message: 'no' }] })

/** The context of somebody in a role. */
export function settingsContext(role: string, kind: 'client' | 'courier' = 'client'): Context {
  const context = contextOf(kind === 'client' ? 3 : 1)
  const scopes: Record<string, readonly string[]> = ROLE_SCOPES[kind]
  const name = kind === 'client' ? context.organization.name : 'Faro Envíos'
  const organization = { ...context.organization, kind, name }
  const person = context.person && { ...context.person, role }
  return { ...context, organization, person, scopes: [...(scopes[role] ?? [])] }
}
