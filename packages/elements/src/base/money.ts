import { numberFormat } from './measures.ts'

/**
 * An amount in a currency (ISO 4217); below one with three digits, as parts of a cent count. Without the mark that Arabic
 * formats begin with: by it an isolated amount would be read from the right, as in "$US".
 */
export const money = (locale: string, currency: string, amount: number): string =>
  numberFormat(locale, {
    style: 'currency',
    currency,
    maximumFractionDigits: amount < 1 ? 3 : 2,
    minimumFractionDigits: 2,
  })
    .format(amount)
    .replaceAll('\u200F', '')
