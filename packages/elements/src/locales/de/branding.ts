import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/branding.ts'

export const texts: Translation<'de', typeof en> = {
  title: 'Auftritt',
  lead: 'Was Kunden und Empfänger auf Ihrem Portal, Ihren Tracking-Seiten und in Ihren Mails sehen.',
  color: 'Hauptfarbe',
  'color.none': 'Unsere, bis Sie eine wählen',
  'color.pick': 'Hauptfarbe aussuchen',
  'color.wrong': 'Schreiben Sie eine Farbe wie #0a6579.',
  'color.clear': 'Unsere verwenden',
  'color.good': 'Gut lesbar',
  'color.darkened': 'Wir haben sie etwas abgedunkelt, damit sie lesbar ist.',
  'color.light': 'Hell',
  'color.dark': 'Dunkel',
  'sample.button': 'Neuer Auftrag',
  'sample.link': 'Bestellung verfolgen',
  host: 'Adresse des Portals',
  'host.hint': 'Ein eigener Hostname wie portal.faro.example. Sein DNS muss hierher zeigen.',
  'host.wrong': 'Schreiben Sie einen Hostnamen wie portal.faro.example, ohne https://.',
  'host.taken': 'Diese Adresse gehört schon jemand anderem. Wählen Sie eine andere.',
  phone: 'Rufnummer',
  'phone.hint': 'Wird Empfängern gezeigt, die Hilfe brauchen.',
  name: 'Name und Logo stehen unter „Organisation“.',
  'read.only': 'Inhaber und Administratoren können das ändern.',
}
