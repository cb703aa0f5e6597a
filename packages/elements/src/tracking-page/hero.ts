import { html, nothing, type TemplateResult } from 'lit'
import { fullTime, relativeTime } from '../base/format.ts'
import { checkIcon, closeIcon, icon, offlineIcon } from '../base/icons.ts'
import { delayedTag, statusPin } from '../base/status-pin.ts'
import { answerOf } from './answer.ts'
import { freshnessOf, type Aged } from './freshness.ts'
import { PIN_OF, hasEnded, type Phase } from './phase.ts'
import type { Reading } from './reading.ts'
import { shareOf } from './way.ts'

/** Status, the answer as the one large thing, and what makes it trustworthy. */
export function hero(reading: Reading): TemplateResult {
  const { answer, label, line, day } = answerOf(reading)
  const { view, common, phase } = reading
  return html`<header class="hero" part="answer">
    ${view.headline && html`<p class="line" dir="auto" part="headline">${view.headline}</p>`}
    <div class="row">
      ${statusOf(reading)} ${delayedTag(common, view.delayedMinutes)}
      <span class="day muted">${day}</span>
    </div>
    <p class="answer">${label && html`<span class="visually-hidden">${label} </span>`}${answer}</p>
    <div class="row">
      ${line && html`<p class=${hasEnded(phase) ? 'muted' : 'line'}>${line}</p>`}${freshness(reading)}
    </div>
    ${bar(reading)}
  </header>`
}

function statusOf({ view, phase, level, t }: Reading): TemplateResult {
  const word = t(`${view.leg.kind}.${phase}`)
  const pin = PIN_OF[phase]
  if (phase === 'done' || phase === 'failed')
    return html`<h2 class=${pin} aria-level=${level}>
      <span class="seal">${icon(phase === 'done' ? checkIcon : closeIcon, 'small')}</span>${word}
    </h2>`
  return html`<h2 class="status ${pin}" part="status" aria-level=${level}>${statusPin(pin)}<span>${word}</span></h2>`
}

function freshness(reading: Reading): TemplateResult | typeof nothing {
  const { view, pulse, now, t } = reading
  const fresh = freshnessOf(view, pulse, now)
  if (fresh.kind === 'none') return nothing
  return html`<p class="fresh ${fresh.kind}" part="freshness">
    ${fresh.kind === 'reconnecting' ? html`${icon(offlineIcon, 'small')}${t('reconnecting')}` : ago(reading, fresh)}
  </p>`
}

function ago({ view, now, t, common, locale }: Reading, { kind, at }: Aged): TemplateResult {
  const when = relativeTime(common, locale, at, view.timeZone, now)
  return html`<time datetime=${at} title=${fullTime(locale, at, view.timeZone)}>${t(kind, { when })}</time>`
}

/** How many of the three parts are behind us, the last one by the way that is driven; none where it came to nothing. */
const DONE_PARTS: Partial<Record<Phase, number>> = { waiting: 1, underway: 2, coming: 2, here: 3, done: 3 }

function bar({ view, phase }: Reading): TemplateResult | typeof nothing {
  const done = DONE_PARTS[phase]
  if (done === undefined) return nothing
  const share = phase === 'coming' ? Math.min(0.96, Math.max(0.06, shareOf(view) ?? 0.5)) : 0
  const part = (index: number) => (index < done ? 1 : index === done ? share : 0)
  // Drawn, because a strict policy of the page forbids style attributes.
  return html`<div class="bar ${PIN_OF[phase]}" aria-hidden="true" part="progress">
    ${[0, 1, 2].map(
      (index) =>
        html`<svg viewBox="0 0 1 1" preserveAspectRatio="none"><path d="M0 0H${part(index).toFixed(3)}V1H0z" /></svg>`,
    )}
  </div>`
}
