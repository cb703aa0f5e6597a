import type { Brand } from '@waybill/contract'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { authGet, authPost } from './auth-calls.ts'
import { contextStore } from './context.ts'

/** What an invitation says before it is accepted. */
export interface Invitation {
  readonly email: string
  readonly organizationName: string
  readonly inviterName: string
  readonly personName: string | null
  /** Clients that the reader runs already and may connect to the courier instead of beginning a new one. */
  readonly organizations: readonly { readonly id: string; readonly name: string }[]
  /** Whom the page looks like. */
  readonly brand: Brand
}

/** What a mailed confirmation asks: which address becomes whose. */
export interface EmailChange {
  readonly email: string
  readonly name: string
}

/** Asks the device for a passkey; base/web-authn.ts does. */
export type UsePasskey = (options: unknown) => Promise<object>

/** Where signing in stands. `isBusy` while the server thinks; `problem` is why the last step did not work. */
export type SignInState = { readonly isBusy: boolean; readonly problem: unknown } & (
  | { readonly kind: 'address' }
  | { readonly kind: 'code'; readonly email: string }
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'invitation'; readonly token: string; readonly invitation: Invitation | null }
  | { readonly kind: 'email'; readonly token: string; readonly change: EmailChange | null }
  | { readonly kind: 'confirmed'; readonly email: string }
  | { readonly kind: 'done' }
)

const START: SignInState = { kind: 'address', isBusy: false, problem: undefined }

/** Signing in and out of the portal's own pages, by a mailed code or link. */
export class SessionStore {
  readonly #portal: Portal
  readonly #$state = atom<SignInState>(START)

  constructor(portal: Portal) {
    this.#portal = portal
  }

  get $state(): ReadableAtom<SignInState> {
    return this.#$state
  }

  startOver(): void {
    this.#$state.set(START)
  }

  /** Has a code and a link mailed. */
  mail(email: string): Promise<void> {
    return this.#step(async () => {
      await authPost(this.#portal, 'sign-in/mail', { email })
      return { kind: 'code', email, isBusy: false, problem: undefined }
    })
  }

  /** Signs in with the mailed code. */
  signIn(email: string, otp: string): Promise<void> {
    return this.#finish(() => authPost(this.#portal, 'sign-in/email-otp', { email, otp }))
  }

  /** Waits for a press before a mailed link is spent: programs that read mail open links too. */
  offerLink(token: string): void {
    this.#$state.set({ kind: 'link', token, isBusy: false, problem: undefined })
  }

  spendLink(token: string): Promise<void> {
    return this.#finish(() => authPost(this.#portal, 'sign-in/link', { token }))
  }

  /** Shows whose invitation a link is. */
  openInvitation(token: string): Promise<void> {
    this.#$state.set({ kind: 'invitation', token, invitation: null, isBusy: false, problem: undefined })
    return this.#step(async () => {
      const invitation = asInvitation(await authPost(this.#portal, 'invitation/preview', { token }))
      return { kind: 'invitation', token, invitation, isBusy: false, problem: undefined }
    })
  }

  /** Joins the organization, or connects one that the reader runs already, and signs in. */
  accept(token: string, name: string, organizationId?: string): Promise<void> {
    const body = { token, name, ...(organizationId && { organizationId }) }
    return this.#finish(() => authPost(this.#portal, 'invitation/accept', body))
  }

  /** Signs in with a passkey of this device. */
  signInWithPasskey(ask: UsePasskey): Promise<void> {
    return this.#finish(async () => {
      const response = await ask(await authGet(this.#portal, 'passkey/generate-authenticate-options'))
      await authPost(this.#portal, 'passkey/verify-authentication', { response })
    })
  }

  /** Shows which address a mailed confirmation is about. */
  openEmail(token: string): Promise<void> {
    this.#$state.set({ kind: 'email', token, change: null, isBusy: false, problem: undefined })
    return this.#step(async () => {
      const change = asEmailChange(await authPost(this.#portal, 'email/preview', { token }))
      return { kind: 'email', token, change, isBusy: false, problem: undefined }
    })
  }

  confirmEmail(token: string): Promise<void> {
    return this.#step(async () => {
      const { email } = asEmailChange(await authPost(this.#portal, 'email/confirm', { token }))
      return { kind: 'confirmed', email, isBusy: false, problem: undefined }
    })
  }

  async signOut(): Promise<void> {
    await authPost(this.#portal, 'sign-out', {})
    this.startOver()
    await this.#portal.store(contextStore).refresh()
  }

  #finish(step: () => Promise<unknown>): Promise<void> {
    return this.#step(async () => {
      await step()
      await this.#portal.store(contextStore).refresh()
      return { kind: 'done', isBusy: false, problem: undefined }
    })
  }

  async #step(step: () => Promise<SignInState>): Promise<void> {
    const before = this.#$state.get()
    if (before.isBusy) return
    this.#$state.set({ ...before, isBusy: true, problem: undefined })
    try {
      this.#$state.set(await step())
    } catch (problem) {
      this.#$state.set({ ...before, isBusy: false, problem })
    }
  }
}

/** The one place where the preview's shape is believed: the worker's route selects exactly these columns. */
const asInvitation = (answer: unknown): Invitation => answer as Invitation
/** The same for the address to confirm. */
const asEmailChange = (answer: unknown): EmailChange => answer as EmailChange

/** `portal.store(sessionStore)` */
export const sessionStore = (portal: Portal): SessionStore => new SessionStore(portal)
