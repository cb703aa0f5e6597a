import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

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
  passkey: 'Use a passkey',
  'passkey.unknown': 'This passkey belongs to no account here. Sign in by mail.',
  'email.title': 'Confirm this address',
  'email.lead': '{email} becomes the address of {name}.',
  'email.confirm': 'Confirm',
  'email.confirm.busy': 'Confirming…',
  'email.taken': 'This address belongs to another account. Choose another one there first.',
  confirmed: '{email} is confirmed.',
  'confirmed.next': 'Go to the portal',
  'invitation.which': 'Who works with {inviter}?',
  'invitation.new': '{organization}, as a new client',
  'invitation.known': '{organization}, which you run already',
  done: 'You are signed in.',
} as const

export const signInTexts = new Texts(en, translated('sign-in'))
export type SignInTranslate = Translate<typeof en>
