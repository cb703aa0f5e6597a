import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/branding.ts'

export const texts: Translation<'it', typeof en> = {
  title: 'Identità visiva',
  lead: 'Ciò che clienti e destinatari vedono sul Suo portale, sulle pagine di tracciamento e nelle e-mail.',
  color: 'Colore principale',
  'color.none': 'Il nostro, finché non ne sceglie uno',
  'color.pick': 'Scegli il colore principale',
  'color.wrong': 'Scriva un colore come #0a6579.',
  'color.clear': 'Usa il nostro',
  'color.good': 'Facile da leggere',
  'color.darkened': 'Lo abbiamo scurito un po’ perché si legga.',
  'color.light': 'Chiaro',
  'color.dark': 'Scuro',
  'sample.button': 'Nuovo ordine',
  'sample.link': 'Segui il Suo ordine',
  host: 'Indirizzo del portale',
  'host.hint': 'Un Suo nome host, come portal.faro.example. Il suo DNS deve puntare qui.',
  'host.wrong': 'Scriva un nome host come portal.faro.example, senza https://.',
  'host.taken': 'Questo indirizzo appartiene già ad altri. Ne scelga un altro.',
  phone: 'Numero da chiamare',
  'phone.hint': 'Mostrato ai destinatari che hanno bisogno di aiuto.',
  name: 'Nome e logo si trovano in «Organizzazione».',
  'read.only': 'Proprietari e amministratori possono modificarlo.',
}
