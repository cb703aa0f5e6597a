import type { LoadTexts } from '../base/texts.ts'
import type { English } from './parts.ts'

/**
 * Fetches one part in another language. Lists of languages and of their parts come first, once: named in every part, seven
 * files each, they would weigh on every page in English.
 */
export const translated =
  (part: keyof English): LoadTexts =>
  (language) =>
    import('./languages.ts').then(({ loadPart }) => loadPart(language, part))
