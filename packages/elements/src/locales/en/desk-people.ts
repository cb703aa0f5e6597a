import type { Connection } from '@waybill/contract'
import { Texts, type TextTable, type Translate } from '../../base/texts.ts'

/** The courier's drivers and clients. */
export const en = {
  name: 'Name',
  'name.missing': 'Give a name.',
  phone: 'Phone',
  'phone.missing': 'Give a number that can be called.',
  vehicle: 'Vehicle (optional)',
  email: 'Email',
  'email.missing': 'Give an address that mail can reach.',
  suspended: 'Suspended',
  link: 'New sign-in link',
  'link.busy': 'Texting…',
  'link.sent': 'Link texted',
  'link.sent.to': 'A sign-in link is on its way to {name}',
  'driver.add': 'Add a driver',
  'driver.lead': 'We text them a link that signs their phone in.',
  'driver.send': 'Add and text the link',
  'driver.busy': 'Adding…',
  'driver.added': '{name} is one of your drivers now',
  'driver.none': 'You have no drivers yet.',
  'client.invite': 'Invite a client',
  'client.lead': 'We mail them a link. Once they accept, they can send with you.',
  'client.name': 'Business',
  'client.send': 'Send the invitation',
  'client.busy': 'Sending…',
  'client.invited': 'An invitation is on its way to {email}',
  'client.none': 'You have no clients yet.',
  'client.active': 'Connected',
  'client.pending': 'Has not accepted yet',
  'client.suspended': 'Suspended',
  'client.suspend': 'Suspend',
  'client.resume': 'Let work again',
  'client.resend': 'Mail again',
  'client.acting': 'One moment…',
  'client.suspend.done': '{name} is suspended',
  'client.resume.done': '{name} can work again',
  'client.resend.done': 'The invitation goes to {name} again',
  'client.remove': 'Remove',
  'client.remove.title': 'Remove {name}?',
  'client.remove.text':
    'They can no longer send with you or see their orders here. You keep their orders, and they find them again if you invite them once more.',
  'client.remove.keep': 'Keep the client',
  'client.remove.done': '{name} is no longer your client',
  'client.withdraw': 'Withdraw',
  'client.withdraw.title': 'Withdraw the invitation of {name}?',
  'client.withdraw.text': 'The link in their mail stops working at once.',
  'client.withdraw.keep': 'Keep the invitation',
  'client.withdraw.done': 'The invitation of {name} is withdrawn',
} as const satisfies TextTable & Record<`client.${Connection['status']}`, string>

export const peopleTexts = new Texts(en, {
  es: () => import('../es/desk-people.ts'),
  ar: () => import('../ar/desk-people.ts'),
})
export type PeopleTranslate = Translate<typeof en>
