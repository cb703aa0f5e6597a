import type { TrackingView } from '@waybill/contract/tracking'
import type { Units } from '../base/measures.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { TrackingTranslate } from '../locales/en/tracking.ts'
import type { TrackingPulse } from '../stores/tracking.ts'
import type { Phase } from './phase.ts'

/** All that the parts of the page need to say a view in words. */
export interface Reading {
  readonly view: TrackingView
  readonly phase: Phase
  readonly pulse: TrackingPulse
  readonly now: number
  readonly locale: string
  readonly units: Units
  /** Of the status as a heading: 1 where the element is the whole page. */
  readonly level: 1 | 2
  readonly t: TrackingTranslate
  readonly common: CommonTranslate
}

const IMPERIAL = /-(US|GB|LR|MM)\b/

/** Miles where people use them. */
export const unitsOf = (locale: string): Units => (IMPERIAL.test(locale) ? 'imperial' : 'metric')

/** What people call the driver: the first name, or just that. */
export const driverName = ({ view, t }: Pick<Reading, 'view' | 't'>): string =>
  view.driver?.name?.split(' ')[0] || t('driver')
