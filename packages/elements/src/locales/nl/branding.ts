import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/branding.ts'

export const texts: Translation<'nl', typeof en> = {
  title: 'Huisstijl',
  lead: 'Wat klanten en ontvangers zien op uw portaal, volgpagina’s en mails.',
  color: 'Hoofdkleur',
  'color.none': 'De onze, tot u er een kiest',
  'color.pick': 'De hoofdkleur kiezen',
  'color.wrong': 'Schrijf een kleur als #0a6579.',
  'color.clear': 'De onze gebruiken',
  'color.good': 'Goed leesbaar',
  'color.darkened': 'We hebben hem iets donkerder gemaakt, zodat hij leesbaar is.',
  'color.light': 'Licht',
  'color.dark': 'Donker',
  'sample.button': 'Nieuwe opdracht',
  'sample.link': 'Uw bestelling volgen',
  host: 'Adres van het portaal',
  'host.hint': 'Een eigen hostnaam, zoals portal.faro.example. De DNS ervan moet hierheen wijzen.',
  'host.wrong': 'Schrijf een hostnaam als portal.faro.example, zonder https://.',
  'host.taken': 'Dit adres is al van iemand anders. Kies een ander.',
  phone: 'Telefoonnummer',
  'phone.hint': 'Wordt getoond aan ontvangers die hulp nodig hebben.',
  name: 'Naam en logo staan onder ‘Organisatie’.',
  'read.only': 'Eigenaren en beheerders kunnen dit wijzigen.',
}
