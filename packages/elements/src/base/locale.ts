import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** Languages that the screens speak; every one of them has a folder in locales/. */
export const LANGUAGES = ['en', 'es', 'fr', 'de', 'it', 'pt-BR', 'nl', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]

const RIGHT_TO_LEFT: readonly Language[] = ['ar']
const changed = new Set<() => void>()
const watched = new WeakSet<Node>()
let observer: MutationObserver | undefined

/** The language of ours that answers a BCP 47 tag best, or undefined. */
export function languageOf(tag: string): Language | undefined {
  const [primary] = tag.toLowerCase().split(/[-_]/)
  return LANGUAGES.find((language) => language.slice(0, 2) === primary)
}

/** Which way a language runs. */
export const directionOf = (language: Language): 'ltr' | 'rtl' => (RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr')

/**
 * Finds the language and the direction of the place where an element stands: the nearest `lang`, through shadow roots,
 * else the browser's. Where the page says otherwise than our texts, the element says so itself (WCAG 3.1.2).
 */
export class LocaleController implements ReactiveController {
  /** BCP 47 tag for Intl, in a language that we have texts for. */
  locale = 'en'
  language: Language = 'en'
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #set = new Set<string>()
  #wish: string | null = null

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host
    host.addController(this)
  }

  /** Takes the language that the page wants here instead of that of the place. */
  wish(tag: string | null): void {
    this.#wish = tag
    if (changed.has(this.#resolve)) this.#resolve()
  }

  hostConnected(): void {
    changed.add(this.#resolve)
    this.#resolve()
  }

  hostDisconnected(): void {
    changed.delete(this.#resolve)
  }

  readonly #resolve = (): void => {
    const around = this.#inherited('lang') ?? navigator.language
    const tag = this.#wish || around
    const language = languageOf(tag) ?? 'en'
    const locale = languageOf(tag) ? canonical(tag, language) : language
    this.#declare('lang', language, languageOf(around) === language)
    this.#declare('dir', directionOf(language), (this.#inherited('dir') ?? 'ltr') === directionOf(language))
    if (locale === this.locale) return
    this.locale = locale
    this.language = language
    this.#host.requestUpdate()
  }

  #inherited(attribute: string): string | undefined {
    return nearest(this.#set.has(attribute) ? parentOf(this.#host) : this.#host, attribute)
  }

  #declare(attribute: string, value: string, inherits: boolean): void {
    const ours = this.#set.has(attribute)
    if (inherits && ours) {
      this.#host.removeAttribute(attribute)
      this.#set.delete(attribute)
    } else if (!inherits && (ours || !this.#host.hasAttribute(attribute))) {
      this.#set.add(attribute)
      if (this.#host.getAttribute(attribute) !== value) this.#host.setAttribute(attribute, value)
    }
  }
}

function canonical(tag: string, fallback: string): string {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0] ?? fallback
  } catch (error) {
    if (error instanceof RangeError) return fallback
    throw error
  }
}

const hostOf = (node: Node): Element | undefined => {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : undefined
}
const parentOf = (node: Element): Element | undefined => node.parentElement ?? hostOf(node)

function nearest(start: Element | undefined, attribute: string): string | undefined {
  for (let at = start; at; at = hostOf(at)) {
    watch(at.getRootNode())
    const value = at.closest(`[${attribute}]`)?.getAttribute(attribute)
    if (value) return value
  }
  return undefined
}

function watch(root: Node): void {
  if (watched.has(root)) return
  watched.add(root)
  observer ??= new MutationObserver(() => changed.forEach((resolve) => resolve()))
  observer.observe(root, { attributes: true, attributeFilter: ['lang', 'dir'], subtree: true })
}
