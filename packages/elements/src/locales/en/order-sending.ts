import type { FieldCode } from '@waybill/contract/problem'
import { Texts, type TextTable, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** What the order form says once somebody works with it: faults, troubles and what became of the draft. */
export const en = {
  faults: { one: '{count} thing to look at before we send it.', other: '{count} things to look at before we send it.' },
  unfinished: 'Finish the delivery first.',
  'faults.kept': 'Everything you typed is still here.',
  'placed.title': 'Order {id} is placed',
  'saved.title': 'Order {id} is saved',
  'placed.text': '{courier} has it now.',
  another: 'Place another order',
  'before.title': 'Order {id} was placed already,',
  'before.text': 'as it stood before your last changes. It is not placed twice.',
  'before.edit': 'Change that order',
  'before.accept': 'Leave it so',
  'restored.title': 'Your draft from {time} is back.',
  'restored.safe': 'We never heard whether it was placed. Place it again: it can never become two orders.',
  'restored.look': 'We never heard whether it was placed: look among your orders before you place it again.',
  'rejected.by': '{courier} rejected this order:',
  closed: 'The order has moved on, so it can’t be changed any more. What you typed is still here.',
  'try.again': 'Try again',
  'start.over': 'Start over',
  'fault.required': 'This is needed.',
  'fault.wrong_type': "This can't be used as it is.",
  'fault.unknown_field': "This can't be used as it is.",
  'fault.too_short': 'This is needed.',
  'fault.too_long': 'This is too long.',
  'fault.too_small': 'This is too small.',
  'fault.too_big': 'This is too big.',
  'fault.invalid_format': "This can't be used as it is.",
  'fault.not_allowed': "This can't be changed here.",
  'fault.address_incomplete': 'Street and number, both are needed.',
  'fault.address_not_located': "We can't find this address. Pick it from the list, or set the pin yourself.",
  'fault.phone_invalid': 'No network has such a number.',
  'fault.window_order': 'This ends before the pickup may begin.',
  'fault.window_past': 'This time has passed.',
  'fault.window_too_far': 'At most a year ahead.',
  'fault.time_zone_unknown': "We don't know this time zone.",
  'fault.unknown_tag': "This can't be used as it is.",
} as const satisfies TextTable & Record<`fault.${FieldCode}`, string>

export const orderSendingTexts = new Texts(en, translated('order-sending'))
export type OrderSendingTranslate = Translate<typeof en>
