import type { TrackingView } from '@waybill/contract/tracking'
import type { Units } from '../base/measures.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { DetailTranslate } from '../locales/en/tracking-details.ts'
import type { Phase } from '../tracking-page/phase.ts'

/** Whether a map says where the driver is; one that is `impossible` here or without streets deserves a word. */
export type MapPresence = 'shown' | 'unwanted' | 'impossible' | 'plain'

/** All that the parts below the answer need. */
export interface Details {
  readonly view: TrackingView
  readonly phase: Phase
  readonly now: number
  readonly locale: string
  readonly units: Units
  readonly level: number
  readonly map: MapPresence
  /** The window in words, where the answer above is another. */
  readonly window: string
  readonly t: DetailTranslate
  readonly common: CommonTranslate
}
