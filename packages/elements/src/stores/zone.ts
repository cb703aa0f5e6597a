import type { Portal } from '../base/context.ts'
import { contextStore } from './context.ts'

/** The time zone of the portal's organization; the browser's until it is known. */
export function zoneOf(portal: Portal): string {
  const state = portal.store(contextStore).$state.get()
  if (state.kind === 'ready') return state.value.organization.timeZone
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
