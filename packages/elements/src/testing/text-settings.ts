import { html } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import '../notification-settings/notification-settings.ts'
import type { NotificationSettingsElement } from '../notification-settings/notification-settings.ts'
import type { TextRule } from '../notification-settings/text-rule.ts'
import type { TemplateField } from '../template-field/template-field.ts'
import { FakeTexts } from './fake-texts.ts'
import { inPortal, shadowText } from './in-portal.ts'
import { soon } from './soon.ts'

/** The settings of texts at a place, ready to be used. */
export async function openSettings(place = 'eta_below dropoff', fake = new FakeTexts(), width = 1_064) {
  const element = await inPortal<NotificationSettingsElement>(
    html`<waybill-notification-settings place=${place}></waybill-notification-settings>`,
    fake,
    { width, height: 760 },
  )
  await soon(() => element.shadowRoot!.querySelector('.pane > *'), 'a part is shown')
  await soon(() => rule(element) === null || shadowText(rule(element)).includes('Send to'))
  return { element, fake }
}

export const rule = (element: NotificationSettingsElement) =>
  element.shadowRoot!.querySelector<TextRule>('waybill-text-rule')!
export const inRule = <E extends HTMLElement>(element: NotificationSettingsElement, selector: string) =>
  rule(element).shadowRoot!.querySelector<E>(selector)!
export const field = (element: NotificationSettingsElement) => inRule<TemplateField>(element, 'waybill-template-field')
export const words = (element: NotificationSettingsElement) => shadowText(rule(element))
export const lines = (element: NotificationSettingsElement) =>
  [...element.shadowRoot!.querySelectorAll('nav .line')].map((line) => line.textContent.replace(/\s+/g, ' ').trim())
export const press = (element: NotificationSettingsElement, text: string) => {
  const buttons = [...rule(element).shadowRoot!.querySelectorAll<HTMLButtonElement>('button')]
  buttons.find((button) => button.textContent.includes(text))!.click()
}

/** Writes as a person does, at the end of the text. */
export async function write(element: NotificationSettingsElement, text: string): Promise<void> {
  const editor = field(element)
  editor.focus()
  await sendKeys({ down: 'Control' })
  await sendKeys({ press: 'End' })
  await sendKeys({ up: 'Control' })
  await sendKeys({ type: text })
  await element.updateComplete
}
