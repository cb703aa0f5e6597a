import type { AnyTable, OtherLanguage } from '../base/texts.ts'
import type { English } from './parts.ts'

/** What all languages' lists have in common; each list is checked where it stands. */
type AnyParts = Readonly<Record<keyof English, () => Promise<{ readonly texts: AnyTable }>>>

/** Where each language lists its parts. */
const languages: Readonly<Record<OtherLanguage, () => Promise<{ readonly parts: AnyParts }>>> = {
  es: () => import('./es/index.ts'),
  fr: () => import('./fr/index.ts'),
  de: () => import('./de/index.ts'),
  it: () => import('./it/index.ts'),
  'pt-BR': () => import('./pt-BR/index.ts'),
  nl: () => import('./nl/index.ts'),
  ar: () => import('./ar/index.ts'),
}

/** Fetches one part in one language. */
export async function loadPart(language: OtherLanguage, part: keyof English): Promise<{ readonly texts: AnyTable }> {
  const { parts } = await languages[language]()
  return parts[part]()
}
