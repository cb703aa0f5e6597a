import { html, nothing, type TemplateResult } from 'lit'
import { busyFaces } from '../base/button.ts'
import { icon, vanIcon, warningIcon } from '../base/icons.ts'
import type { RunTranslate } from '../locales/en/driver-run.ts'
import type { DriverRunStore, SignedOut } from '../stores/driver-run.ts'

interface EntranceOptions {
  readonly t: RunTranslate
  readonly level: number
  /** The token of the link that led here. */
  readonly token: string
  /** What a texted code signs in to. */
  readonly run: DriverRunStore | undefined
  /** What an error is called. */
  readonly explain: (error: unknown) => string
  readonly signIn: () => void
  readonly goOn: () => void
}

interface CardParts {
  readonly title: string
  readonly text: string
  readonly trouble?: string
  readonly actions: unknown
}

const card = (level: number, { title, text, trouble, actions }: CardParts): TemplateResult =>
  html`<main class="entrance">
    <section class="card" part="card" aria-labelledby="entrance-title">
      <span class="mark">${icon(vanIcon)}</span>
      <h2 id="entrance-title" tabindex="-1" aria-level=${level}>${title}</h2>
      ${text ? html`<p class="lead">${text}</p>` : nothing}
      ${
        trouble
          ? html`<div class="notice failed" role="alert">
              ${icon(warningIcon)}
              <p>${trouble}</p>
            </div>`
          : nothing
      }
      ${actions}
    </section>
  </main>`

/** Where nobody has signed in: a press spends the link. */
export function signInCard(state: SignedOut, options: EntranceOptions): TemplateResult {
  const { t, level, token, explain } = options
  const trouble = state.error === undefined ? '' : explain(state.error)
  const lead = token ? t('sign_in.ready') : t(state.hasEnded ? 'sign_in.ended' : 'sign_in.none')
  return card(level, { title: t('sign_in.title'), text: trouble ? '' : lead, trouble, actions: ways(state, options) })
}

let isAsked = false
/** A phone that has its link never needs the code's form; who is signed out without one has a network to load it. */
function codeForm(run: DriverRunStore | undefined): TemplateResult {
  if (!isAsked) {
    isAsked = true
    import('./code-form.ts').catch((error: unknown) => {
      isAsked = false
      console.warn('Waybill: a part of the page did not load', error)
    })
  }
  return html`<waybill-driver-code .run=${run}></waybill-driver-code>`
}

function ways({ isSigningIn, earlier }: SignedOut, { t, token, run, signIn, goOn }: EntranceOptions): unknown {
  const primary = token
    ? html`<button class="button primary big block" aria-busy=${isSigningIn} @click=${signIn}>
        ${busyFaces(t('sign_in.button'), t('sign_in.busy'), isSigningIn)}
      </button>`
    : nothing
  const stay = earlier
    ? html`<button class="button big block" @click=${goOn}>${t('sign_in.stay', { name: earlier.name })}</button>`
    : nothing
  return html`${primary}${stay}${token ? nothing : codeForm(run)}`
}

/** Where a link was opened on a phone that is signed in: most often by somebody who only wants the stops. */
export const knownCard = (name: string, { t, level, signIn, goOn }: EntranceOptions): TemplateResult =>
  card(level, {
    title: t('sign_in.title'),
    text: t('sign_in.known', { name }),
    actions: html`<button class="button primary big block" @click=${goOn}>${t('sign_in.stay', { name })}</button>
      <button class="button ghost block" @click=${signIn}>${t('sign_in.anew')}</button>`,
  })

/** Where another page of this phone drives. */
export const elsewhereCard = (t: RunTranslate, level: number, takeOver: () => void): TemplateResult =>
  card(level, {
    title: t('elsewhere.title'),
    text: t('elsewhere.text'),
    actions: html`<button class="button primary big block" @click=${takeOver}>${t('elsewhere.here')}</button>`,
  })

/** Where the stops could not be read and none are known. */
export const troubleCard = (title: string, trouble: string, level: number, retry: TemplateResult): TemplateResult =>
  card(level, { title, text: '', trouble, actions: retry })
