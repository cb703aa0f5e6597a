// The first that fits names it: Edge says Chrome too, and Chrome says Safari.
const BROWSERS = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:Chrome|CriOS|HeadlessChrome)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/CrOS/, 'ChromeOS'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Linux|X11/, 'Linux'],
] as const

/** Browser and system as a `User-Agent` names them; '' for a part that it does not say. */
export function deviceOf(userAgent: string): { readonly browser: string; readonly system: string } {
  const find = (names: typeof BROWSERS | typeof SYSTEMS): string =>
    names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? ''
  return { browser: find(BROWSERS), system: find(SYSTEMS) }
}
