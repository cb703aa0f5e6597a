import { TOKENS } from '../../packages/elements/src/base/tokens.ts'

/** The elements' own tokens for the pages around them, so that both always look alike. */
export function tokensCss(): string {
  const lines = Object.entries(TOKENS).map(([name, value]) => `  --${name}: ${value.replaceAll('var(--_', 'var(--')};`)
  const themes = ['light', 'dark'].map((theme) => `:root[data-theme='${theme}'] {\n  color-scheme: ${theme};\n}`)
  return `:root {\n  color-scheme: light dark;\n${lines.join('\n')}\n}\n${themes.join('\n')}\n`
}
