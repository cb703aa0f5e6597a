import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import type { Appearance } from '../packages/elements/src/base/appearance.ts'
import '../packages/elements/src/order-lookup/order-lookup.ts'
import { inPlace } from './in-place.ts'

interface Args {
  looks: readonly Appearance[]
}

/** What a shop's page can make of an element with one property. */
const meta: Meta<Args> = {
  title: 'Foundations/Themes',
  render: ({ looks }) =>
    inPlace(
      html`${looks.map(
        (look) =>
          html`<waybill-order-lookup
            server="https://track.invalid"
            publishable-key="pk_demo"
            order="7c1e09af"
            .appearance=${look}
          ></waybill-order-lookup>`,
      )}`,
      { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(260px, 100%), 1fr))', gap: '24px' },
    ),
}

export default meta

export const PlainWarmContrast: StoryObj<Args> = {
  args: { looks: [{ theme: 'plain' }, { theme: 'warm' }, { theme: 'contrast' }] },
}

export const DensityAndRadius: StoryObj<Args> = {
  args: {
    looks: [
      { density: 'compact', radius: 'none' },
      { density: 'comfortable', radius: 'small' },
      { density: 'comfortable', radius: 'large', accent: '#a63c14' },
    ],
  },
}
