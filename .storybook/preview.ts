import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import manifest from '../packages/elements/custom-elements.json'
import { teachPseudoLocale } from './pseudo-locale.ts'
import { globalTypes, initialGlobals, surrounded } from './surroundings.ts'

setCustomElementsManifest(manifest)
teachPseudoLocale()

export default {
  tags: ['autodocs'],
  globalTypes,
  initialGlobals,
  decorators: [surrounded],
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    layout: 'padded',
  },
} satisfies Preview
