import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/template.ts'

export const texts: Translation<'de', typeof en> = {
  'tag.order.id': 'Auftragsnummer',
  'tag.recipient.name': 'Name des Empfängers',
  'tag.driver.name': 'Name des Fahrers',
  'tag.driver.vehicle': 'Fahrzeug',
  'tag.organization.name': 'Ihr Name',
  'client.name': 'Name des Kunden',
  'tag.courier.name': 'Kurier',
  'tag.eta.time': 'Ankunftszeit',
  'tag.eta.minutes': 'Ankunft in Minuten',
  'tag.window': 'Zeitfenster',
  'tag.destination.address': 'Adresse',
  'tag.notes': 'Notizen',
  'tag.tracking.link': 'Tracking-Link',
  'tag.support.phone': 'Rufnummer für Hilfe',
  add: 'Hinzufügen',
  'add.hint': 'klicken, oder beim Schreiben {{ tippen',
  'add.tag': '{tag} hinzufügen',
  suggestions: 'Was sich hinzufügen lässt',
  required: 'Schreiben Sie, was die SMS sagt.',
  'too.long': 'Eine SMS hat höchstens {most} Zeichen.',
  unknown: 'Es gibt kein Feld namens {tag}.',
}
