import type { TemplateResult } from 'lit'
import { FakeSettings } from './fake-settings.ts'
import { inPortal, shadowText } from './in-portal.ts'
import { soon } from './soon.ts'

/** Draws a settings pane of a fake server and waits until it holds what was read. */
export async function openPane<E extends HTMLElement>(
  template: TemplateResult,
  fake?: FakeSettings,
  width?: number,
): Promise<{ element: E; fake: FakeSettings }>
export async function openPane<E extends HTMLElement, Fake extends FakeSettings>(
  template: TemplateResult,
  fake: Fake,
  width?: number,
): Promise<{ element: E; fake: Fake }>
export async function openPane<E extends HTMLElement>(
  template: TemplateResult,
  fake = new FakeSettings(),
  width = 720,
): Promise<{ element: E; fake: FakeSettings }> {
  const element = await inPortal<E>(template, fake, { width, height: 700 })
  await soon(() => root(element).querySelector('h2'), 'the pane is there')
  return { element, fake }
}

const root = (element: HTMLElement): ShadowRoot => {
  if (!element.shadowRoot) throw new Error('It has no shadow')
  return element.shadowRoot
}

/** A control of a pane by its id. */
export const control = <E extends HTMLElement = HTMLInputElement>(element: HTMLElement, id: string): E => {
  const found = root(element).querySelector<E>(`#${id}`)
  if (!found) throw new Error(`There is no ${id}`)
  return found
}

/** Types into a control as a person does, all at once. */
export function type(element: HTMLElement, id: string, text: string): void {
  const field = control(element, id)
  field.value = text
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}

/** The first button whose words or name say this. */
export function button(element: HTMLElement, words: string): HTMLElement {
  const found = [...root(element).querySelectorAll<HTMLElement>('button')].find(
    (one) => one.checkVisibility() && `${one.ariaLabel ?? ''} ${one.textContent}`.includes(words),
  )
  if (!found) throw new Error(`There is no button “${words}” in: ${shadowText(element)}`)
  return found
}

/** Waits until a pane says something. */
export const says = (element: HTMLElement, words: string): Promise<unknown> =>
  soon(() => shadowText(element).includes(words), `it says “${words}”`)
