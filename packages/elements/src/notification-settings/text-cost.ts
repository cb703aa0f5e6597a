import type { TextReport } from '@waybill/contract'
import type { Trigger } from '@waybill/contract/triggers'
import { money } from '../base/money.ts'
import type { TextsTranslate } from '../locales/en/texts.ts'

/** What a text costs and how often it goes out, as far as that is known. */
export function costWords(
  t: TextsTranslate,
  locale: string,
  { report, trigger, segments }: { report: TextReport | undefined; trigger: Trigger; segments: number },
): string {
  if (!report) return ''
  const { price } = report
  const count = report.triggers.find((one) => one.trigger === trigger)?.texts ?? 0
  const costOf = (parts: number): string => money(locale, price?.currency ?? 'USD', parts * (price?.amount ?? 0))
  return [
    price ? t('cost.once', { price: costOf(segments) }) : '',
    count > 0 ? t('cost.month', { count }) : '',
    price && count > 0 ? t('cost.price', { price: costOf(segments * count) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}
