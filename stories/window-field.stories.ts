import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { expect } from 'storybook/test'
import '../packages/elements/src/window-field/window-field.ts'

interface Args {
  label: string
  timeZone: string
  minLead: number
  required: boolean
  after: string | null
  before: string | null
}

const meta: Meta<Args> = {
  title: 'Fields/Window',
  component: 'waybill-window-field',
  args: { label: 'Window', timeZone: 'America/Montevideo', minLead: 30, required: false, after: null, before: null },
  render: ({ label, timeZone, minLead, required, after, before }) => html`
    <waybill-window-field
      label=${label}
      time-zone=${timeZone}
      min-lead=${minLead}
      ?required=${required}
      .value=${{ after, before }}
    ></waybill-window-field>
  `,
}

export default meta

export const Empty: StoryObj<Args> = {}

export const Filled: StoryObj<Args> = {
  args: { after: '2031-11-22T19:00:00Z', before: '2031-11-22T21:00:00Z' },
}

export const OverMidnight: StoryObj<Args> = {
  args: { after: '2031-11-23T01:00:00Z', before: '2031-11-23T05:00:00Z' },
}

export const Needed: StoryObj<Args> = {
  args: { required: true },
  play: async ({ canvasElement }) => {
    const field = canvasElement.querySelector('waybill-window-field')
    await expect(field?.reportValidity()).toBe(false)
  },
}
