import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-stops.ts'

export const texts: Translation<'it', typeof en> = {
  add: 'Aggiungi una consegna',
  up: 'Sposta su',
  down: 'Sposta giù',
  'up.of': 'Sposta su: consegna {number}',
  'down.of': 'Sposta giù: consegna {number}',
  'remove.of': 'Rimuovi: consegna {number}',
  moved: 'Ora consegna {number} di {count}',
  removed: 'La consegna {number} è stata rimossa.',
  undo: 'Annulla',
  'as.before': 'come l’ultima volta',
  change: 'Cambia',
  'book.save': 'Salva nella rubrica',
  'book.saved': 'Nella Sua rubrica',
  'book.named': 'Nella Sua rubrica come {title}',
  'book.differs': 'La Sua rubrica dice altro.',
  'book.update': 'Aggiorna',
  'book.busy': 'Salvataggio…',
}
