import { Texts, type Translate } from '../../base/texts.ts'

/** Signing in by mail, and accepting an invitation. */
export const en = {
  title: 'Sign in',
  lead: 'We mail you a code. No password needed.',
  email: 'Email',
  'email.wrong': "This doesn't look like an email address.",
  send: 'Mail me a code',
  'send.busy': 'Sending…',
  'code.title': 'Check your mail',
  'code.lead': 'We sent a code to {email}, if it belongs to an account. Type it here, or open the link in the mail.',
  code: 'Code',
  'code.wrong': 'This is not the code of the latest mail.',
  'code.expired': 'This code has expired. Ask for a new one.',
  'code.short': 'The code has six digits.',
  enter: 'Sign in',
  'enter.busy': 'Signing in…',
  again: 'Send a new code',
  other: 'Use another address',
  'link.title': 'Welcome back',
  'link.lead': 'Press to sign in on this device.',
  'link.spent': 'This link has expired or was already used.',
  'link.new': 'Get a new one',
  'invitation.title': '{inviter} invites you',
  'invitation.lead': 'You join {organization} as {email}.',
  name: 'Your name',
  'name.needed': 'Which name should others see?',
  accept: 'Accept and sign in',
  'accept.busy': 'Joining…',
  done: 'You are signed in.',
} as const

export const signInTexts = new Texts(en, { es: () => import('../es/sign-in.ts'), ar: () => import('../ar/sign-in.ts') })
export type SignInTranslate = Translate<typeof en>
