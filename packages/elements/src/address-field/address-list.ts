import { html, nothing, type TemplateResult } from 'lit'
import { icon, locateIcon, placeIcon, recentIcon, savedIcon } from '../base/icons.ts'
import type { AddressListTranslate } from '../locales/en/address-list.ts'
import { splitMatch, type Choice, type Place } from './address-choices.ts'
import type { SearchState } from './suggestion-search.ts'

export interface ListView {
  t: AddressListTranslate
  open: boolean
  choices: readonly Choice[]
  active: number
  typed: string
  state: SearchState
  skeleton: boolean
  onPick: (choice: Choice) => void
}

const ICONS = { recent: recentIcon, saved: savedIcon, search: placeIcon, pin: locateIcon } as const

export const optionId = (index: number): string => `option-${index}`

/** The list box: groups with their titles, skeletons while searching, the way out at the end. */
export const renderList = (view: ListView): TemplateResult =>
  html`<div
    id="list"
    class="popover"
    part="list"
    role="listbox"
    aria-label=${view.t('suggestions')}
    aria-busy=${view.state.kind === 'searching' ? 'true' : 'false'}
  >
    ${view.open ? renderChoices(view) : nothing}
  </div>`

function renderChoices(view: ListView): unknown {
  const last = view.choices.length - 1
  const way = view.choices[last]
  return [
    (['recent', 'saved', 'search'] as const).map((kind) => renderGroup(view, kind)),
    renderState(view),
    way?.kind === 'pin' ? renderOption(view, way, last) : nothing,
  ]
}

function renderGroup(view: ListView, kind: 'recent' | 'saved' | 'search'): unknown {
  const options = view.choices.flatMap((choice, index) =>
    choice.kind === kind ? [renderOption(view, choice, index)] : [],
  )
  if (options.length === 0) return nothing
  return html`<div role="group" aria-labelledby=${kind}>
    <p class="group" id=${kind} role="presentation">${view.t(kind)}</p>
    ${options}
  </div>`
}

function renderState({ t, state, skeleton, choices }: ListView): unknown {
  if (skeleton)
    return html`<p class="wait" role="presentation"><span class="skeleton"></span><span class="skeleton"></span></p>`
  const empty = choices.every(({ kind }) => kind === 'pin')
  if (state.kind === 'failed') return html`<p class="word" role="presentation">${t('failed')}</p>`
  return empty && state.kind === 'ready' ? html`<p class="word" role="presentation">${t('none')}</p>` : nothing
}

function renderOption(view: ListView, choice: Choice, index: number): TemplateResult {
  return html`<div
    class="option ${choice.kind}"
    role="option"
    id=${optionId(index)}
    aria-selected=${index === view.active ? 'true' : 'false'}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @click=${() => view.onPick(choice)}
  >
    ${icon(ICONS[choice.kind])}<span>${renderWords(view, choice)}</span>
  </div>`
}

function renderWords({ t, typed }: ListView, choice: Choice): unknown {
  if (choice.kind === 'pin') return t('not_listed')
  if (choice.kind === 'search') {
    const { line, city } = choice.suggestion
    return html`<bdi>${marked(line, typed)}${city ? html`<span class="muted"> · ${city}</span>` : nothing}</bdi>`
  }
  return renderPlace(choice.place, typed)
}

function renderPlace({ title, detail, address }: Place, typed: string): TemplateResult {
  const { line, unit, city } = address
  const street = html`${marked(line, typed)}${unit ? `, ${unit}` : ''}`
  const first = title ? html`<b>${marked(title, typed)}</b>` : html`<b>${street}</b>`
  const second = title ? street : city
  return html`<bdi>${first}${second ? html`<span class="muted"> · ${second}</span>` : nothing}</bdi>${
      detail ? html`<small class="muted"><bdi>${detail}</bdi></small>` : nothing
    }`
}

function marked(text: string, typed: string): unknown {
  const [before, match, after] = splitMatch(text, typed)
  return match ? html`${before}<mark>${match}</mark>${after}` : text
}
