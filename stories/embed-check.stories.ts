import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/embed-check/embed-check.ts'

interface Args {
  publishableKey: string
}

const meta: Meta<Args> = {
  title: 'Elements/Embed check',
  component: 'waybill-embed-check',
  args: { publishableKey: '' },
  // There is no server here, so the report has something to say.
  render: ({ publishableKey }) => html`
    <waybill-embed-check server=${location.origin} publishable-key=${publishableKey}></waybill-embed-check>
  `,
}

export default meta

export const NoServer: StoryObj<Args> = {}

export const Placeholder: StoryObj<Args> = { args: { publishableKey: 'pk_…' } }
