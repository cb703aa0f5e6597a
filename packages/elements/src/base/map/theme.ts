export type Theme = 'light' | 'dark'

/** The theme where an element stands, as its inherited `color-scheme` says. */
export function themeOf(element: Element): Theme {
  const schemes = getComputedStyle(element).colorScheme.split(' ')
  if (!schemes.includes('dark')) return 'light'
  return !schemes.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}

/** Calls back when the theme may have changed: the system's, or an attribute of the page's root or body. */
export function watchTheme(onChange: () => void, signal: AbortSignal): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', onChange, { signal })
  const observer = new MutationObserver(onChange)
  for (const element of [document.documentElement, document.body]) observer.observe(element, { attributes: true })
  signal.addEventListener('abort', () => observer.disconnect())
}
