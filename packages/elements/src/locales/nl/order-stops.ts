import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-stops.ts'

export const texts: Translation<'nl', typeof en> = {
  add: 'Bezorging toevoegen',
  up: 'Omhoog',
  down: 'Omlaag',
  'up.of': 'Omhoog: bezorging {number}',
  'down.of': 'Omlaag: bezorging {number}',
  'remove.of': 'Verwijderen: bezorging {number}',
  moved: 'Nu bezorging {number} van {count}',
  removed: 'Bezorging {number} is verwijderd.',
  undo: 'Ongedaan maken',
  'as.before': 'zoals de vorige keer',
  change: 'Wijzigen',
  'book.save': 'In het adresboek bewaren',
  'book.saved': 'In uw adresboek',
  'book.named': 'In uw adresboek als {title}',
  'book.differs': 'In uw adresboek staat het anders.',
  'book.update': 'Bijwerken',
  'book.busy': 'Wordt bewaard…',
}
