import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-stops.ts'

export const texts: Translation<'de', typeof en> = {
  add: 'Zustellung hinzufügen',
  up: 'Nach oben',
  down: 'Nach unten',
  'up.of': 'Nach oben: Zustellung {number}',
  'down.of': 'Nach unten: Zustellung {number}',
  'remove.of': 'Entfernen: Zustellung {number}',
  moved: 'Jetzt Zustellung {number} von {count}',
  removed: 'Zustellung {number} wurde entfernt.',
  undo: 'Rückgängig',
  'as.before': 'wie beim letzten Mal',
  change: 'Ändern',
  'book.save': 'Ins Adressbuch speichern',
  'book.saved': 'In Ihrem Adressbuch',
  'book.named': 'In Ihrem Adressbuch als {title}',
  'book.differs': 'In Ihrem Adressbuch steht es anders.',
  'book.update': 'Dort ändern',
  'book.busy': 'Wird gespeichert…',
}
