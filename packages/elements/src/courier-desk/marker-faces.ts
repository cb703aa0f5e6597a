import { html, render } from 'lit'
import { markerElement, turn } from '../tracking-map/markers.ts'
import type { MarkedDriver } from './driver-markers.ts'

/** A driver's place: an arrow with a name under it. */
export function driverMarker(driver: MarkedDriver): HTMLElement {
  const element = markerElement('driver')
  const label = document.createElement('bdi')
  label.className = 'label'
  element.append(label)
  showDriver(element, driver)
  return element
}

/** Brings a driver's marker to what is known now. */
export function showDriver(element: HTMLElement, { heading, label, title, presence }: MarkedDriver): void {
  turn(element, heading)
  element.classList.toggle('silent', presence !== 'on')
  element.setAttribute('aria-label', title)
  const words = element.querySelector('.label')
  if (words && words.textContent !== label) words.textContent = label
}

/** Several drivers in one place; a press brings them apart. */
export function clusterMarker(count: number, name: string, onPress: () => void): HTMLElement {
  const element = document.createElement('div')
  element.className = 'marker gathered'
  render(html`<button aria-label=${name} @click=${onPress}>${count.toLocaleString()}</button>`, element)
  return element
}
