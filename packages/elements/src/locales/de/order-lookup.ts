import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-lookup.ts'

export const texts: Translation<'de', typeof en> = {
  title: 'Ihre Lieferung verfolgen',
  lead: 'Sie brauchen Ihre Auftragsnummer und die Telefonnummer oder Postleitzahl des Empfängers.',
  shortId: 'Auftragsnummer',
  'shortId.hint': 'Sie steht in Ihrer Bestätigung, etwa 7c1e09af.',
  'shortId.wrong': 'Eine Auftragsnummer hat 8 Zeichen: 0–9 und a–f.',
  proof: 'Telefonnummer oder Postleitzahl',
  'proof.hint': 'Der Person oder Adresse, an die geliefert wird.',
  'proof.wrong': 'Schreiben Sie die ganze Telefonnummer oder Postleitzahl.',
  find: 'Lieferung suchen',
  finding: 'Suche läuft…',
  nothing:
    'Wir finden keine Lieferung mit dieser Auftragsnummer und dieser Telefonnummer oder Postleitzahl. Prüfen Sie beides und versuchen Sie es erneut.',
  limited:
    'Das wurde zu oft versucht. Versuchen Sie es in einer Stunde wieder, oder öffnen Sie den Link in der SMS, die Sie erhalten haben.',
  other: 'Nach einem anderen Auftrag suchen',
}
