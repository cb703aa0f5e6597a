import { render, type TemplateResult } from 'lit'

/** Draws a story in a place of its own, whose style no policy blocks: an attribute in a template would be one. */
export function inPlace(template: TemplateResult, style: Partial<CSSStyleDeclaration>): HTMLElement {
  const place = document.createElement('div')
  Object.assign(place.style, style)
  render(template, place)
  return place
}
