import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-files.ts'

export const texts: Translation<'de', typeof en> = {
  remove: '{name} entfernen',
  open: '{name} öffnen',
  gone: 'Diese Datei kann gerade nicht gezeigt werden.',
  progress: '{percent} gesendet',
  kind: '{name} kann nicht gesendet werden: Nur Bilder und PDFs gehen.',
  large: '{name} ist größer als 10 MB.',
  many: 'Höchstens 5 Dateien passen zu einer Nachricht.',
  unreadable: 'Dieser Browser kann {name} nicht lesen. Senden Sie es als JPEG oder PNG.',
  drop: 'Bilder und PDFs hier ablegen',
}
