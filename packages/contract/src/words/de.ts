import type { RecipientWords } from '../words.ts'

export const de: RecipientWords = {
  language: 'de',
  title: 'Ihre Bestellung',
  placed: 'Ihre Bestellung ist gebucht',
  inProgress: 'Ihre Bestellung ist in Arbeit',
  onTheWay: 'Der Fahrer ist unterwegs zu Ihnen',
  arrived: 'Der Fahrer ist da',
  delivered: 'Zugestellt',
  collected: 'Abgeholt',
  failed: 'Dieser Stopp ist leider gescheitert',
  cancelled: 'Diese Bestellung wurde storniert',
  expected: 'Voraussichtliche Ankunft',
  estimated: 'Voraussichtliche Ankunft, grob geschätzt',
  window: 'Geplante Ankunft',
  before: 'Geplante Ankunft: vor dieser Zeit',
  after: 'Geplante Ankunft: nach dieser Zeit',
  pickup: 'Abholung in',
  dropoff: 'Zustellung an',
  order: 'Bestellung',
  expired: 'Dieser Tracking-Link ist abgelaufen. Bitten Sie den Absender um einen neuen.',
  unknown: 'Hinter diesem Link steht keine Bestellung. Prüfen Sie, ob er vollständig ist.',
}
