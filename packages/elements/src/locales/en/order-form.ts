import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** The order form as it opens; what it says after that is in order-sending. */
export const en = {
  new: 'New order',
  edit: 'Edit order {id}',
  'deliver.with': 'Deliver with',
  close: 'Close, keeps your draft',
  pickup: 'Pickup',
  dropoff: 'Drop-off',
  'dropoff.nth': 'Drop-off {number}',
  'no.recipient': 'No recipient',
  address: 'Address',
  contact: 'Contact',
  recipient: 'Recipient',
  who: 'Who receives it?',
  phone: 'Phone',
  window: 'Window',
  ask: 'Ask the driver for',
  signature: 'Signature',
  photo: 'Photo',
  notes: 'Notes',
  age: 'Age {age}+',
  'age.least': 'Minimum age',
  'notes.for': 'for the driver',
  locked: 'Locked since the driver started',
  place: 'Place order',
  placing: 'Placing…',
  save: 'Save changes',
  saving: 'Saving…',
  resubmit: 'Save and Resubmit',
  discard: 'Discard',
  kept: 'Draft saved',
  unloaded: "This part of the form didn't load. Check your network and try again; what you typed is kept.",
} as const

export const orderFormTexts = new Texts(en, translated('order-form'))
export type OrderFormTranslate = Translate<typeof en>
