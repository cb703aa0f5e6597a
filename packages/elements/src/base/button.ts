import { html, nothing, type TemplateResult } from 'lit'

/**
 * The inside of a button that can be busy: it keeps its width, shows a spinner with the verb and its press does nothing.
 * A button with an `aria-label` has none while it is busy: its name is what can be read.
 */
export const busyFaces = (label: unknown, busyLabel: string, busy: boolean): TemplateResult =>
  html`<span class="faces"
    ><span class=${busy ? 'away' : ''}>${label}</span
    ><span class=${busy ? '' : 'away'}>${busy ? html`<span class="spinner"></span>` : nothing}${busyLabel}</span></span
  >`
