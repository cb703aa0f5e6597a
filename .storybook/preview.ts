import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite'
import manifest from '../packages/elements/custom-elements.json'
import { globalTypes, initialGlobals, surrounded } from './surroundings.ts'

setCustomElementsManifest(manifest)

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
