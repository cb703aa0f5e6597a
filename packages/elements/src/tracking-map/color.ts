/** What a colour of CSS is as `rgb(…)`, the form that MapLibre reads; a canvas knows every form that the browser does. */
export function toRgb(color: string): string {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!context) return 'rgb(0,0,0)'
  context.fillStyle = color
  context.fillRect(0, 0, 1, 1)
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data
  return `rgb(${red},${green},${blue})`
}
