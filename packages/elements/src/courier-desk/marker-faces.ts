import { html, render } from 'lit'
import { markerElement, turn } from '../tracking-map/markers.ts'
import type { MarkedDriver } from './driver-markers.ts'

/** A driver's place: an arrow with a name under it; a press chooses the driver. */
export function driverMarker(driver: MarkedDriver, onPress: (id: string) => void): HTMLElement {
  const element = markerElement('driver')
  element.removeAttribute('role')
  const button = document.createElement('button')
  button.append(...element.children)
  button.addEventListener('click', () => onPress(driver.id))
  const label = document.createElement('bdi')
  label.className = 'label'
  label.ariaHidden = 'true'
  element.append(button, label)
  showDriver(element, driver)
  return element
}

/** Brings a driver's marker to what is known now. */
export function showDriver(element: HTMLElement, { heading, label, title, presence, isChosen }: MarkedDriver): void {
  turn(element, heading)
  element.classList.toggle('silent', presence !== 'on')
  element.classList.toggle('chosen', isChosen)
  const button = element.querySelector('button')
  button?.setAttribute('aria-pressed', String(isChosen))
  button?.setAttribute('aria-label', title)
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
