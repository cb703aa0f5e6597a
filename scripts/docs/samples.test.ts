import { ApiError, endpoints, type Endpoint } from '@waybill/contract'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { parseInput } from '../../packages/contract/src/validation.ts'
import { TOKENS } from '../../packages/elements/src/base/tokens.ts'
import { readElements, readEventTypes, readPublicTags } from './manifest.ts'
import { endpointsOf, readOpenApi } from './openapi.ts'
import { htmlParts } from './testing/html-parts.ts'
import { readSamples } from './testing/samples.ts'

const samples = readSamples()
const elements = readElements()
const tags = readPublicTags()
const events = readEventTypes()
const named = (language: string) =>
  samples
    .filter((sample) => sample.language === language)
    .map((sample, at) => [`${sample.page} ${at}`, sample.text] as const)

/** What every element takes: the platform's own, density, and what fields share. */
const COMMON = ['id', 'class', 'slot', 'lang', 'dir', 'density', 'name', 'label', 'hint', 'required', 'disabled']

function expectTag(name: string, attributes: Readonly<Record<string, string>>): void {
  expect(tags, `<${name}>`).toContain(name)
  const known = [...COMMON, ...(elements.get(name)?.attributes ?? []).map((attribute) => attribute.name)]
  expect(known, `<${name}>`).toEqual(expect.arrayContaining(Object.keys(attributes)))
}

function expectScript(text: string, language: string): void {
  const { diagnostics = [] } = ts.transpileModule(text, {
    reportDiagnostics: true,
    fileName: `sample.${language}`,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.ReactJSX,
      allowJs: true,
    },
  })
  expect(diagnostics.map(({ messageText }) => messageText)).toEqual([])
  for (const [, name = ''] of text.matchAll(/addEventListener\('(waybill-[\w-]+)'/g))
    expect([...events.keys()]).toContain(name)
  for (const [, name = ''] of text.matchAll(/\bon(Waybill\w+)=/g)) expect([...events.keys()]).toContain(kebab(name))
  for (const [, tag = ''] of text.matchAll(/(?:querySelector|createElement)\('(waybill-[\w-]+)'/g))
    expect(tags).toContain(tag)
  for (const [, tag = ''] of text.matchAll(/'@waybill\/elements\/(?:react\/|pure\/)?([\w-]+)\.js'/g)) {
    expect(['waybill-loader', ...tags]).toContain(`waybill-${tag}`)
  }
  expectProperties(text)
  expectPaths(text)
}

const kebab = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

/** A property that a sample sets or calls on an element is one of the element's, or of every element. */
function expectProperties(text: string): void {
  const found = text.matchAll(
    /(?:(\w+) = )?document\.(?:querySelector|createElement)\('(waybill-[\w-]+)'\)(?:\.(\w+))?/g,
  )
  for (const [, variable, tag = '', direct] of found) {
    const used = variable
      ? [...text.matchAll(new RegExp(`(?<![-/])\\b${variable}\\.(\\w+)`, 'g'))].map(([, name]) => name)
      : [direct]
    const members = (elements.get(tag)?.members ?? []).map(({ name }) => name)
    for (const name of used) expect([...members, 'addEventListener', 'append'], `${tag}.${name}`).toContain(name)
  }
}

/** Calls of the API that a sample makes. */
function expectPaths(text: string): void {
  for (const [, path = ''] of text.matchAll(/(?<!GET )(\/v1\/[\w/${}-]+)/g)) {
    expect(
      paths.some((pattern) => pattern.test(path)),
      path,
    ).toBe(true)
  }
}
const toPattern = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{\w+\}|:\w+/g, '[^/]+')}$`)
const paths = endpointsOf(readOpenApi()).map(({ path }) => toPattern(path))

describe('samples of HTML', () => {
  test.each(named('html'))('of %s', (_, text) => {
    const { scripts, tags: found } = htmlParts(text)
    expect(found, 'every tag was understood').toHaveLength(text.match(/<(?!html|head|body)[a-z]/g)?.length ?? 0)
    for (const { name, attributes } of found) if (name.startsWith('waybill-')) expectTag(name, attributes)
    expect(() => found.map(({ attributes }): unknown => JSON.parse(attributes.defaults ?? '{}'))).not.toThrow()
    for (const script of scripts) expectScript(script, 'js')
  })
})

describe.each(['js', 'ts', 'jsx'])('samples of %s', (language) => {
  test.each(named(language))('of %s', (_, text) => expectScript(text, language))
})

describe('samples of JSON', () => {
  test.each(named('json'))('of %s', (_, text) => expect(() => JSON.parse(text)).not.toThrow())
})

describe('samples of CSS', () => {
  test.each(named('css'))('of %s', (_, text) => {
    for (const [, name = ''] of text.matchAll(/--waybill-([\w-]+)/g)) expect(Object.keys(TOKENS)).toContain(name)
    for (const [, tag = '', part = ''] of text.matchAll(/(waybill-[\w-]+)::part\(([\w-]+)\)/g)) {
      expect(elements.get(tag)?.cssParts?.map(({ name }) => name)).toContain(part)
    }
  })
})

describe('samples of calls', () => {
  const calls = named('sh').filter(([, text]) => text.includes('curl'))

  test('are there for every endpoint', () => {
    expect(calls.length).toBeGreaterThanOrEqual(Object.keys(endpoints).length)
  })

  test.each(calls)('of %s is one that the API takes', (_, text) => {
    const [, method = 'GET'] = /-X ([A-Z]+)/.exec(text) ?? []
    const [, address = ''] = /"https:\/\/portal\.example\.com([^"]+)"/.exec(text) ?? []
    const key = Object.keys(endpoints).find((name) => {
      const [verb, path = ''] = name.split(' ')
      return verb === method && toPattern(path).test(address)
    })
    expect(key, `${method} ${address}`).toBeDefined()
    const [, body] = /-d '([\s\S]+)'$/.exec(text) ?? []
    const { body: schema } = endpointOf(key ?? '')
    expect(Boolean(body)).toBe(Boolean(schema))
    expect(faultsOf(schema, body)).toEqual([])
  })
})

/** What the API would find wrong in a body that a shell would send. */
function faultsOf(schema: Endpoint['body'], quoted = '{}'): readonly unknown[] {
  try {
    const body: unknown = JSON.parse(quoted.replaceAll("'\\''", "'"))
    if (schema) parseInput(schema, body)
    return []
  } catch (error) {
    return error instanceof ApiError ? error.fields : [error]
  }
}

// The key was found among the table's own.
const endpointOf = (key: string): Endpoint => endpoints[key as keyof typeof endpoints]

describe('every sample', () => {
  test('names no host but the examples’', () => {
    // Whoever deploys writes hosts of their own.
    const embeds = samples.filter(({ page }) => page !== 'deploy')
    const hosts = embeds.flatMap(({ text }) =>
      [...text.matchAll(/(?:https?|wss):\/\/([\w.-]+)/g)].map(([, host]) => host),
    )
    const allowed = ['portal.example.com', 'shop.example.com', 'localhost']
    expect(hosts.filter((host) => !allowed.includes(host ?? ''))).toEqual([])
  })
})
