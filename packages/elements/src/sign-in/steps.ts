import { faultsOf, problemCodeOf } from '../base/errors.ts'
import type { SignInTranslate } from '../locales/en/sign-in.ts'
import type { Choice } from '../base/form-parts.ts'
import type { Invitation, SignInState } from '../stores/session.ts'

export type FieldLook = 'email' | 'code' | 'name'

/** What one step of signing in shows. */
export interface Step {
  readonly title: string
  readonly lead: string
  readonly field?: { readonly look: FieldLook; readonly label: string; readonly value: string }
  /** The verb of the button, also while it works; none where there is nothing to press. */
  readonly send?: { readonly label: string; readonly busy: string }
  /** One of these has to be chosen. */
  readonly choices?: { readonly label: string; readonly items: readonly Choice[] }
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
    case 'email':
      return emailStep(state, t)
    case 'confirmed':
      return { title: t('confirmed', { email: state.email }), lead: '', others: [] }
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
  const { inviterName, organizationName, email, personName, organizations } = invitation
  return {
    ...(organizations.length > 0 && { choices: choicesOf(invitation, t) }),
    title: t('invitation.title', { inviter: inviterName }),
    lead: t('invitation.lead', { organization: organizationName, email }),
    field: { look: 'name', label: t('name'), value: personName ?? '' },
    send: { label: t('accept'), busy: t('accept.busy') },
    others: [],
  }
}

/** A client that exists already comes first: a second one is rarely meant. */
function choicesOf({ inviterName, organizationName, organizations }: Invitation, t: SignInTranslate) {
  const known = organizations.map(({ id, name }) => ({
    value: id,
    label: t('invitation.known', { organization: name }),
  }))
  const fresh = { value: '', label: t('invitation.new', { organization: organizationName }) }
  return { label: t('invitation.which', { inviter: inviterName }), items: [...known, fresh] }
}

function emailStep({ change, problem }: Extract<SignInState, { kind: 'email' }>, t: SignInTranslate): Step {
  if (!change) return { title: problem ? t('email.title') : '', lead: '', others: [] }
  const { email, name } = change
  const send = { label: t('email.confirm'), busy: t('email.confirm.busy') }
  return { title: t('email.title'), lead: t('email.lead', { email, name }), send, others: [] }
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
  const code = problemCodeOf(problem)
  if (kind === 'address' && code === 'not_found') return t('passkey.unknown')
  if (kind === 'email' && code === 'conflict') return t('email.taken')
  if (code !== 'link_expired') return undefined
  return kind === 'code' ? t('code.expired') : t('link.spent')
}
