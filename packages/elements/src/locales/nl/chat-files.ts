import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-files.ts'

export const texts: Translation<'nl', typeof en> = {
  remove: '{name} verwijderen',
  open: '{name} openen',
  gone: 'Dit bestand kan nu niet worden getoond.',
  progress: '{percent} verzonden',
  kind: '{name} kan niet worden verzonden: alleen afbeeldingen en pdf’s.',
  large: '{name} is groter dan 10 MB.',
  many: 'Bij één bericht horen hooguit 5 bestanden.',
  unreadable: 'Deze browser kan {name} niet lezen. Stuur het als JPEG of PNG.',
  drop: 'Zet afbeeldingen en pdf’s hier neer',
}
