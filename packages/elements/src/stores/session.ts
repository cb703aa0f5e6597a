import { exchange } from '@waybill/client/exchange'
import { atom, type ReadableAtom } from 'nanostores'
import type { Portal } from '../base/context.ts'
import { contextStore } from './context.ts'

/** What an invitation says before it is accepted. */
export interface Invitation {
  readonly email: string
  readonly organizationName: string
  readonly inviterName: string
  readonly personName: string | null
}

/** Where signing in stands. `isBusy` while the server thinks; `problem` is why the last step did not work. */
export type SignInState = { readonly isBusy: boolean; readonly problem: unknown } & (
  | { readonly kind: 'address' }
  | { readonly kind: 'code'; readonly email: string }
  | { readonly kind: 'link'; readonly token: string }
  | { readonly kind: 'invitation'; readonly token: string; readonly invitation: Invitation | null }
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
      await this.#post('sign-in/mail', { email })
      return { kind: 'code', email, isBusy: false, problem: undefined }
    })
  }

  /** Signs in with the mailed code. */
  signIn(email: string, otp: string): Promise<void> {
    return this.#finish(() => this.#post('sign-in/email-otp', { email, otp }))
  }

  /** Waits for a press before a mailed link is spent: programs that read mail open links too. */
  offerLink(token: string): void {
    this.#$state.set({ kind: 'link', token, isBusy: false, problem: undefined })
  }

  spendLink(token: string): Promise<void> {
    return this.#finish(() => this.#post('sign-in/link', { token }))
  }

  /** Shows whose invitation a link is. */
  openInvitation(token: string): Promise<void> {
    this.#$state.set({ kind: 'invitation', token, invitation: null, isBusy: false, problem: undefined })
    return this.#step(async () => {
      const invitation = asInvitation(await this.#post('invitation/preview', { token }))
      return { kind: 'invitation', token, invitation, isBusy: false, problem: undefined }
    })
  }

  /** Joins the organization and signs in. */
  accept(token: string, name: string): Promise<void> {
    return this.#finish(() => this.#post('invitation/accept', { token, name }))
  }

  async signOut(): Promise<void> {
    await this.#post('sign-out', {})
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

  async #post(path: string, body: Record<string, string>): Promise<unknown> {
    const { options } = this.#portal
    const url = `${options.baseUrl}/api/auth/${path}`
    const headers = { 'Content-Type': 'application/json' }
    const answer = await exchange(options, { url, method: 'POST', headers, body: JSON.stringify(body) }, undefined, {})
    return answer?.data
  }
}

/** The one place where the preview's shape is believed: the worker's route selects exactly these columns. */
const asInvitation = (answer: unknown): Invitation => answer as Invitation

/** `portal.store(sessionStore)` */
export const sessionStore = (portal: Portal): SessionStore => new SessionStore(portal)
