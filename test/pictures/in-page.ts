import type { MapWork } from './map-work.ts'
import type { Variant } from './variants.ts'

/** Gives the page the variant's language and direction. */
export function speak({ locale, direction }: Pick<Variant, 'locale' | 'direction'>): void {
  document.documentElement.lang = locale
  document.documentElement.dir = direction
}

/** Gives the page the variant's colours, below those that a story gives it; answers whether a map has to be drawn anew. */
export function colour({ theme, look }: Pick<Variant, 'theme' | 'look'>): boolean {
  const page = document.documentElement
  page.style.colorScheme = theme
  page.dataset.theme = theme
  const worn = (globalThis as { worn?: CSSStyleSheet }).worn ?? new CSSStyleSheet()
  if (!document.adoptedStyleSheets.includes(worn)) document.adoptedStyleSheets.push(worn)
  Object.assign(globalThis, { worn })
  const rules = Object.entries(look).map(([name, value]) => `--waybill-${name}: ${value};`)
  worn.replaceSync(`:root { ${rules.join(' ')} }`)
  return (globalThis as MapWork).hasMap ?? false
}

/** Waits until each letter that a story can have has its shape. */
export async function readLetters(): Promise<void> {
  await document.fonts.load('1em Pictures', 'a\u0628')
}

/** Waits until every element says what it has to say and the page has drawn it; answers whether nothing is waited for. */
export async function nextFrame(): Promise<boolean> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  type Updating = Element & { readonly updateComplete?: Promise<unknown>; readonly isUpdatePending?: boolean }
  const elementsIn = (root: ParentNode): Updating[] =>
    Array.from(root.querySelectorAll<Updating>('*')).flatMap((each) => [
      each,
      ...(each.shadowRoot ? elementsIn(each.shadowRoot) : []),
    ])
  const page = globalThis as MapWork & { motionless?: CSSStyleSheet; moments?: Set<unknown> }
  if (!page.motionless) {
    page.motionless = new CSSStyleSheet()
    page.motionless.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important }')
  }
  const { motionless } = page
  const calm = ({ adoptedStyleSheets }: Document | ShadowRoot): unknown =>
    adoptedStyleSheets.includes(motionless) || adoptedStyleSheets.push(motionless)
  await frame()
  for (let waiting = elementsIn(document); waiting.length > 0;) {
    await Promise.all(waiting.map(async ({ updateComplete }) => updateComplete))
    await frame()
    waiting = elementsIn(document).filter(({ isUpdatePending }) => isUpdatePending)
  }
  calm(document)
  for (const { shadowRoot } of elementsIn(document)) if (shadowRoot) calm(shadowRoot)
  await frame()
  return page.moments?.size === 0 && page.asked?.size === 0
}

/** Gives every element rules of style besides its own. */
export function dress(style: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(style)
  const dressIn = (root: Document | ShadowRoot): void => {
    root.adoptedStyleSheets.push(sheet)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) dressIn(shadowRoot)
  }
  dressIn(document)
}
