import { html, type TemplateResult } from 'lit'
import type { DayView, DriverDay } from '../stores/driver-day.ts'
import type { Stop } from '../stores/run-view.ts'
import type { Asked } from './run-actions.ts'

interface DialogsOptions {
  readonly view: DayView
  readonly day: DriverDay
  readonly ask: (asked: Asked | undefined) => void
}

/** The list does not wait for them; a phone that loses its network later has them already. */
export function loadDialogs(): void {
  const parts = [import('./proof-dialog.ts'), import('./failure-dialog.ts'), import('signature_pad')]
  Promise.all(parts).catch((error: unknown) => console.warn('Waybill: a part of the page did not load', error))
}

/** The dialogs in which a stop is ended; one that is not asked for has no stop. */
export function dialogs(asked: Asked | undefined, stop: Stop | undefined, options: DialogsOptions): TemplateResult {
  const { view, day, ask } = options
  const stopFor = (kind: Asked['kind']) => (asked?.kind === kind ? stop : undefined)
  const close = (kind: Asked['kind']) => () => asked?.kind === kind && ask(undefined)
  const fail = () => stop && ask({ kind: 'failure', legId: stop.leg.id })
  return html`<waybill-driver-proof
      .day=${day}
      .stop=${stopFor('proof')}
      ?offline=${!view.isOnline}
      @waybill-close=${close('proof')}
      @waybill-cannot=${fail}
    ></waybill-driver-proof>
    <waybill-driver-failure
      .day=${day}
      .stop=${stopFor('failure')}
      @waybill-close=${close('failure')}
    ></waybill-driver-failure>`
}
