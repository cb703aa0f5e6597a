import type { NotificationRule } from '@waybill/contract'
import { LANGUAGES, type Language } from '@waybill/contract/common'
import type { CommonTranslate } from '../locales/en/common.ts'
import type { TextsTranslate } from '../locales/en/texts.ts'

/** What a rule is called: its trigger with the time that it waits for. */
export function ruleName({ trigger, minutes }: NotificationRule, t: TextsTranslate, common: CommonTranslate): string {
  switch (trigger) {
    case 'eta_below':
    case 'predicted_eta_below':
    case 'delayed':
      return t(`trigger.${trigger}`, { time: spanWords(minutes ?? 0, common) })
    default:
      return t(`trigger.${trigger}`)
  }
}

const spanWords = (minutes: number, common: CommonTranslate): string =>
  minutes >= 60 && minutes % 60 === 0 ? common('hours', { count: minutes / 60 }) : common('minutes', { count: minutes })

/** The languages of texts, each by its own name. */
export const languageNames = (): readonly (readonly [Language, string])[] =>
  LANGUAGES.map((language) => {
    const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
    return [language, name.charAt(0).toLocaleUpperCase(language) + name.slice(1)]
  })
