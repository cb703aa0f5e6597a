import { html, type TemplateResult } from 'lit'
import type { ResourceState } from '../stores/resource.ts'
import { icon, warningIcon } from './icons.ts'

interface PaneView<Value> {
  readonly state: ResourceState<Value> | undefined
  /** Whether the skeleton may show yet (LoadingDelay). */
  readonly isSlow: boolean
  readonly loading: string
  /** What an error is called. */
  readonly explain: (error: unknown) => string
  readonly retry: string
  readonly onRetry: () => void
  readonly render: (value: Value) => TemplateResult
}

/** What a settings pane shows of something that is read: its skeleton, what went wrong, or the thing itself. */
export const pane = <Value>(view: PaneView<Value>): TemplateResult => {
  const { state } = view
  if (state?.kind === 'ready') return view.render(state.value)
  if (state?.kind !== 'error') return skeleton(view.loading, view.isSlow)
  return html`<div class="pane">
    <div class="notice failed" role="alert">
      ${icon(warningIcon)}
      <p>${view.explain(state.error)}</p>
      <button class="button" @click=${view.onRetry}>${view.retry}</button>
    </div>
  </div>`
}

const skeleton = (loading: string, isSlow: boolean): TemplateResult =>
  html`<div class="pane" aria-busy="true">
    <p class="visually-hidden" role="status">${isSlow ? loading : ''}</p>
    <div class="waiting" ?hidden=${!isSlow}>
      <span class="skeleton title"></span>
      ${[1, 2, 3, 4].map(() => html`<span class="skeleton label"></span><span class="skeleton control"></span>`)}
    </div>
  </div>`
