import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/template.ts'

export const texts: Translation<'it', typeof en> = {
  'tag.order.id': 'Numero dell’ordine',
  'tag.recipient.name': 'Nome del destinatario',
  'tag.driver.name': 'Nome dell’autista',
  'tag.driver.vehicle': 'Veicolo',
  'tag.organization.name': 'Il Suo nome',
  'client.name': 'Nome del cliente',
  'tag.courier.name': 'Corriere',
  'tag.eta.time': 'Ora di arrivo',
  'tag.eta.minutes': 'Arrivo in minuti',
  'tag.window': 'Fascia oraria',
  'tag.destination.address': 'Indirizzo',
  'tag.notes': 'Note',
  'tag.tracking.link': 'Link di tracciamento',
  'tag.support.phone': 'Telefono di assistenza',
  add: 'Aggiungi',
  'add.hint': 'clicchi, o digiti {{ mentre scrive',
  'add.tag': 'Aggiungi {tag}',
  suggestions: 'Che cosa si può aggiungere',
  required: 'Scriva che cosa dice l’SMS.',
  'too.long': 'Un SMS ha al massimo {most} caratteri.',
  unknown: 'Non c’è nessun campo chiamato {tag}.',
}
