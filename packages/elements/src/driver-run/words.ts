import type { Units } from '../base/measures.ts'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { RunTranslate } from '../locales/en/driver-run.ts'

/** All that the parts of a driver's page need to say a stop in words. */
export interface Words {
  readonly t: RunTranslate
  readonly common: CommonTranslate
  readonly locale: string
  readonly units: Units
  /** The phone's time, in milliseconds since 1970. */
  readonly now: number
}

const IMPERIAL = /-(US|GB|LR|MM)\b/

/** Miles where people use them. */
export const unitsOf = (locale: string): Units => (IMPERIAL.test(locale) ? 'imperial' : 'metric')
