import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/template.ts'

export const texts: Translation<'nl', typeof en> = {
  'tag.order.id': 'Opdrachtnummer',
  'tag.recipient.name': 'Naam van de ontvanger',
  'tag.driver.name': 'Naam van de chauffeur',
  'tag.driver.vehicle': 'Voertuig',
  'tag.organization.name': 'Uw naam',
  'client.name': 'Naam van de klant',
  'tag.courier.name': 'Koerier',
  'tag.eta.time': 'Aankomsttijd',
  'tag.eta.minutes': 'Aankomst in minuten',
  'tag.window': 'Tijdvak',
  'tag.destination.address': 'Adres',
  'tag.notes': 'Notities',
  'tag.tracking.link': 'Volglink',
  'tag.support.phone': 'Hulplijn',
  add: 'Toevoegen',
  'add.hint': 'klik, of typ {{ tijdens het schrijven',
  'add.tag': '{tag} toevoegen',
  suggestions: 'Wat u kunt toevoegen',
  required: 'Schrijf wat de sms zegt.',
  'too.long': 'Een sms heeft hooguit {most} tekens.',
  unknown: 'Er is geen veld met de naam {tag}.',
}
