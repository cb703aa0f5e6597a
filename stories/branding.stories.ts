import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/branding/branding.ts'
import { FakeSettings } from '../packages/elements/src/testing/fake-settings.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  role: string
  width: string
}

const meta: Meta<Args> = {
  title: 'Settings/Branding',
  component: 'waybill-branding',
  args: { role: 'owner', width: '720px' },
  render: ({ role, width }) =>
    withPortal(new FakeSettings(role, 'courier').portal(), html`<waybill-branding></waybill-branding>`, width, 'auto'),
}

export default meta

export const Wide: StoryObj<Args> = {}

export const Phone: StoryObj<Args> = { args: { width: '340px' } }
