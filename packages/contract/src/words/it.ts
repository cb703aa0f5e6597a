import type { RecipientWords } from '../words.ts'

export const it: RecipientWords = {
  language: 'it',
  title: 'Il Suo ordine',
  placed: 'Il Suo ordine è registrato',
  inProgress: 'Il Suo ordine è in corso',
  onTheWay: 'L’autista sta arrivando da Lei',
  arrived: 'L’autista è arrivato',
  delivered: 'Consegnato',
  collected: 'Ritirato',
  failed: 'Questa fermata non è andata a buon fine',
  cancelled: 'Questo ordine è stato annullato',
  expected: 'Arrivo previsto',
  estimated: 'Arrivo previsto, stima approssimativa',
  window: 'Arrivo pianificato',
  before: 'Arrivo pianificato: prima di quest’ora',
  after: 'Arrivo pianificato: dopo quest’ora',
  pickup: 'Ritiro presso',
  dropoff: 'Consegna a',
  order: 'Ordine',
  expired: 'Questo link di tracciamento è scaduto. Ne chieda uno nuovo al mittente.',
  unknown: 'Nessun ordine corrisponde a questo link. Controlli che sia completo.',
}
