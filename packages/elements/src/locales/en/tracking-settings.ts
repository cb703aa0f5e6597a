import type { TrackingSettings } from '@waybill/contract'
import { Texts, type TextTable, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'
import type { SwitchName } from '../../tracking-settings/fields.ts'

/** What recipients’ pages show. */
export const en = {
  title: 'Tracking page',
  lead: 'What recipients see when they open their link.',
  'read.only': 'Owners and admins can change this.',
  logo: 'Logo',
  'logo.where': 'The logo is the organization’s: change it under Organization.',
  'logo.none': 'No logo yet',
  headline: 'Headline',
  'headline.hint': 'Stands above the status, for example: On its way from Almacén Norte.',
  message: 'Message',
  optional: '(optional)',
  show: 'Show',
  driver: 'Driver’s name',
  vehicle: 'Vehicle and plate',
  eta: 'Arrival time',
  stopsAhead: 'Stops ahead',
  distance: 'Distance left',
  timeline: 'Timeline',
  proof: 'Proof of delivery',
  pickupAddress: 'Pickup address',
  rating: 'Ask for a rating',
  'on.map': 'Show the driver on the map',
  'on.map.hint': 'Only ever to those whom this driver serves now.',
  'rule.leg_active': 'While the stop is active',
  'rule.next_stop': 'When the stop is the next one',
  'rule.eta_within': { one: 'In the last {count} minute', other: 'In the last {count} minutes' },
  'rule.distance_within': 'Within {distance}',
  'rule.always': 'As soon as the driver has started the order',
  'rule.never': 'Never',
  contact: 'Questions go to',
  'contact.driver': 'Driver',
  'contact.dispatcher': 'Dispatcher',
  'contact.nobody': 'Nobody',
  expiry: 'The link works after the end for',
  hours: { one: '{count} hour', other: '{count} hours' },
  days: { one: '{count} day', other: '{count} days' },
  own: 'Different from the default',
  'own.hint': 'Press one to go back to it.',
  inherit: 'Back to the default: {name}',
  preview: 'Live preview',
  'preview.moment': 'What the preview shows',
  'preview.on_the_way': 'On the way',
  'preview.delivered': 'Delivered',
} as const satisfies TextTable & Record<SwitchName, string> & Record<`contact.${TrackingSettings['contact']}`, string>

export const trackingSettingsTexts = new Texts(en, translated('tracking-settings'))
export type TrackingSettingsTranslate = Translate<typeof en>
