import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/template-field/template-field.ts'

interface Args {
  label: string
  value: string
  disabled: boolean
}

const meta: Meta<Args> = {
  title: 'Fields/Template',
  component: 'waybill-template-field',
  args: {
    label: 'Text',
    value: '{{organization.name}}: {{driver.name}} comes with your order “{{order.id}}”. {{tracking.link}}',
    disabled: false,
  },
  render: ({ label, value, disabled }) =>
    html`<waybill-template-field label=${label} .value=${value} ?disabled=${disabled}></waybill-template-field>`,
}

export default meta

export const WithTags: StoryObj<Args> = {}

export const Empty: StoryObj<Args> = { args: { value: '' } }

export const Disabled: StoryObj<Args> = { args: { disabled: true } }
