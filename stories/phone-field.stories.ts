import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { ifDefined } from 'lit/directives/if-defined.js'
import { expect } from 'storybook/test'
import '../packages/elements/src/phone-field/phone-field.ts'

interface Args {
  label: string
  country: string
  value?: string
  hint?: string
  required: boolean
}

const meta: Meta<Args> = {
  title: 'Fields/Phone',
  component: 'waybill-phone-field',
  args: { label: 'Phone', country: 'UY', required: false },
  render: ({ label, country, value, hint, required }) => html`
    <waybill-phone-field
      label=${label}
      country=${country}
      value=${ifDefined(value)}
      hint=${ifDefined(hint)}
      ?required=${required}
    ></waybill-phone-field>
  `,
}

export default meta

export const Empty: StoryObj<Args> = {}

export const WithHint: StoryObj<Args> = { args: { hint: 'The driver calls this number at the door' } }

export const WithNumber: StoryObj<Args> = {
  args: { value: '+59894318275' },
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('waybill-phone-field')
    await field?.settled
    await expect(field?.shadowRoot?.querySelector('input')).toHaveValue('+598 94 318 275')
  },
}
