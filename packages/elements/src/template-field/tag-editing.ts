import { countSegments } from '@waybill/contract/segments'
import type { TemplateTag } from '@waybill/contract/templates'
import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { placeCaret, selectedIn, type Stretch } from './caret.ts'
import { CostlyMarks } from './costly-marks.ts'
import { draw, hasBareTag, read, rename } from './tag-text.ts'
import { TextHistory, type Moment } from './text-history.ts'

interface EditingOptions {
  readonly nameOf: (tag: TemplateTag) => string
  /** Told after the person has changed the text. */
  readonly onChange: () => void
}

/** What somebody types who wants a tag. */
const BEGUN = /\{\{([^{}\n]{0,30})$/

/** The editable element `#control` of its host: what was written in it, where the caret is, undo and redo. */
export class TagEditing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #options: EditingOptions
  readonly #history = new TextHistory()
  readonly #marks = new CostlyMarks()
  #text = ''
  #drawn: string | undefined
  #heard: HTMLElement | undefined
  /** Where the caret was last, also after the person has pressed a button. */
  #caret: Stretch = { from: 0, to: 0 }

  constructor(host: ReactiveControllerHost & HTMLElement, options: EditingOptions) {
    this.#host = host
    this.#options = options
    host.addController(this)
    this.#history.begin({ text: '', caret: 0 })
  }

  get text(): string {
    return this.#text
  }

  /** Begins with another text, which nobody can undo. */
  set text(text: string) {
    this.#text = text
    this.#caret = { from: text.length, to: text.length }
    this.#history.begin({ text, caret: text.length })
    this.#host.requestUpdate()
  }

  /** What stands behind two opening braces at the caret; undefined where there are none. */
  get begun(): string | undefined {
    return BEGUN.exec(this.#text.slice(0, this.#caret.to))?.[1]
  }

  hostUpdated(): void {
    const editor = this.#editor
    if (!editor) return
    if (editor !== this.#heard) this.#hear(editor)
    if (this.#drawn !== this.#text) this.#draw(editor)
    else rename(editor, this.#options.nameOf)
  }

  hostDisconnected(): void {
    this.#marks.clear()
    this.#drawn = undefined
  }

  /** Puts a tag where the caret is or was, in place of what is selected or begun. */
  insert(tag: TemplateTag): void {
    const { from, to } = this.#caret
    const begun = this.begun
    this.#put(begun === undefined ? from : from - begun.length - 2, to, `{{${tag}}}`)
  }

  /** Puts another text in place, which the person can undo. */
  replace(text: string): void {
    this.#become({ text, caret: Math.min(this.#caret.from, text.length) })
  }

  readonly #onInput = (): void => {
    const editor = this.#editor
    if (!editor) return
    this.#noteCaret()
    this.#text = read(editor)
    this.#drawn = this.#text
    this.#history.keep({ text: this.#text, caret: this.#caret.to })
    // A tag that was typed in full becomes a chip.
    if (hasBareTag(editor)) this.#draw(editor)
    else this.#mark(editor)
    this.#options.onChange()
  }

  /** Undo and redo are ours; a line break is a character. */
  readonly #onBeforeInput = (event: InputEvent): void => {
    const step = { historyUndo: () => this.#history.undo(), historyRedo: () => this.#history.redo() }[event.inputType]
    const isBreak = event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak'
    if (!step && !isBreak) return
    event.preventDefault()
    if (step) this.#show(step())
    else this.#put(this.#caret.from, this.#caret.to, '\n')
  }

  readonly onKeydown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (!isRedo && key !== 'z') return
    event.preventDefault()
    this.#show(isRedo ? this.#history.redo() : this.#history.undo())
  }

  /** Only words come in, no other page's looks. */
  readonly #onPaste = (event: ClipboardEvent): void => {
    event.preventDefault()
    const text = event.clipboardData?.getData('text/plain').replaceAll(/\r\n?/g, '\n') ?? ''
    this.onCaret()
    this.#put(this.#caret.from, this.#caret.to, text)
  }

  readonly onCaret = (): void => {
    this.#noteCaret()
    this.#host.requestUpdate()
  }

  #hear(editor: HTMLElement): void {
    this.#heard = editor
    editor.addEventListener('input', this.#onInput)
    editor.addEventListener('beforeinput', this.#onBeforeInput)
    editor.addEventListener('paste', this.#onPaste)
    for (const type of ['keyup', 'pointerup'] as const) editor.addEventListener(type, this.onCaret)
  }

  get #editor(): HTMLElement | null | undefined {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('#control')
  }

  #noteCaret(): void {
    const { shadowRoot } = this.#host
    const editor = this.#editor
    this.#caret = (shadowRoot && editor && selectedIn(shadowRoot, editor)) ?? this.#caret
  }

  #put(from: number, to: number, part: string): void {
    const text = this.#text.slice(0, from) + part + this.#text.slice(to)
    this.#become({ text, caret: from + part.length })
  }

  #become(moment: Moment): void {
    this.#history.keep(moment)
    this.#show(moment)
  }

  #show(moment: Moment | undefined): void {
    if (!moment) return
    this.#text = moment.text
    this.#caret = { from: moment.caret, to: moment.caret }
    const editor = this.#editor
    if (editor) this.#draw(editor)
    this.#options.onChange()
  }

  #draw(editor: HTMLElement): void {
    const hadFocus = editor.matches(':focus')
    draw(editor, this.#text, this.#options.nameOf)
    this.#drawn = this.#text
    if (hadFocus) placeCaret(editor, this.#caret.to)
    this.#mark(editor)
  }

  #mark(editor: HTMLElement): void {
    this.#marks.mark(editor, countSegments(this.#text).forcedBy)
  }
}
