import { Texts, type Translate } from '../../base/texts.ts'
import { translated } from '../translated.ts'

/** Files of a conversation: choosing, sending and looking at them. */
export const en = {
  remove: 'Remove {name}',
  open: 'Open {name}',
  gone: "This file can't be shown now.",
  progress: '{percent} sent',
  kind: "{name} can't be sent: only pictures and PDFs can.",
  large: '{name} is larger than 10 MB.',
  many: 'At most 5 files go with one message.',
  unreadable: "{name} can't be read by this browser. Send it as JPEG or PNG.",
  drop: 'Drop pictures and PDFs here',
} as const

export const chatFileTexts = new Texts(en, translated('chat-files'))
export type ChatFileTranslate = Translate<typeof en>
