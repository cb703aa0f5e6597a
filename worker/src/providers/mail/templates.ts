import type { MailJob } from '../../env.ts'
import type { Mail } from './mail.ts'
import { lookOf, toHtml } from './html.ts'
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

/** Writes a mail in its reader's language and its courier's look. */
export function renderMail({ id, to, template, data }: MailJob, from: string): Mail {
  const { words, language } = wordsFor(data.language)
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, name: string) => data[name] ?? '')
  const { subject, intro, button, code, ignore } = PARTS[template](words, data)
  const filled = { intro: fill(intro), button, code, ignore: fill(ignore), url: data.url ?? '' }
  const sender = data.brand && data.brand !== OWN_NAME ? senderOf(from, data.brand) : from
  const html = toHtml(filled, { language, ...lookOf(data) })
  return { id, to, from: sender, subject: oneLine(fill(subject)), text: toText(filled), html }
}

/** Whose mail it is where no courier's host was asked; the installation says itself who sends it. */
const OWN_NAME = 'Waybill'

/** The courier's name before our address: `"Faro Envíos" <no-reply@example.com>`. */
function senderOf(from: string, brand: string): string {
  const address = /<([^<>]+)>/.exec(from)?.[1] ?? from
  return `"${oneLine(brand).replaceAll(/["\\]/g, '')}" <${address}>`
}

export type Filled = Omit<Parts, 'subject'> & { readonly url: string }

function toText({ intro, url, code, ignore }: Filled): string {
  return [intro, ...(url ? [url] : []), ...(code ? [`${code.label} ${code.value}`] : []), ignore].join('\n\n')
}

// Names come from people: a line break in one must not begin another header.
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
