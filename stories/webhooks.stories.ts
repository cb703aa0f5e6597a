import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import { FakeWebhooks } from '../packages/elements/src/testing/fake-webhooks.ts'
import '../packages/elements/src/webhooks/webhooks.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  isEmpty: boolean
  width: string
}

const meta: Meta<Args> = {
  title: 'Settings/Webhooks',
  component: 'waybill-webhooks',
  args: { isEmpty: false, width: '720px' },
  render: ({ isEmpty, width }) => {
    const fake = new FakeWebhooks()
    if (isEmpty) fake.webhooks = []
    return withPortal(fake.portal(), html`<waybill-webhooks></waybill-webhooks>`, width, 'auto')
  },
}

export default meta

export const Wide: StoryObj<Args> = {}

export const Empty: StoryObj<Args> = { args: { isEmpty: true } }

export const Phone: StoryObj<Args> = { args: { width: '340px' } }
