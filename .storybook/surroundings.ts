import type { Decorator } from '@storybook/web-components-vite'
import { html } from 'lit'
import { languageChoices } from '../packages/elements/src/base/countries.ts'
import { directionOf, LANGUAGES, languageOf } from '../packages/elements/src/base/locale.ts'
import { PSEUDO_LOCALE } from './pseudo-locale.ts'

/** The switches of the toolbar: how a page around an element may be. */
export const globalTypes = {
  theme: {
    description: 'Colours of the page',
    toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
  },
  locale: {
    description: 'Language of the page',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: [
        ...languageChoices(LANGUAGES).map(({ value, label }) => ({ value, title: label })),
        { value: PSEUDO_LOCALE, title: 'Pseudo-locale' },
      ],
    },
  },
  direction: {
    description: 'Direction of reading',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: 'auto', title: 'As the language' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
} as const

export const initialGlobals = { theme: 'light', locale: 'en', direction: 'auto' }

/** Gives the story's page the theme, language and direction that the toolbar says. */
export const surrounded: Decorator = (story, { globals }) => {
  const { theme, locale, direction } = toText(globals)
  const page = document.documentElement
  page.lang = locale
  page.dir = direction === 'auto' ? directionOf(languageOf(locale) ?? 'en') : direction
  page.style.colorScheme = theme
  page.dataset.theme = theme
  return html`${story()}`
}

type Globals = Record<keyof typeof initialGlobals, string>

// Storybook types globals as any; the toolbar above is their only source.
const toText = (globals: Record<string, unknown>): Globals => globals as Globals
