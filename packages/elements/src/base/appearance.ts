import { pair, type Token } from './tokens.ts'

type Look = Readonly<Partial<Record<Token, string>>>

/** Looks that come with Waybill: `plain` is ink on paper, `warm` has earthen tones, `contrast` the strongest of both. */
const THEMES = {
  plain: {
    bg: pair('#fff', '#0c0c0d'),
    surface: pair('#fff', '#151516'),
    'surface-raised': pair('#fff', '#1c1c1e'),
    'surface-sunken': pair('#f6f6f6', '#111'),
    'surface-hover': pair('#f0f0f0', '#252527'),
    border: pair('#e2e2e2', '#2c2c2e'),
    'border-strong': pair('#888', '#757578'),
    text: pair('#1a1a1a', '#ededed'),
    'text-muted': pair('#5c5c5c', '#a3a3a6'),
    accent: pair('#1f2328', '#f0f0f2'),
    'shadow-1': 'none',
  },
  warm: {
    bg: pair('#f7f1e8', '#15110c'),
    surface: pair('#fffdf8', '#1d1812'),
    'surface-raised': pair('#fffdf8', '#262019'),
    'surface-sunken': pair('#fbf6ee', '#18130e'),
    'surface-hover': pair('#f5ede1', '#2b241b'),
    border: pair('#e9dfd0', '#3a3126'),
    'border-strong': pair('#95846c', '#85745d'),
    text: pair('#2b2118', '#f3eade'),
    'text-muted': pair('#6b5a47', '#b9a991'),
    accent: pair('#a63c14', '#ffab85'),
  },
  contrast: {
    bg: pair('#fff', '#000'),
    surface: pair('#fff', '#000'),
    'surface-raised': pair('#fff', '#000'),
    'surface-sunken': pair('#fff', '#000'),
    'surface-hover': pair('#ececec', '#262626'),
    border: pair('#595959', '#b3b3b3'),
    'border-strong': pair('#000', '#fff'),
    text: pair('#000', '#fff'),
    'text-muted': pair('#2e2e2e', '#dcdcdc'),
    accent: pair('#1a0a8c', '#ffe55c'),
    focus: pair('#000', '#fff'),
  },
} as const satisfies Record<string, Look>

const DENSITIES = {
  compact: { row: '36px', control: '32px' },
  comfortable: { row: '52px', control: '44px' },
} as const satisfies Record<string, Look>

const RADII = {
  none: { 'radius-s': '0px', 'radius-m': '0px', 'radius-l': '0px' },
  small: { 'radius-s': '3px', 'radius-m': '5px', 'radius-l': '8px' },
  large: { 'radius-s': '10px', 'radius-m': '16px', 'radius-l': '26px' },
} as const satisfies Record<string, Look>

/** How an element looks: a theme, a density and a radius, and above them any custom property without `--waybill-`. */
export interface Appearance extends Look {
  readonly theme?: keyof typeof THEMES | undefined
  readonly density?: keyof typeof DENSITIES | undefined
  readonly radius?: keyof typeof RADII | undefined
}

/** The custom properties that an appearance comes to, by their names without `--waybill-`. */
export function lookOf({ theme, density, radius, ...own }: Appearance): Look {
  return {
    ...(theme && THEMES[theme]),
    ...(density && DENSITIES[density]),
    ...(radius && RADII[radius]),
    ...own,
  }
}

const sheets = new WeakMap<ShadowRoot, CSSStyleSheet>()

/** Gives an element a look, and takes the one that it had. What the page's own style sheets say of the element wins. */
export function wear(element: HTMLElement, appearance: Appearance = {}): void {
  const root = element.shadowRoot
  if (!root) return
  const rule = ruleOf(root)
  rule.style.cssText = ''
  for (const [name, value] of Object.entries(lookOf(appearance))) rule.style.setProperty(`--waybill-${name}`, value)
}

function ruleOf(root: ShadowRoot): CSSStyleRule {
  const sheet = sheets.get(root) ?? new CSSStyleSheet()
  if (!sheets.has(root)) {
    sheet.replaceSync(':host{}')
    sheets.set(root, sheet)
    root.adoptedStyleSheets.push(sheet)
  }
  return toStyleRule(sheet.cssRules[0])
}

/** The only rule of our own sheet is one of style. */
const toStyleRule = (rule: CSSRule | undefined): CSSStyleRule => rule as CSSStyleRule
