/** The plural forms that a language's counts take. */
interface PluralForms {
  readonly all: readonly Intl.LDMLPluralRule[]
  /** Those that more than one count takes, as French says nought and one alike: they have to say the number. */
  readonly several: readonly Intl.LDMLPluralRule[]
}

// Romance languages have one form more for whole millions; what is counted here stays below, and `other` stands in.
const counts = Array.from({ length: 1_000 }, (_, count) => count)
const known = new Map<string, PluralForms>()

/** The forms of a language, as Intl knows them. */
export function pluralForms(language: string): PluralForms {
  const found = known.get(language) ?? readForms(new Intl.PluralRules(language))
  known.set(language, found)
  return found
}

function readForms(rule: Intl.PluralRules): PluralForms {
  const taken = Map.groupBy(counts, (count) => rule.select(count))
  const several = [...taken].filter(([, those]) => those.length > 1)
  return { all: [...taken.keys()], several: several.map(([form]) => form) }
}
