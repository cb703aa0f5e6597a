import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Texts of the form fields: phone, window and address. */
export const en = {
  required: 'This is needed.',
  'phone.required': 'Which phone number?',
  'phone.one_missing': 'One digit seems to be missing.',
  'phone.too_short': 'Some digits seem to be missing.',
  'phone.too_long': 'That is more digits than a number has.',
  'phone.country': 'Begin with + and the country code, like +598.',
  'phone.invalid': 'No such number here. For another country, begin with + and its code.',
  'phone.checking': 'Checking this number, one moment.',
  'window.required': 'Which day and time?',
  'window.zone': '{city} time',
  'window.day': 'Day',
  'window.any_day': 'Choose a day',
  'window.near': '{near}, {day}',
  'window.from': 'From',
  'window.until': 'Until',
  'window.clock': 'Write a time like {example}.',
  'window.gap': 'On {day} the clocks jump from {from} to {to}, so {time} does not exist. Choose another time.',
  'window.checking': 'Reading this time, one moment.',
  'window.unread': "This time can't be read right now. Check your network and try again.",
  'window.order': 'The end has to be after the start.',
  'window.past': 'This time has passed.',
  'window.lead': 'That is too soon. The end can be {time} at the earliest.',
  'window.ends': 'Until {time} on {day}.',
  'address.required': 'Which address? Street and number.',
  'address.number': 'Which number on {street}? Add it, or {pin}.',
  'address.pick': 'Pick it from the list, or {pin}.',
  'address.set_pin': 'set the pin yourself',
  'address.pin': 'Latitude and longitude',
  'address.pin_hint': 'As maps show it, like {example}.',
  'address.pin_fault': 'Write latitude and longitude, like {example}.',
  'address.unit': 'Unit or door',
  'address.city': 'Town or city',
  'address.postcode': 'Postcode',
} as const

export const fieldTexts = new Texts(en, translated('fields'))
export type FieldTranslate = Translate<typeof en>
