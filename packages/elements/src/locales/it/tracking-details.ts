import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-details.ts'

export const texts: Translation<'it', typeof en> = {
  window: 'Fascia oraria {range}',
  call: 'Chiama {name}',
  text: 'SMS a {name}',
  driver: 'Il Suo autista',
  from: 'Da',
  progress: 'Avanzamento',
  'step.placed': 'Ordine inviato da {client}',
  'step.assigned': 'Autista assegnato',
  'step.arrived': 'Arrivato all’indirizzo',
  'step.cancelled': 'Annullato',
  'dropoff.started': 'In arrivo da Lei',
  'dropoff.completed': 'Consegnato',
  'pickup.started': 'In viaggio verso il ritiro',
  'pickup.completed': 'Ritirato',
  order: 'Ordine {id}',
  'dropoff.failed': 'Non consegnato',
  'pickup.failed': 'Non ritirato',
  togo: 'Ancora da percorrere',
  'togo.value': '{distance}, circa {time}',
  before: 'Fermate prima di Lei',
  none: 'Nessuna',
  mapless: 'Questo browser non può mostrare la mappa. Tutto ciò che dice è qui e resta aggiornato.',
  streetless: 'Le strade non possono essere mostrate ora. Percorso e autista sono aggiornati.',
  elsewhere: 'Gli orari sono quelli dell’indirizzo.',
}
