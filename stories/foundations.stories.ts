import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { html } from 'lit'
import './foundations/sample.ts'
import type { FoundationSample } from './foundations/sample.ts'

type Args = Pick<FoundationSample, 'shows'>

const meta: Meta<Args> = {
  title: 'Foundations',
  render: ({ shows }) => html`<foundation-sample .shows=${shows}></foundation-sample>`,
}

export default meta

export const Colours: StoryObj<Args> = { args: { shows: 'colours' } }

export const Statuses: StoryObj<Args> = { args: { shows: 'statuses' } }

export const Icons: StoryObj<Args> = { args: { shows: 'icons' } }

export const Buttons: StoryObj<Args> = { args: { shows: 'buttons' } }

export const Controls: StoryObj<Args> = { args: { shows: 'controls' } }
