import type { Language } from './common.ts'
import type { Trigger } from './triggers.ts'
import { ar } from './templates/ar.ts'
import { de } from './templates/de.ts'
import { en } from './templates/en.ts'
import { es } from './templates/es.ts'
import { fr } from './templates/fr.ts'
import { it } from './templates/it.ts'
import { nl } from './templates/nl.ts'
import { ptBR } from './templates/pt-br.ts'

/** What may stand between `{{` and `}}`, with a value as it usually looks. */
export const TEMPLATE_TAGS = {
  'order.id': '3f9c21ab',
  'recipient.name': 'Ana Silva',
  'driver.name': 'Martin',
  'driver.vehicle': 'White van',
  'organization.name': 'Green Grocer',
  'courier.name': 'Swift Couriers',
  'eta.time': '14:35',
  'eta.minutes': '12',
  window: '14:00-16:00',
  'destination.address': '221B Baker Street',
  notes: 'Ring twice',
  'tracking.link': 'https://track.swift.example/t/k3AbcDefGhiJklMnoPqrStuVwxYz0123',
  'support.phone': '+442079460958',
} as const satisfies Record<string, string>
export type TemplateTag = keyof typeof TEMPLATE_TAGS
export type TagValues = { readonly [Tag in TemplateTag]?: string | null | undefined }

/** The most that a template may hold, in characters. */
export const MAX_TEMPLATE_LENGTH = 1_600
/** A longer text is allowed but advised against. */
export const ADVISED_LENGTH = 320

/** The texts that a courier begins with. */
export const defaultTemplates: Readonly<Record<Language, Readonly<Record<Trigger, string>>>> = {
  en,
  es,
  fr,
  de,
  it,
  'pt-BR': ptBR,
  nl,
  ar,
}

const TAG = /\{\{([^{}]*)\}\}/g
const isTag = (name: string): name is TemplateTag => Object.hasOwn(TEMPLATE_TAGS, name)

/** The names in a template that are no tags, each once: such a template is refused. */
export function unknownTags(text: string): string[] {
  const names = Array.from(text.matchAll(TAG), ([, name = '']) => name.trim())
  return [...new Set(names.filter((name) => !isTag(name)))]
}

/** Stands where a tag had nothing to say until the space around it is closed up; no template holds it. */
const NOTHING = '\u0000'

/** Fills a template; a tag without a value becomes nothing and leaves no double space behind. */
export function renderTemplate(text: string, values: TagValues): string {
  const valueOf = (name: string) => (isTag(name) ? (values[name]?.trim() ?? '') : '')
  const emptied = text
    .replaceAll(NOTHING, '')
    .replace(TAG, (tag, name: string) => (valueOf(name.trim()) ? tag : NOTHING))
  return closeUp(emptied).replace(TAG, (_, name: string) => valueOf(name.trim()))
}

/** Blanks around missing values: none at the edge of a line or before a mark, else one space. */
function closeUp(text: string): string {
  return text.replace(/[ \t]*\0[ \t\0]*/g, (run: string, start: number) => {
    const before = text[start - 1] ?? '\n'
    const after = text[start + run.length] ?? '\n'
    const isEdge = /[\n(]/.test(before) || /[\n.,;:!?)،؛؟]/.test(after)
    return !isEdge && /[ \t]/.test(run) ? ' ' : ''
  })
}
