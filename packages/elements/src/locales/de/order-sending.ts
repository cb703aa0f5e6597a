import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/order-sending.ts'

export const texts: Translation<'de', typeof en> = {
  faults: {
    one: 'Eine Sache ist noch anzusehen, bevor wir senden.',
    other: '{count} Sachen sind noch anzusehen, bevor wir senden.',
  },
  unfinished: 'Füllen Sie erst die Zustellung aus.',
  'faults.kept': 'Alle Ihre Eingaben sind noch da.',
  'placed.title': 'Auftrag {id} ist erteilt',
  'saved.title': 'Auftrag {id} ist gespeichert',
  'placed.text': '{courier} hat ihn jetzt.',
  another: 'Weiteren Auftrag erteilen',
  'before.title': 'Auftrag {id} war schon erteilt,',
  'before.text': 'so wie er vor Ihren letzten Änderungen war. Er wird nicht zweimal erteilt.',
  'before.edit': 'Diesen Auftrag ändern',
  'before.accept': 'So lassen',
  'restored.title': 'Ihr Entwurf von {time} ist wieder da.',
  'restored.safe':
    'Wir haben nie erfahren, ob er erteilt wurde. Erteilen Sie ihn noch einmal: Es können nie zwei Aufträge daraus werden.',
  'restored.look':
    'Wir haben nie erfahren, ob er erteilt wurde: Sehen Sie in Ihren Aufträgen nach, bevor Sie ihn noch einmal erteilen.',
  'rejected.by': '{courier} hat diesen Auftrag abgelehnt:',
  closed: 'Der Auftrag ist weiter und lässt sich nicht mehr ändern. Ihre Eingaben sind noch da.',
  'try.again': 'Erneut versuchen',
  'start.over': 'Neu beginnen',
  'fault.required': 'Das wird gebraucht.',
  'fault.wrong_type': 'Das lässt sich so nicht verwenden.',
  'fault.unknown_field': 'Das lässt sich so nicht verwenden.',
  'fault.too_short': 'Das wird gebraucht.',
  'fault.too_long': 'Das ist zu lang.',
  'fault.too_small': 'Das ist zu klein.',
  'fault.too_big': 'Das ist zu groß.',
  'fault.invalid_format': 'Das lässt sich so nicht verwenden.',
  'fault.not_allowed': 'Das lässt sich hier nicht ändern.',
  'fault.address_incomplete': 'Straße und Hausnummer, beides wird gebraucht.',
  'fault.address_not_located':
    'Wir finden diese Adresse nicht. Wählen Sie sie aus der Liste, oder setzen Sie den Pin selbst.',
  'fault.phone_invalid': 'Kein Netz hat eine solche Nummer.',
  'fault.window_order': 'Das endet, bevor die Abholung beginnen darf.',
  'fault.window_past': 'Diese Zeit ist vorbei.',
  'fault.window_too_far': 'Höchstens ein Jahr im Voraus.',
  'fault.time_zone_unknown': 'Diese Zeitzone kennen wir nicht.',
  'fault.unknown_tag': 'Das lässt sich so nicht verwenden.',
}
