import { cell, code, table } from './escape.ts'
import type { ElementDescription, Member } from './manifest.ts'

const isMethod = ({ kind }: Member): boolean => kind === 'method'
/** What the platform calls is not for pages to call. */
const isOurs = ({ name }: Member): boolean => !name.endsWith('Callback')

/** What an element takes: attributes with their properties, and properties without. */
export function propertySection({ members = [], attributes = [] }: ElementDescription): string {
  const fields = members.filter((member) => !isMethod(member) && isOurs(member))
  const rows = fields.map((member) => {
    const attribute = member.attribute ?? attributes.find(({ name }) => name === member.name)?.name
    const value = member.default ? `${code(member.type?.text ?? '')} = ${code(member.default)}` : code(typeOf(member))
    return [code(member.name), attribute ? code(attribute) : '', value, cell(about(member))]
  })
  return section('Properties and attributes', table(['Property', 'Attribute', 'Type', ''], rows))
}

const typeOf = ({ type }: Member): string => type?.text ?? 'unknown'
const about = ({ description = '', readonly }: Member): string => `${description}${readonly ? ' Read only.' : ''}`

/** What a page may call. */
export function methodSection({ members = [] }: ElementDescription): string {
  const methods = members.filter((member) => isMethod(member) && isOurs(member))
  const rows = methods.map((member) => {
    const takes = (member.parameters ?? []).map(({ name, optional }) => `${name}${optional ? '?' : ''}`).join(', ')
    const returns = member.return?.type.text ?? 'void'
    return [code(`${member.name}(${takes})`), code(returns), cell(member.description ?? '')]
  })
  return section('Methods', table(['Method', 'Returns', ''], rows))
}

/** What it tells; every event bubbles and crosses shadow roots. */
export function eventSection({ events = [] }: ElementDescription, types: ReadonlyMap<string, string>): string {
  const rows = events.map(({ name, description = '' }) => [code(name), detailOf(types.get(name)), cell(description)])
  const note = rows.length > 0 ? '\nEvents bubble and are composed: a listener on any ancestor hears them.\n' : ''
  return section('Events', table(['Event', '`detail`', ''], rows) + note)
}

const detailOf = (type: string | undefined): string => (type && type !== 'undefined' ? code(type) : '')

/** What a page may place inside, style from outside and ask for in selectors. */
export function styleSections(element: ElementDescription): string {
  const { slots = [], cssParts = [], cssStates = [], cssProperties = [], tagName } = element
  const rows = (list: readonly { name: string; description?: string }[], write = (name: string) => name) =>
    list.map(({ name, description = '' }) => [code(write(name)), cell(description)])
  return [
    section(
      'Slots',
      table(
        ['Slot', ''],
        rows(slots, (name) => name || '(default)'),
      ),
    ),
    section(
      'Parts',
      table(
        ['Selector', ''],
        rows(cssParts, (name) => `${tagName}::part(${name})`),
      ),
    ),
    section(
      'States',
      table(
        ['Selector', ''],
        rows(cssStates, (name) => `${tagName}:state(${name})`),
      ),
    ),
    section('Own custom properties', table(['Property', ''], rows(cssProperties))),
    '\n## Theme\n\nColours, type, spacing and radius come from the `--waybill-*` custom properties of any ancestor: see [Theming](theming.md).\n',
  ].join('')
}

const section = (title: string, content: string): string => (content.trim() ? `\n## ${title}\n${content}` : '')
