import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/organization-settings/organization-settings.ts'
import { FakeSettings } from '../packages/elements/src/testing/fake-settings.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  role: string
  width: string
}

const meta: Meta<Args> = {
  title: 'Settings/Organization',
  component: 'waybill-organization-settings',
  args: { role: 'owner', width: '720px' },
  render: ({ role, width }) =>
    withPortal(
      new FakeSettings(role).portal(),
      html`<waybill-organization-settings></waybill-organization-settings>`,
      width,
      'auto',
    ),
}

export default meta

export const Wide: StoryObj<Args> = {}

export const Phone: StoryObj<Args> = { args: { width: '340px' } }
