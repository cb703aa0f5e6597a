import { townLine } from '../address-field/address-layout.ts'
import type { Leg, Order } from '@waybill/contract'
import { qrCode, SIDE } from './qr.ts'

/** What the label says beside the order's own words. */
export interface LabelWords {
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly from: string
  readonly to: string
  /** Window and requirements of a stop, in words; '' where it has none. */
  readonly asks: (leg: Leg) => string
  /** "1 of 3" where there are several drop-offs. */
  readonly place: (number: number, count: number) => string
}

const STYLE = `
@page { size: 100mm 150mm; margin: 5mm }
* { box-sizing: border-box; margin: 0 }
body { font: 4mm/1.35 system-ui, sans-serif; color: #000 }
section { display: grid; gap: 4mm; block-size: 138mm; align-content: start; break-after: page }
section:last-child { break-after: auto }
header { display: flex; justify-content: space-between; gap: 4mm; border-block-end: .5mm solid; padding-block-end: 3mm }
header b { font-size: 5mm }
.code { display: flex; align-items: center; gap: 5mm }
.id { font: 700 9mm/1.1 ui-monospace, monospace }
svg { inline-size: 34mm; block-size: 34mm; flex: none }
h2 { font-size: 3.2mm; font-weight: 600; text-transform: uppercase; letter-spacing: .2mm }
.to { font-size: 5.4mm }
.to b { font-size: 6.4mm }
.notes { border-block-start: .2mm solid; padding-block-start: 3mm; overflow-wrap: anywhere }
`

/** Prints a label for each drop-off: whose it is, where it goes, and the order id for people and for scanners. */
export async function printLabel(order: Order, words: LabelWords): Promise<void> {
  const frame = document.createElement('iframe')
  frame.title = order.shortId
  frame.ariaHidden = 'true'
  frame.style.cssText = 'position:fixed;inline-size:0;block-size:0;border:0'
  document.body.append(frame)
  const page = frame.contentDocument
  const view = frame.contentWindow
  if (!page || !view) throw new Error('This page allows no frame')
  fillLabel(page, order, words)
  // Printing blocks in most browsers; where it does not, the frame must stay until it is done.
  view.addEventListener('afterprint', () => frame.remove(), { once: true })
  await new Promise(requestAnimationFrame)
  view.focus()
  view.print()
}

/** Writes the labels into a page: elements and texts alone, so that no policy stands in the way and nothing is run. */
export function fillLabel(page: Document, order: Order, words: LabelWords): void {
  const sheet = new (page.defaultView ?? globalThis).CSSStyleSheet()
  sheet.replaceSync(STYLE)
  page.adoptedStyleSheets = [sheet]
  page.documentElement.lang = words.language
  page.documentElement.dir = words.direction
  page.title = order.shortId
  const [pickup, ...dropoffs] = order.legs
  page.body.replaceChildren(
    ...dropoffs.map((leg, index) => {
      const place = dropoffs.length > 1 ? words.place(index + 1, dropoffs.length) : ''
      return element(page, 'section', '', [
        element(page, 'header', '', [element(page, 'b', '', order.courier.name), element(page, 'span', '', place)]),
        element(page, 'div', 'code', [
          code(page, order.shortId),
          element(page, 'div', '', [element(page, 'p', 'id', order.shortId), element(page, 'p', '', order.reference)]),
        ]),
        element(page, 'div', '', [element(page, 'h2', '', words.from), ...(pickup ? stop(page, pickup) : [])]),
        element(page, 'div', 'to', [element(page, 'h2', '', words.to), ...stop(page, leg)]),
        element(page, 'p', 'notes', [words.asks(leg), leg.notes.slice(0, 300)].filter(Boolean).join(' · ')),
      ])
    }),
  )
}

function stop(page: Document, { contact, address }: Leg): HTMLElement[] {
  const { line, unit } = address
  return [
    element(page, 'p', '', [element(page, 'b', '', contact?.name ?? '')]),
    element(page, 'p', '', [line, unit].filter(Boolean).join(', ')),
    element(page, 'p', '', townLine(address)),
    element(page, 'p', '', contact?.phone ?? ''),
  ].filter((part) => part.textContent !== '')
}

function element(page: Document, name: string, look: string, inside: string | readonly Node[]): HTMLElement {
  const made = page.createElement(name)
  if (look) made.className = look
  if (typeof inside !== 'string') made.append(...inside)
  else if (name === 'h2' || inside === '') made.textContent = inside
  else made.append(Object.assign(page.createElement('bdi'), { textContent: inside }))
  return made
}

const SVG = 'http://www.w3.org/2000/svg'

/** The order id for scanners, with the quiet zone that they need. */
function code(page: Document, text: string): SVGElement {
  const svg = page.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `-4 -4 ${SIDE + 8} ${SIDE + 8}`)
  svg.setAttribute('shape-rendering', 'crispEdges')
  const path = page.createElementNS(SVG, 'path')
  const squares = qrCode(text).flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
  path.setAttribute('d', squares.join(''))
  svg.append(path)
  return svg
}
