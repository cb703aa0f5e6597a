/** What a language's printers would mark: a pattern and what is wrong where it is found. */
type Rule = readonly [pattern: RegExp, fault: string]

const STRAIGHT: Rule = [/['"]/, 'straight quotes']
const DOTS: Rule = [/\.\.\./, 'three dots for an ellipsis']
const SPACES: Rule = [/ {2}|^ | $/, 'a space too many']
// Two spaces that must not break: a narrow one before high marks, a full one before the colon and inside quotes.
const FRENCH_MARKS: Rule = [/[^\u202f\s][;!?](?=\s|$|\))|[^\u202f][;!?]$/, 'no narrow space before ; ! ?']
const FRENCH_COLON: Rule = [/[^\u00a0]:(?=\s|$)/, 'no space before the colon']
const FRENCH_QUOTES: Rule = [/«[^\u00a0]|[^\u00a0]»|[“”„]/, 'quotes other than « … » with spaces']
const GERMAN_QUOTES: Rule = [/[«»”]|“(?=[\p{L}{])|(?<=^|\s)“/u, 'quotes other than „…“']
const NO_SPACE: Rule = [/[\s\u00a0\u202f][;:!?](?=\s|$)/, 'a space before a mark']

const FAMILIAR = 'a reader addressed as a friend'

const common = [STRAIGHT, DOTS, SPACES] as const
const rules: Readonly<Record<string, readonly Rule[]>> = {
  fr: [...common, FRENCH_MARKS, FRENCH_COLON, FRENCH_QUOTES, [/(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu, FAMILIAR]],
  de: [...common, GERMAN_QUOTES, NO_SPACE, [/\b(du|dich|dir|dein\w*)\b/i, FAMILIAR]],
  it: [...common, NO_SPACE, [/\b(tu|tuo|tua|tuoi|tue)\b/i, FAMILIAR]],
  nl: [...common, NO_SPACE, [/\b(je|jij|jou|jouw)\b/i, FAMILIAR]],
}
const others: readonly Rule[] = [...common, NO_SPACE]

/** What is wrong with the marks of a text; names of tags and addresses are not prose. */
export function faultsOf(language: string, text: string): string[] {
  const prose = text.replaceAll(/https?:\/\/\S*/g, 'x')
  return (rules[language] ?? others).filter(([pattern]) => pattern.test(prose)).map(([, fault]) => `${fault}: ${text}`)
}
