import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-lookup.ts'

export const texts: Translation<'nl', typeof en> = {
  title: 'Volg uw bezorging',
  lead: 'U hebt uw opdrachtnummer nodig en het telefoonnummer of de postcode van de ontvanger.',
  shortId: 'Opdrachtnummer',
  'shortId.hint': 'Het staat in uw bevestiging, zoals 7c1e09af.',
  'shortId.wrong': 'Een opdrachtnummer heeft 8 tekens: 0–9 en a–f.',
  proof: 'Telefoonnummer of postcode',
  'proof.hint': 'Van de persoon of het adres waar bezorgd wordt.',
  'proof.wrong': 'Typ het hele telefoonnummer of de hele postcode.',
  find: 'Mijn bezorging zoeken',
  finding: 'Bezig met zoeken…',
  nothing:
    'We vinden geen bezorging met dit opdrachtnummer en dit telefoonnummer of deze postcode. Controleer beide en probeer het opnieuw.',
  limited: 'Dit is te vaak geprobeerd. Probeer het over een uur opnieuw, of open de link in de sms die u kreeg.',
  other: 'Een andere opdracht zoeken',
}
