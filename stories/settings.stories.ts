import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import '../packages/elements/src/settings/settings.ts'
import { FakeSettings } from '../packages/elements/src/testing/fake-settings.ts'
import { withPortal } from './with-portal.ts'

interface Args {
  role: 'owner' | 'admin' | 'member' | 'viewer'
  section: 'organization' | 'members' | 'api' | 'user'
  width: string
  height: string
}

const meta: Meta<Args> = {
  title: 'Screens/Settings',
  component: 'waybill-settings',
  args: { role: 'owner', section: 'organization', width: '1280px', height: '800px' },
  argTypes: {
    role: { control: 'select', options: ['owner', 'admin', 'member', 'viewer'] },
    section: { control: 'select', options: ['organization', 'members', 'api', 'user'] },
  },
  render: ({ role, section, width, height }) =>
    withPortal(
      new FakeSettings(role).portal(),
      html`<waybill-settings closable section=${section}></waybill-settings>`,
      width,
      height,
    ),
}

export default meta

export const Wide: StoryObj<Args> = {}

export const Members: StoryObj<Args> = { args: { section: 'members' } }

export const Viewer: StoryObj<Args> = { args: { role: 'viewer' } }

export const Phone: StoryObj<Args> = { args: { section: 'user', width: '360px', height: '760px' } }
