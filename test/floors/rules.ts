import type { Source } from './sources.ts'

/** Two towers on one ground. A module may import its own floor and those below it in its tower. */
const towers = [
  [['packages/contract/'], ['packages/client/'], ['packages/elements/']],
  [
    ['packages/contract/'],
    ['worker/src/domain/'],
    ['worker/src/env.ts', 'worker/src/log.ts', 'worker/src/store/', 'worker/src/providers/', 'worker/src/identity/'],
    ['worker/src/live/', 'worker/src/jobs/', 'worker/src/http/'],
    ['worker/src/routes/'],
    ['worker/src/app.ts'],
    ['worker/src/index.ts'],
  ],
] as const

const floorIn = (tower: (typeof towers)[number], path: string): number =>
  tower.findIndex((floor) => floor.some((place) => path.startsWith(place)))

/** Imports that climb, and modules that stand on no floor. */
export function climbs(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const tower = towers.find((each) => floorIn(each, source.path) >= 0)
    if (!tower) return [`${source.path} stands on no floor`]
    return source.imports
      .filter(({ isFile, typeOnly }) => isFile && !(typeOnly && isEnvironment(source)))
      .filter(({ from }) => !isReachable(source.path, from))
      .map(({ from }) => `${source.path} must not import ${from}`)
  })
}

// The environment names the types of all bindings, so its types alone may look up.
const isEnvironment = ({ path }: Source): boolean => path === 'worker/src/env.ts'

function isReachable(from: string, to: string): boolean {
  return towers.some((tower) => {
    const [own, other] = [floorIn(tower, from), floorIn(tower, to)]
    return own >= 0 && other >= 0 && other <= own
  })
}

/** What a part of the tree does without. */
interface Ban {
  readonly within: RegExp
  readonly except?: RegExp
  readonly packages?: RegExp
  readonly words?: RegExp
}

export const bans = {
  'the domain decides purely, without platform, clock or chance': {
    within: /^worker\/src\/domain\//,
    packages: /^(hono|cloudflare:|node:|better-auth|jose|@cloudflare)/,
    words: /\bDate\.now\b|\bDate\(\s*\)|\bcrypto\b|\bMath\.random\b|\bD1\w+|\bfetch\(/,
  },
  'stores know neither Lit nor the page': {
    within: /^packages\/elements\/src\/stores\//,
    packages: /^(lit|@lit\/)/,
    // A stop has a window too: only what is read from the global one is meant.
    words:
      /(?<!\.)\bwindow[.[]|\b(document|customElements|localStorage|sessionStorage|location|navigator)\b|\bHTML\w*Element\b/,
  },
  'elements call the server through the client': {
    within: /^packages\/elements\//,
    // A map's tiles come from a server of their own.
    except: /^packages\/elements\/src\/base\/map\/early-tiles\.ts$/,
    words: /\bfetch\(|\bXMLHttpRequest\b|\bnew (WebSocket|EventSource)\b/,
  },
  'packages run in a browser': {
    within: /^packages\//,
    packages: /^(node:|cloudflare:)/,
  },
  'SQL stands in the store': {
    within: /^worker\/src\//,
    except: /^worker\/src\/store\//,
    words: /\.prepare\(/,
  },
} as const satisfies Record<string, Ban>

/** Modules that use what their part of the tree does without. */
export function breaches(sources: readonly Source[], ban: Ban): string[] {
  return sources
    .filter(({ path }) => ban.within.test(path) && !ban.except?.test(path))
    .flatMap(({ path, text, imports }) => [
      ...imports
        .filter(({ from, isFile }) => !isFile && ban.packages?.test(from))
        .map(({ from }) => `${path} imports ${from}`),
      ...(ban.words?.exec(text)?.slice(0, 1) ?? []).map((word) => `${path} uses ${word}`),
    ])
}

/** Circles of imports, each told once; types may look both ways. */
export function cycles(sources: readonly Source[]): string[] {
  const graph = new Map(sources.map(({ path, imports }) => [path, imports.filter((each) => !each.typeOnly)]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (trail.includes(path) || done.has(path)) return
    for (const { from } of graph.get(path) ?? []) visit(from, [...trail, path])
    done.add(path)
  }
  for (const path of graph.keys()) visit(path, [])
  return found
}
