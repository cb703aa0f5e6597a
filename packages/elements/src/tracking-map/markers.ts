import { render, svg, type TemplateResult } from 'lit'

/** What stands on the map; each is placed by the map through `transform`, so its styles must never set `position`. */
export type MarkerKind = 'driver' | 'destination' | 'origin'

const DRAWINGS = {
  driver: svg`<svg viewBox="-27 -27 54 54" aria-hidden="true">
    <circle class="halo" r="26" /><circle class="puck" r="15" />
    <path class="nose" d="M0-9.5 6.5 7 0 3.8-6.5 7z" />
  </svg>`,
  destination: svg`<svg viewBox="-15 -36 30 39" aria-hidden="true">
    <path class="body" d="M0 2C-7-6-13-13-13-21a13 13 0 0 1 26 0C13-13 7-6 0 2z" /><circle class="dot" cy="-21" r="4.5" />
  </svg>`,
  origin: svg`<svg viewBox="-9 -9 18 18" aria-hidden="true"><circle class="ring" r="6" /></svg>`,
} as const satisfies Record<MarkerKind, TemplateResult>

/** An element for the map to carry. */
export function markerElement(kind: MarkerKind): HTMLElement {
  const element = document.createElement('div')
  element.className = `marker ${kind}`
  element.setAttribute('role', 'img')
  render(DRAWINGS[kind], element)
  return element
}

/** Turns the driver's arrow; without a direction it is a plain dot. */
export function turn(element: HTMLElement, heading: number | null): void {
  element.classList.toggle('aimless', heading === null)
  const nose = element.querySelector<SVGElement>('.nose')
  if (nose && heading !== null) nose.style.rotate = `${heading.toFixed(1)}deg`
}
