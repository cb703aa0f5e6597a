import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-states.ts'

export const texts: Translation<'de', typeof en> = {
  waiting: { one: '{count} neuere Änderung', other: '{count} neuere Änderungen' },
  'empty.title': 'Senden Sie Ihren ersten Auftrag',
  'empty.courier': 'Noch keine Aufträge',
  'empty.text': 'Abholung, Zustellung, fertig. Sie und Ihr Kunde verfolgen ihn von hier aus.',
  'empty.courier.text': 'Was Ihre Kunden senden, erscheint hier sofort.',
  'empty.filtered': 'Keine Aufträge passen zu diesen Filtern',
  archived:
    'Aufträge, die vor dem {date} abgeschlossen wurden, sind im Archiv. Ihre Auftragsnummer öffnet sie weiterhin.',
  'archived.open': '{id} im Archiv suchen',
  new: 'Neuer Auftrag',
  stale: 'Diese Aufträge konnten nicht aktualisiert werden und sind vielleicht veraltet.',
  'next.failed': 'Die nächsten Aufträge sind nicht angekommen.',
  chosen: { one: '{count} Auftrag ausgewählt', other: '{count} Aufträge ausgewählt' },
  'chosen.clear': 'Auswahl aufheben',
}
