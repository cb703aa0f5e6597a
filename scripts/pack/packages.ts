import type { PublicElement } from './elements.ts'

/** How one package is published. */
export interface Published {
  readonly name: 'contract' | 'client' | 'elements'
  /** Packages of ours that it imports: their types are read as published. */
  readonly needs: readonly Published['name'][]
  readonly manifest: Readonly<Record<string, unknown>>
}

const module = (path: string) => ({ types: `./${path}.d.ts`, default: `./${path}.js` })
const everyModule = { '.': module('dist/index'), './package.json': './package.json', './*': module('dist/*') }

/** In the order in which they are built. */
export const PUBLISHED: readonly Published[] = [
  {
    name: 'contract',
    needs: [],
    manifest: {
      files: ['dist', 'openapi.json'],
      exports: { ...everyModule, './openapi.json': './openapi.json' },
      sideEffects: false,
    },
  },
  { name: 'client', needs: ['contract'], manifest: { files: ['dist'], exports: everyModule, sideEffects: false } },
  {
    name: 'elements',
    needs: ['contract', 'client'],
    manifest: {
      files: ['dist', 'entry', 'pure', 'react', 'jsx.*', '*.json'],
      customElements: 'custom-elements.json',
      'web-types': './web-types.json',
      peerDependencies: { react: '>=18' },
      peerDependenciesMeta: { react: { optional: true } },
    },
  },
]

/** The entries of the elements' package: three for each element, and what all share. */
export const exportsOf = (elements: readonly PublicElement[]): Readonly<Record<string, unknown>> => ({
  '.': module('dist/index'),
  './package.json': './package.json',
  './custom-elements.json': './custom-elements.json',
  './loader.js': module('dist/embed/loader'),
  './jsx': module('jsx'),
  ...Object.fromEntries(
    elements.flatMap(({ name }) => [
      [`./${name}.js`, module(`entry/${name}`)],
      [`./pure/${name}.js`, module(`pure/${name}`)],
      [`./react/${name}.js`, module(`react/${name}`)],
    ]),
  ),
})

/** What every published package says of itself. */
export const COMMON = {
  type: 'module',
  license: 'Apache-2.0',
  publishConfig: { access: 'public', provenance: true },
} as const
