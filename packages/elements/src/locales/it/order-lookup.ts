import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-lookup.ts'

export const texts: Translation<'it', typeof en> = {
  title: 'Segua la Sua consegna',
  lead: 'Servono il numero dell’ordine e il telefono o il codice postale del destinatario.',
  shortId: 'Numero dell’ordine',
  'shortId.hint': 'È nella Sua conferma, come 7c1e09af.',
  'shortId.wrong': 'Un numero d’ordine ha 8 caratteri: 0–9 e a–f.',
  proof: 'Telefono o codice postale',
  'proof.hint': 'Della persona o dell’indirizzo di consegna.',
  'proof.wrong': 'Scriva per intero il telefono o il codice postale.',
  find: 'Trova la mia consegna',
  finding: 'Ricerca…',
  nothing:
    'Non troviamo consegne con questo numero d’ordine e questo telefono o codice postale. Controlli entrambi e riprovi.',
  limited: 'Troppi tentativi. Riprovi tra un’ora, o apra il link nell’SMS che ha ricevuto.',
  other: 'Cerca un altro ordine',
}
