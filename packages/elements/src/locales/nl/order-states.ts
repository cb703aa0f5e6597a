import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-states.ts'

export const texts: Translation<'nl', typeof en> = {
  waiting: { one: '{count} nieuwere wijziging', other: '{count} nieuwere wijzigingen' },
  'empty.title': 'Verstuur uw eerste opdracht',
  'empty.courier': 'Nog geen opdrachten',
  'empty.text': 'Ophalen, bezorgen, klaar. U en uw klant volgen het vanaf hier.',
  'empty.courier.text': 'Wat uw klanten versturen, verschijnt hier meteen.',
  'empty.filtered': 'Geen opdrachten passen bij deze filters',
  archived: 'Opdrachten die vóór {date} zijn afgesloten, staan in het archief. Hun opdrachtnummer opent ze nog steeds.',
  'archived.open': 'Zoek {id} in het archief',
  new: 'Nieuwe opdracht',
  stale: 'Deze opdrachten konden niet worden ververst en zijn misschien oud.',
  'next.failed': 'De volgende opdrachten zijn niet aangekomen.',
  chosen: { one: '{count} opdracht gekozen', other: '{count} opdrachten gekozen' },
  'chosen.clear': 'Selectie wissen',
}
