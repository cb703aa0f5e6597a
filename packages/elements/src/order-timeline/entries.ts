import type { Leg, NotificationView, Order, Proof, Timeline, TimelineEvent } from '@waybill/contract'
import type { OrderStatus } from '@waybill/contract/status'
import {
  cancelIcon,
  checkIcon,
  clockIcon,
  closeIcon,
  editIcon,
  locateIcon,
  personIcon,
  plusIcon,
  smsIcon,
  undoIcon,
  vanIcon,
  warningIcon,
} from '../base/icons.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { OrderTranslate } from '../locales/en/order.ts'
import type { ReasonTranslate } from '../locales/en/text-reasons.ts'
import type { TimelineTranslate } from '../locales/en/timeline.ts'

/** One line of the timeline, ready to be shown. */
export interface Entry {
  readonly key: string
  readonly at: string
  readonly sign: string
  readonly tone: OrderStatus | 'delayed' | ''
  readonly words: string
  /** More about it, muted after the words. */
  readonly aside: string
  /** What somebody wrote. */
  readonly quote: string
  readonly proof: Proof | null
}

export interface TimelineWords {
  readonly t: TimelineTranslate
  readonly order: OrderTranslate
  readonly common: CommonTranslate
  readonly reason: ReasonTranslate
}

type Look = Pick<Entry, 'sign' | 'tone'>
const LOOKS = {
  placed: { sign: plusIcon, tone: 'placed' },
  edited: { sign: editIcon, tone: '' },
  cancelled: { sign: cancelIcon, tone: 'cancelled' },
  rejected: { sign: warningIcon, tone: 'rejected' },
  resubmitted: { sign: undoIcon, tone: 'placed' },
  assigned: { sign: personIcon, tone: '' },
  unassigned: { sign: personIcon, tone: '' },
  leg_started: { sign: vanIcon, tone: 'in_progress' },
  leg_arrived: { sign: locateIcon, tone: 'in_progress' },
  leg_completed: { sign: checkIcon, tone: 'completed' },
  leg_failed: { sign: closeIcon, tone: 'failed' },
  delayed: { sign: clockIcon, tone: 'delayed' },
} as const satisfies Record<TimelineEvent['type'], Look>

/** Events and texts in one line of time, the newest first; a text stands above what caused it. */
export function entriesOf(order: Order, { events, notifications }: Timeline, words: TimelineWords): Entry[] {
  const happened = events.map((event) => eventEntry(order, event, words)).toReversed()
  const told = notifications.map((text) => textEntry(text, words)).toReversed()
  return [...told, ...happened].toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))
}

function eventEntry(order: Order, event: TimelineEvent, words: TimelineWords): Entry {
  const leg = order.legs.find(({ id }) => id === event.legId)
  return {
    key: `event-${event.seq}`,
    at: event.at,
    ...LOOKS[event.type],
    words: wordsOf(event, leg, words),
    aside: event.type === 'leg_failed' && leg?.failure ? words.order(`failure.${leg.failure.code}`) : '',
    quote: QUOTED.some((type) => type === event.type) ? event.text : '',
    proof: event.type === 'leg_completed' ? (leg?.proof ?? null) : null,
  }
}

/** Events whose text is what somebody wrote. */
const QUOTED = ['cancelled', 'rejected', 'leg_failed'] as const satisfies TimelineEvent['type'][]

function wordsOf({ type, actor: { name }, text }: TimelineEvent, leg: Leg | undefined, words: TimelineWords): string {
  const { t, common } = words
  switch (type) {
    case 'placed':
    case 'edited':
    case 'cancelled':
    case 'rejected':
    case 'resubmitted':
      return name ? t(`${type}.by`, { name }) : t(type)
    case 'assigned':
      return t('assigned', { driver: text || t('driver') })
    case 'unassigned':
      return t('unassigned')
    case 'delayed':
      return t('delayed', { time: common('minutes', { count: Number(text) || 0 }) })
    default:
      return legWords(type, name || t('driver'), leg, t)
  }
}

type LegEvent = Extract<TimelineEvent['type'], `leg_${string}`>
function legWords(type: LegEvent, name: string, leg: Leg | undefined, t: TimelineTranslate): string {
  const move = MOVE_OF[type]
  if (leg?.kind === 'pickup') return t(`pickup.${move}`, { name })
  return t(`dropoff.${move}`, { name, stop: leg?.contact?.name || t('the.dropoff') })
}
const MOVE_OF = {
  leg_started: 'started',
  leg_arrived: 'arrived',
  leg_completed: 'completed',
  leg_failed: 'failed',
} as const satisfies Record<LegEvent, string>

/** What a text's state means for who reads on. */
const FAILED: readonly NotificationView['state'][] = ['failed', 'undelivered']

function textEntry(text: NotificationView, { t, reason: reasonOf }: TimelineWords): Entry {
  const { id, at, trigger, recipientName, state, reason } = text
  const why = reason === null ? '' : `: ${reasonOf(reason)}`
  return {
    key: `text-${id}`,
    at,
    sign: smsIcon,
    tone: FAILED.includes(state) ? 'failed' : '',
    words: t('text', { name: recipientName, about: t(`about.${trigger}`) }),
    aside: t(`state.${state}`) + why,
    quote: '',
    proof: null,
  }
}
