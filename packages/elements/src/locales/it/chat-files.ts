import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-files.ts'

export const texts: Translation<'it', typeof en> = {
  remove: 'Rimuovi {name}',
  open: 'Apri {name}',
  gone: 'Questo file non può essere mostrato ora.',
  progress: '{percent} inviato',
  kind: 'Impossibile inviare {name}: sono ammessi solo immagini e PDF.',
  large: '{name} supera i 10 MB.',
  many: 'Un messaggio può avere al massimo 5 file.',
  unreadable: 'Questo browser non riesce a leggere {name}. Lo invii come JPEG o PNG.',
  drop: 'Trascini qui immagini e PDF',
}
