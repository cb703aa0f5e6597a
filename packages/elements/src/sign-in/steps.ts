import { faultsOf, problemCodeOf } from '../base/errors.ts'
import type { SignInTranslate } from '../locales/en/sign-in.ts'
import type { SignInState } from '../stores/session.ts'

export type FieldLook = 'email' | 'code' | 'name'

/** What one step of signing in shows. */
export interface Step {
  readonly title: string
  readonly lead: string
  readonly field?: { readonly look: FieldLook; readonly label: string; readonly value: string }
  /** The verb of the button, also while it works; none where there is nothing to press. */
  readonly send?: { readonly label: string; readonly busy: string }
  /** Ways aside. */
  readonly others: readonly ('again' | 'other' | 'link.new')[]
}

/** The step that a state asks for. */
export function stepOf(state: SignInState, t: SignInTranslate): Step {
  switch (state.kind) {
    case 'address':
      return {
        title: t('title'),
        lead: t('lead'),
        field: { look: 'email', label: t('email'), value: '' },
        send: { label: t('send'), busy: t('send.busy') },
        others: [],
      }
    case 'code':
      return {
        title: t('code.title'),
        lead: t('code.lead', { email: state.email }),
        field: { look: 'code', label: t('code'), value: '' },
        send: { label: t('enter'), busy: t('enter.busy') },
        others: ['again', 'other'],
      }
    case 'link':
      return linkStep(state.problem !== undefined, t)
    case 'invitation':
      return invitationStep(state, t)
    case 'done':
      return { title: t('done'), lead: '', others: [] }
  }
}

function linkStep(isSpent: boolean, t: SignInTranslate): Step {
  const step = { title: t('link.title'), lead: t('link.lead') }
  if (isSpent) return { ...step, lead: '', others: ['link.new'] }
  return { ...step, send: { label: t('enter'), busy: t('enter.busy') }, others: [] }
}

function invitationStep(
  { invitation, problem }: Extract<SignInState, { kind: 'invitation' }>,
  t: SignInTranslate,
): Step {
  if (!invitation) return { title: problem ? t('title') : '', lead: '', others: problem ? ['link.new'] : [] }
  const { inviterName, organizationName, email, personName } = invitation
  return {
    title: t('invitation.title', { inviter: inviterName }),
    lead: t('invitation.lead', { organization: organizationName, email }),
    field: { look: 'name', label: t('name'), value: personName ?? '' },
    send: { label: t('accept'), busy: t('accept.busy') },
    others: [],
  }
}

const CODE = /^\d{6}$/
const ADDRESS = /^[^\s@]+@[^\s@.]+\.[^\s@]+$/

/** What is wrong with what was typed, before it is sent; '' when nothing is. */
export function faultOf(look: FieldLook, text: string, t: SignInTranslate): string {
  if (look === 'email') return ADDRESS.test(text) ? '' : t('email.wrong')
  if (look === 'code') return CODE.test(text) ? '' : t('code.short')
  return text ? '' : t('name.needed')
}

/** What the server found wrong with the field; '' when it was something else. */
export function serverFault(state: SignInState, t: SignInTranslate): string {
  const paths = faultsOf(state.problem).map(({ path }) => path)
  if (state.kind === 'code' && paths.includes('otp')) return t('code.wrong')
  return state.kind === 'address' && paths.includes('email') ? t('email.wrong') : ''
}

/** What went wrong with the whole step; undefined when the error's own text says it. */
export function serverTrouble({ kind, problem }: SignInState, t: SignInTranslate): string | undefined {
  if (problemCodeOf(problem) !== 'link_expired') return undefined
  return kind === 'code' ? t('code.expired') : t('link.spent')
}
