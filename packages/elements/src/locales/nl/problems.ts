import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/problems.ts'

export const texts: Translation<'nl', typeof en> = {
  invalid_request: 'Sommige velden verdienen nog een blik.',
  unauthenticated: 'U bent uitgelogd. Log opnieuw in; wat u typte, is bewaard.',
  forbidden: 'Uw account mag dit niet. Vraag een beheerder van uw organisatie.',
  suspended: 'Dit account is geblokkeerd. Vraag uw koerier ernaar.',
  origin_not_allowed: 'Deze pagina mag deze dienst niet gebruiken. De eigenaar kan haar in de instellingen toevoegen.',
  not_found: 'We vinden dit niet. Misschien is het verwijderd, of is de link onvolledig.',
  link_expired: 'Deze link is verlopen. Vraag om een nieuwe.',
  conflict: 'Iemand heeft dit tegelijk gewijzigd. Bekijk eerst de nieuwere versie.',
  last_owner: 'De organisatie moet een eigenaar hebben. Maak eerst iemand anders eigenaar.',
  not_allowed_in_status: 'De opdracht is verder, dus dit kan niet meer.',
  leg_locked: 'De chauffeur is al onderweg naar deze stop, dus die kan niet meer worden gewijzigd.',
  too_late: 'Het is te lang geleden om dit te wijzigen.',
  proof_missing: 'Er ontbreekt nog iets waar de klant om vroeg.',
  duplicate_in_progress: 'Dit wordt al verzonden. Wacht even.',
  too_large: 'Dit is te groot om te verzenden.',
  unsupported_media: 'Dit soort bestand is niet te gebruiken.',
  idempotency_mismatch: 'Dit is eerder met andere inhoud verzonden. Laad opnieuw en probeer het nog eens.',
  rate_limited: 'Dat was veel tegelijk. Wacht even en probeer het opnieuw.',
  unavailable: 'We zijn nu niet bereikbaar. Probeer het zo opnieuw.',
  internal: 'Er ging bij ons iets mis. Probeer het zo opnieuw.',
  offline: 'Geen verbinding. Controleer uw netwerk en probeer het opnieuw; er gaat niets verloren.',
}
