import type { Choice } from './form-parts.ts'

/** ISO 3166-1 alpha-2, as of 2026. */
const CODES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'

/** Every country by its name in a language, in that language's order; one that is not in the list stays. */
export function countryChoices(locale: string, chosen: string): Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  const codes = new Set([...CODES.split(' '), ...(chosen ? [chosen] : [])])
  const choices = Array.from(codes, (value) => ({ value, label: names.of(value) ?? value }))
  const order = new Intl.Collator(locale)
  return choices.toSorted((one, other) => order.compare(one.label, other.label))
}

/** Every time zone under its continent; one that this browser calls otherwise stays. */
export function zoneChoices(locale: string, chosen: string): Choice[] {
  const zones = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', ...(chosen ? [chosen] : [])])
  return [...zones].toSorted().map((value) => {
    const [group = '', ...place] = value.replaceAll('_', ' ').split('/')
    const label = `${place.join(', ') || group} (${offsetOf(locale, value)})`
    return place.length > 0 ? { value, label, group } : { value, label }
  })
}

function offsetOf(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts()
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
}

/** Languages by their own names. */
export const languageChoices = (tags: readonly string[]): Choice[] =>
  tags.map((value) => {
    const name = new Intl.DisplayNames(value, { type: 'language', languageDisplay: 'standard' }).of(value) ?? value
    return { value, label: name.charAt(0).toLocaleUpperCase(value) + name.slice(1) }
  })
