import type { MailJob } from '../../env.ts'
import type { Mail } from './mail.ts'
import { wordsFor, type MailWords } from './words.ts'

/** The parts of a mail, before they become text and HTML. */
interface Parts {
  readonly subject: string
  readonly intro: string
  /** What the link's button says; null for a mail that only tells. */
  readonly button: string | null
  readonly code: { readonly label: string; readonly value: string } | null
  readonly ignore: string
}

const PARTS = {
  'sign-in': (words: MailWords, data: Record<string, string>): Parts => ({
    subject: words.signInSubject,
    intro: words.signInIntro,
    button: words.signInButton,
    code: { label: words.signInCode, value: data.code ?? '' },
    ignore: words.signInIgnore,
  }),
  invitation: (words: MailWords, data: Record<string, string>): Parts => ({
    subject: words.inviteSubject,
    intro: data.kind === 'courier' ? words.inviteDeskIntro : words.inviteIntro,
    button: words.inviteButton,
    code: null,
    ignore: words.inviteIgnore,
  }),
  'webhook-disabled': (words: MailWords): Parts => ({
    subject: words.webhookSubject,
    intro: words.webhookIntro,
    button: words.webhookButton,
    code: null,
    ignore: words.webhookIgnore,
  }),
  'confirm-email': (words: MailWords): Parts => ({
    subject: words.confirmSubject,
    intro: words.confirmIntro,
    button: words.confirmButton,
    code: null,
    ignore: words.confirmIgnore,
  }),
  'email-changed': (words: MailWords): Parts => ({
    subject: words.changedSubject,
    intro: words.changedIntro,
    button: null,
    code: null,
    ignore: words.changedIgnore,
  }),
} as const satisfies Record<MailJob['template'], (words: MailWords, data: Record<string, string>) => Parts>

/** Writes a mail in its reader's language. */
export function renderMail({ id, to, template, data }: MailJob, from: string): Mail {
  const { words, language } = wordsFor(data.language)
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '')
  const { subject, intro, button, code, ignore } = PARTS[template](words, data)
  const filled = { intro: fill(intro), button, code, ignore: fill(ignore), url: data.url ?? '' }
  return { id, to, from, subject: oneLine(fill(subject)), text: toText(filled), html: toHtml(filled, language) }
}

type Filled = Omit<Parts, 'subject'> & { readonly url: string }

function toText({ intro, url, code, ignore }: Filled): string {
  return [intro, ...(url ? [url] : []), ...(code ? [`${code.label} ${code.value}`] : []), ignore].join('\n\n')
}

function toHtml({ intro, url, button, code, ignore }: Filled, language: string): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  const codeLine = code
    ? `<p>${escapeHtml(code.label)}</p><p style="font:600 28px/1.2 ui-monospace,monospace;letter-spacing:4px">${escapeHtml(code.value)}</p>`
    : ''
  return `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<body style="margin:0;padding:32px 16px;font:16px/1.5 system-ui,sans-serif"><div style="max-width:480px;margin:auto">
<p>${escapeHtml(intro)}</p>
${button === null ? '' : buttonLine(url, button)}${codeLine}<p style="font-size:14px;opacity:.75">${escapeHtml(ignore)}</p></div></body></html>`
}

const buttonLine = (url: string, label: string): string =>
  `<p><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1d4ed8;color:#fff;text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>
`

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

// Names come from people: a line break in one must not begin another header.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
