import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect } from 'storybook/test'
import '../packages/elements/src/text-field/text-field.ts'

interface Args {
  label: string
  detail: string
  value: string
  multiline: boolean
  required: boolean
  disabled: boolean
}

const meta: Meta<Args> = {
  title: 'Fields/Text',
  component: 'waybill-text-field',
  args: { label: 'Recipient', detail: '', value: '', multiline: false, required: false, disabled: false },
  render: ({ label, detail, value, multiline, required, disabled }) => html`
    <waybill-text-field
      label=${label}
      detail=${detail}
      .value=${value}
      ?multiline=${multiline}
      ?required=${required}
      ?disabled=${disabled}
    ></waybill-text-field>
  `,
}

export default meta

export const Empty: StoryObj<Args> = {}

export const Lines: StoryObj<Args> = {
  args: { label: 'Notes', detail: 'for the driver', value: 'Ring twice, leave with Julio.', multiline: true },
}

export const Needed: StoryObj<Args> = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('waybill-text-field')?.reportValidity()).toBe(false)
  },
}
