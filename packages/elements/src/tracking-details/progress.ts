import type { TrackingView } from '@waybill/contract/tracking'
import { html, nothing, type TemplateResult } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { dayKey, fullTime, nearDay, day, time } from '../base/format.ts'
import { cancelIcon, checkIcon, closeIcon, icon, personIcon, placeIcon, plusIcon, vanIcon } from '../base/icons.ts'
import type { Details } from './details.ts'

type Step = TrackingView['steps'][number]

const ICONS = {
  placed: plusIcon,
  assigned: personIcon,
  started: vanIcon,
  arrived: placeIcon,
  completed: checkIcon,
  failed: closeIcon,
  cancelled: cancelIcon,
} as const satisfies Record<Step['type'], string>

const TONES = {
  placed: 'placed',
  assigned: 'placed',
  started: 'in_progress',
  arrived: 'in_progress',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
} as const satisfies Record<Step['type'], string>

/** What has happened so far, the newest first. */
export function progress(details: Details): TemplateResult | typeof nothing {
  const steps = details.view.steps.toReversed()
  if (steps.length === 0) return nothing
  return html`<section class="progress" aria-labelledby="progress" part="timeline">
    <h3 class="caption" id="progress" aria-level=${details.level}>${details.t('progress')}</h3>
    <ol>
      ${steps.map((step, index) => line(details, step, index === 0))}
    </ol>
  </section>`
}

function line(details: Details, { type, at }: Step, isNewest: boolean): TemplateResult {
  const { locale, view } = details
  return html`<li aria-current=${ifDefined(isNewest ? 'step' : undefined)}>
    <span class="sign ${isNewest ? TONES[type] : ''}">${icon(ICONS[type])}</span>
    <span>${wordsOf(details, type)}</span>
    <time datetime=${at} title=${fullTime(locale, at, view.timeZone)}>${whenOf(details, at)}</time>
  </li>`
}

function wordsOf({ t, view }: Details, type: Step['type']): string {
  const { kind } = view.leg
  switch (type) {
    case 'placed':
      return t('step.placed', { client: view.clientName })
    case 'started':
    case 'completed':
      return t(`${kind}.${type}`)
    case 'failed':
      return t(`${kind}.failed`)
    default:
      return t(`step.${type}`)
  }
}

function whenOf({ locale, view, now, common }: Details, at: string): string {
  const clock = time(locale, at, view.timeZone)
  if (dayKey(at, view.timeZone) === dayKey(now, view.timeZone)) return clock
  return `${nearDay(common, at, view.timeZone, now) ?? day(locale, at, view.timeZone)}, ${clock}`
}
