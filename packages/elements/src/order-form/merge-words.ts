import { dayAndTime } from '../base/format.ts'
import type { OrderMergeTranslate } from '../locales/en/order-merge.ts'
import type { StopFields } from '../stores/order-fields.ts'
import type { Difference } from '../stores/order-merge.ts'

interface Wording {
  readonly t: OrderMergeTranslate
  readonly locale: string
}

/** "Drop-off 1: notes". */
export function nameOf({ t }: Wording, { stop, field }: Difference): string {
  const name = stop === 0 ? t('pickup') : t('dropoff', { number: stop })
  return t('of', { stop: name, field: t(field) })
}

/** What one side says about it, in a line. */
export function sayOf(words: Wording, { field }: Difference, stop: StopFields | undefined): string {
  if (!stop) return words.t('gone')
  return SAY[field](stop, words) || words.t('none')
}

const SAY: Record<Difference['field'], (stop: StopFields, words: Wording) => string> = {
  address: ({ address }) => (address ? [address.line, address.unit, address.city].filter(Boolean).join(', ') : ''),
  contact: ({ name, phone, hasRecipient }, { t }) =>
    hasRecipient ? [name, phone].filter(Boolean).join(' · ') : t('nobody'),
  window: ({ window: { after, before }, timeZone }, { t, locale }) => {
    const from = after && t('from', { time: dayAndTime(locale, after, timeZone) })
    const until = before && t('until', { time: dayAndTime(locale, before, timeZone) })
    return [from, until].filter(Boolean).join(' ')
  },
  notes: ({ notes }) => notes,
  requirements: ({ requirements: { signature, photo, notes, minimumAge } }, { t }) =>
    [
      signature && t('signature'),
      photo && t('photo'),
      notes && t('note'),
      minimumAge !== null && t('age', { age: minimumAge }),
    ]
      .filter(Boolean)
      .join(', '),
  stop: (stop, words) => [SAY.address(stop, words), SAY.contact(stop, words)].filter(Boolean).join(' · '),
}
