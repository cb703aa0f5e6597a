import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/tracking-details.ts'

export const texts: Translation<'nl', typeof en> = {
  window: 'Tijdvak {range}',
  call: '{name} bellen',
  text: 'Sms aan {name}',
  driver: 'Uw chauffeur',
  from: 'Van',
  progress: 'Voortgang',
  'step.placed': 'Bestelling geplaatst bij {client}',
  'step.assigned': 'Chauffeur toegewezen',
  'step.arrived': 'Aangekomen op het adres',
  'step.cancelled': 'Geannuleerd',
  'dropoff.started': 'Onderweg naar u',
  'dropoff.completed': 'Bezorgd',
  'pickup.started': 'Onderweg naar het ophaaladres',
  'pickup.completed': 'Opgehaald',
  order: 'Opdracht {id}',
  'dropoff.failed': 'Niet bezorgd',
  'pickup.failed': 'Niet opgehaald',
  togo: 'Nog te gaan',
  'togo.value': '{distance}, ongeveer {time}',
  before: 'Stops vóór u',
  none: 'Geen',
  mapless: 'Deze browser kan de kaart niet tonen. Alles wat hij zegt, staat hier en blijft bijgewerkt.',
  streetless: 'De straten kunnen nu niet worden getoond. De route en de chauffeur zijn actueel.',
  elsewhere: 'De tijden zijn die van het adres.',
}
