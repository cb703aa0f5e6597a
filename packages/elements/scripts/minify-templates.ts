import type { Plugin } from 'vite'

/** A part of the syntax tree, as far as it is walked here. */
interface Node {
  readonly type: string
  readonly start: number
  readonly end: number
  readonly tag?: { readonly name?: string }
  readonly quasi?: { readonly quasis: readonly Node[] }
}

const minifiers: Readonly<Record<string, (text: string) => string>> = {
  css: minifyCss,
  html: minifyHtml,
  svg: minifyHtml,
}

/** Takes the indentation out of our `html` and `css` templates, which a minifier of scripts leaves alone. */
export function minifyTemplates(): Plugin {
  return {
    name: 'minify-templates',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('/elements/src/')) return undefined
      const edits = templatesIn(this.parse(code)).map(({ start, end, tag }) => {
        return { start, end, text: minifiers[tag]?.(code.slice(start, end)) ?? '' }
      })
      return {
        code: edits.reduceRight((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), code),
        map: null,
      }
    },
  }
}

function templatesIn(tree: unknown): { start: number; end: number; tag: string }[] {
  if (Array.isArray(tree)) return tree.flatMap(templatesIn)
  if (typeof tree !== 'object' || tree === null) return []
  const tag = isNode(tree) && tree.type === 'TaggedTemplateExpression' ? tree.tag?.name : undefined
  const own = tag && tag in minifiers && isNode(tree) ? (tree.quasi?.quasis ?? []) : []
  const parts = own.map(({ start, end }) => ({ start, end, tag: tag ?? '' }))
  return [...parts, ...Object.values(tree).flatMap(templatesIn)].toSorted((one, other) => one.start - other.start)
}

const isNode = (value: object): value is Node => 'type' in value

/** A line break with its indentation means no more than one space, and nothing before the end of a tag. */
function minifyHtml(text: string): string {
  return text.replaceAll(/\s*\n\s*(\/?>)/g, '$1').replaceAll(/\s*\n\s*/g, ' ')
}

function minifyCss(text: string): string {
  return text
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};>]) ?/g, '$1')
    .replaceAll(/([:,]) /g, '$1')
    .replaceAll(';}', '}')
}
