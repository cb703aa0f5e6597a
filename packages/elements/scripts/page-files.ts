import type { Plugin, Rolldown } from 'vite'

const MAP = 'maplibre-gl/dist/maplibre-gl.mjs'
/** Texts that the page says as it opens, in each language other than English. */
const PARTS = ['common', 'tracking', 'tracking-details', 'tracking-map'] as const
const LANGUAGE = /elements\/src\/locales\/([\w-]+)\/index\.ts$/

/** Writes tracking-page.json: the files that a server may name in the page's head, so that all come at once. */
export function listPageFiles(): Plugin {
  return {
    name: 'list-page-files',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const map = chunkOf(chunks, MAP).fileName
      const page = chunkOf(chunks, 'elements/src/embed/hosted-page.ts').fileName
      const texts = textsOf(chunks, page)
      this.emitFile({ type: 'asset', fileName: 'tracking-page.json', source: JSON.stringify({ page, map, texts }) })
    },
  }
}

type Chunks = readonly Rolldown.OutputChunk[]

/** Each language's files beside the page's own, in the order in which the page asks for them. */
function textsOf(chunks: Chunks, page: string): Record<string, string[]> {
  const modules = chunks.flatMap((chunk) => Object.keys(chunk.modules))
  const languages = modules.flatMap((id) => LANGUAGE.exec(id)?.[1] ?? [])
  return Object.fromEntries(
    languages.map((language) => {
      const files = closureOf(chunks, textModules(language))
      return [language, [...files].filter((file) => file !== page)]
    }),
  )
}

const textModules = (language: string): string[] => [
  'elements/src/locales/languages.ts',
  ...['index', ...PARTS].map((part) => `elements/src/locales/${language}/${part}.ts`),
]

function closureOf(chunks: Chunks, wanted: readonly string[]): Set<string> {
  const files = new Set<string>()
  const visit = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || files.has(chunk.fileName)) return
    files.add(chunk.fileName)
    for (const file of chunk.imports) visit(chunks.find(({ fileName }) => fileName === file))
  }
  for (const module of wanted) visit(chunkOf(chunks, module))
  return files
}

function chunkOf(chunks: Chunks, module: string): Rolldown.OutputChunk {
  const chunk = chunks.find(({ modules }) => Object.keys(modules).some((id) => id.endsWith(module)))
  if (!chunk) throw new Error(`The bundle lacks ${module}`)
  return chunk
}
