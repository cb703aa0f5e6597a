import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-details.ts'

export const texts: Translation<'de', typeof en> = {
  window: 'Zeitfenster {range}',
  call: '{name} anrufen',
  text: 'SMS an {name}',
  driver: 'Ihr Fahrer',
  from: 'Von',
  progress: 'Fortschritt',
  'step.placed': 'Bestellt bei {client}',
  'step.assigned': 'Fahrer zugewiesen',
  'step.arrived': 'An der Adresse angekommen',
  'step.cancelled': 'Storniert',
  'dropoff.started': 'Unterwegs zu Ihnen',
  'dropoff.completed': 'Zugestellt',
  'pickup.started': 'Unterwegs zur Abholung',
  'pickup.completed': 'Abgeholt',
  order: 'Auftrag {id}',
  'dropoff.failed': 'Nicht zugestellt',
  'pickup.failed': 'Nicht abgeholt',
  togo: 'Noch zu fahren',
  'togo.value': '{distance}, etwa {time}',
  before: 'Stopps vor Ihnen',
  none: 'Keine',
  mapless: 'Dieser Browser kann die Karte nicht zeigen. Alles, was sie sagt, steht hier und bleibt aktuell.',
  streetless: 'Die Straßen können gerade nicht gezeigt werden. Weg und Fahrer sind aktuell.',
  elsewhere: 'Die Zeiten sind die der Adresse.',
}
