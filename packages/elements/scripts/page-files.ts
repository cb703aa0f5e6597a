import type { Plugin, Rolldown } from 'vite'

/** What the hosted tracking page runs sooner or later: the words stand already, so what takes longest comes first. */
const MODULES = [
  'maplibre-gl/dist/maplibre-gl.mjs',
  'elements/src/tracking-page/tracking-page.ts',
  'elements/src/tracking-details/tracking-details.ts',
  'elements/src/base/brand.ts',
  'elements/src/tracking-page/life.ts',
  'elements/src/tracking-page/sheet-moves.ts',
  'elements/src/stores/tracking-stream.ts',
  'elements/src/tracking-page/map.ts',
  'elements/src/tracking-map/live-map.ts',
]
/** Texts that the page says as it opens, in each language other than English. */
const PARTS = ['common', 'tracking', 'tracking-details', 'tracking-map'] as const
const LANGUAGE = /elements\/src\/locales\/([\w-]+)\/index\.ts$/

const WORKER = /maplibre-gl-worker-[\w-]+\.mjs$/

/** Writes tracking-page.json: the files that a server may name in the page's head, so that all come at once. */
export function listPageFiles(): Plugin {
  return {
    name: 'list-page-files',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const modules = [...closureOf(chunks, MODULES)]
      const worker = Object.keys(bundle).find((file) => WORKER.test(file))
      if (!worker) throw new Error('The bundle lacks the worker of maps')
      this.emitFile({
        type: 'asset',
        fileName: 'tracking-page.json',
        source: JSON.stringify({ modules, texts: textsOf(chunks), worker }),
      })
    },
  }
}

/** Each language's files, in the order in which the page asks for them. */
function textsOf(chunks: readonly Rolldown.OutputChunk[]): Record<string, string[]> {
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules))
  const languages = modules.flatMap((id) => LANGUAGE.exec(id)?.[1] ?? [])
  return Object.fromEntries(languages.map((language) => [language, [...closureOf(chunks, textModules(language))]]))
}

const textModules = (language: string): string[] => [
  'elements/src/locales/languages.ts',
  ...['index', ...PARTS].map((part) => `elements/src/locales/${language}/${part}.ts`),
]

function closureOf(chunks: readonly Rolldown.OutputChunk[], wanted: readonly string[]): Set<string> {
  const files = new Set<string>()
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const file of chunk.imports) visit(chunks.find(({ fileName }) => fileName === file))
  }
  for (const module of wanted) {
    const chunk = chunks.find(({ modules }) => Object.keys(modules).some((id) => id.endsWith(module)))
    if (!chunk) throw new Error(`The bundle lacks ${module}`)
    visit(chunk)
  }
  return files
}
