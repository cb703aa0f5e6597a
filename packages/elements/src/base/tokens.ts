import { unsafeCSS } from 'lit'

/*
 * The design tokens. A page sets `--waybill-<name>` on any ancestor; styles here read `var(--_<name>)`, which is that
 * value or the default below. Only this file writes `light-dark()`: a theme is whatever `color-scheme` says.
 */

const supports = (value: string): boolean => globalThis.CSS?.supports?.('color', value) ?? true
const hasPairs = supports('light-dark(red,red)')
export const pair = (light: string, dark: string): string => (hasPairs ? `light-dark(${light},${dark})` : light)

/** White or near-black, whichever reads better on the accent: `y` is its luminance, and .18 reads alike with both. */
const ink = (white: number): string => `clamp(.0018,(.18 - y)*1e4,${white})`
const onAccent = supports('color(from red xyz x y z)')
  ? `color(from var(--_accent) xyz ${ink(0.95)} ${ink(1)} ${ink(1.09)})`
  : pair('#fff', '#150c3d')

/** Default of every public token, by name without `--waybill-`. */
export const TOKENS = {
  bg: pair('#f4f5f7', '#0d1014'),
  surface: pair('#fff', '#14181e'),
  'surface-raised': pair('#fff', '#1b2028'),
  'surface-sunken': pair('#f7f8fa', '#101318'),
  'surface-hover': pair('#f1f3f6', '#1e242d'),
  border: pair('#e4e7ec', '#272e38'),
  'border-strong': pair('#848e9c', '#687383'),
  scrim: pair('rgb(16 20 28/.38)', 'rgb(0 0 0/.58)'),
  text: pair('#161b22', '#e8ecf1'),
  'text-muted': pair('#586271', '#9aa5b4'),
  accent: pair('#5138c9', '#a393ff'),
  'on-accent': onAccent,
  'accent-text': 'color-mix(in srgb,var(--_accent) 86%,var(--_text))',
  'accent-soft': 'color-mix(in srgb,var(--_accent) 12%,var(--_surface))',
  focus: pair('#2463eb', '#7db0ff'),
  placed: pair('#55606e', '#aab4c1'),
  'placed-bg': pair('#eceff3', '#252c36'),
  'in-progress': pair('#1a5bd0', '#82b3ff'),
  'in-progress-bg': pair('#e5eefd', '#16294a'),
  completed: pair('#12703f', '#5fd197'),
  'completed-bg': pair('#e0f4e8', '#10301f'),
  failed: pair('#c01f3a', '#ff8d98'),
  'failed-bg': pair('#fde9ec', '#431a22'),
  rejected: pair('#8a5a00', '#f0bb4e'),
  'rejected-bg': pair('#fcf0d2', '#382a0c'),
  cancelled: pair('#626c79', '#97a2b0'),
  'cancelled-bg': 'var(--_surface)',
  delayed: pair('#b43e08', '#ff9f6e'),
  'delayed-bg': pair('#ffece1', '#3f2010'),
  'on-status': pair('#fff', '#10141a'),
  'on-failed': pair('#fff', '#33060d'),
  'map-ground': pair('#b9d5e8', '#0e2231'),
  'shadow-1': `0 1px 2px ${pair('rgb(16 24 40/.07)', 'rgb(0 0 0/.5)')}`,
  'shadow-2': `0 2px 6px ${pair('rgb(16 24 40/.06)', 'rgb(0 0 0/.4)')},0 10px 28px ${pair('rgb(16 24 40/.12)', 'rgb(0 0 0/.5)')}`,
  'shadow-3': `0 4px 12px ${pair('rgb(16 24 40/.08)', 'rgb(0 0 0/.4)')},0 24px 64px ${pair('rgb(16 24 40/.22)', 'rgb(0 0 0/.66)')}`,
  font: '"Segoe UI Variable Text","Segoe UI",system-ui,sans-serif',
  'font-mono': 'ui-monospace,"SF Mono","Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace',
  'text-xs': '.75rem',
  'text-s': '.8125rem',
  'text-m': '.875rem',
  'text-l': '1rem',
  'text-xl': '1.25rem',
  'text-2xl': '1.75rem',
  leading: '1.45',
  'space-1': '.25rem',
  'space-2': '.5rem',
  'space-3': '.75rem',
  'space-4': '1rem',
  'space-5': '1.5rem',
  'space-6': '2rem',
  'radius-s': '6px',
  'radius-m': '10px',
  'radius-l': '18px',
  'motion-fast': '120ms',
  'motion-normal': '220ms',
  'motion-slow': '420ms',
  'ease-out': 'cubic-bezier(.2,.8,.2,1)',
  'ease-move': 'cubic-bezier(.45,0,.15,1)',
  row: '40px',
  control: '36px',
  'input-text': 'var(--_text-m)',
} as const satisfies Record<string, string>
export type Token = keyof typeof TOKENS

/** What changes under a media query; a page's own value still wins. */
const TOUCH = { row: '52px', control: '44px', 'input-text': 'max(1rem,16px)' } as const satisfies Partial<
  Record<Token, string>
>
const STILL = { 'motion-fast': '1ms', 'motion-normal': '1ms', 'motion-slow': '1ms' } as const satisfies Partial<
  Record<Token, string>
>

const declare = (tokens: Partial<Record<Token, string>>): string =>
  `:host{${Object.entries(tokens)
    .map(([name, value]) => `--_${name}:var(--waybill-${name},${value})`)
    .join(';')}}`

/** The stylesheet that every element adopts first. `density` on an element also reaches the elements inside it. */
export const tokens = unsafeCSS(
  `${declare(TOKENS)}@media(pointer:coarse){${declare(TOUCH)}}@media(prefers-reduced-motion:reduce){${declare(STILL)}}` +
    ':host([color-scheme=light]){color-scheme:light}:host([color-scheme=dark]){color-scheme:dark}' +
    ':host([density=compact]){--waybill-row:36px;--waybill-control:32px}' +
    ':host([density=comfortable]){--waybill-row:52px;--waybill-control:44px}',
)
