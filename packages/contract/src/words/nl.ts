import type { RecipientWords } from '../words.ts'

export const nl: RecipientWords = {
  language: 'nl',
  title: 'Uw bestelling',
  placed: 'Uw bestelling is geboekt',
  inProgress: 'Uw bestelling is onderweg',
  onTheWay: 'De chauffeur is onderweg naar u',
  arrived: 'De chauffeur is er',
  delivered: 'Bezorgd',
  collected: 'Opgehaald',
  failed: 'Deze stop is niet gelukt',
  cancelled: 'Deze bestelling is geannuleerd',
  expected: 'Verwachte aankomst',
  estimated: 'Verwachte aankomst, ruw geschat',
  window: 'Geplande aankomst',
  before: 'Geplande aankomst: vóór deze tijd',
  after: 'Geplande aankomst: na deze tijd',
  pickup: 'Ophalen bij',
  dropoff: 'Bezorgen bij',
  order: 'Bestelling',
  expired: 'Deze volglink is verlopen. Vraag de afzender om een nieuwe.',
  unknown: 'Achter deze link staat geen bestelling. Controleer of hij volledig is.',
}
