import { html, type TemplateResult } from 'lit'
import type { ChatThreadTranslate } from '../locales/en/chat-thread.ts'

/** Somebody of the other side is typing. */
export const typingLine = (name: string, t: ChatThreadTranslate): TemplateResult =>
  html`<p class="typing" part="typing">
    <span class="dots" aria-hidden="true"><i></i><i></i><i></i></span
    ><span class="visually-hidden">${t('typing', { name })}</span>
  </p>`
