import type { Token } from '../base/tokens.ts'

/** A token as the colour that it is in an element here and now. */
export function colorOf(host: HTMLElement, token: Token): string {
  const probe = host.shadowRoot?.appendChild(document.createElement('i'))
  if (!probe) return ''
  probe.style.color = `var(--_${token})`
  const { color } = getComputedStyle(probe)
  probe.remove()
  return toRgb(color)
}

/** What a colour of CSS is as `rgb(…)`, the form that MapLibre reads; a canvas knows every form that the browser does. */
function toRgb(color: string): string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!context) return 'rgb(0,0,0)'
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
  return `rgb(${red},${green},${blue})`
}
