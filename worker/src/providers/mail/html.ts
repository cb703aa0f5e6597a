import { inkOn, readableColor } from '@waybill/contract/colors'
import type { Filled } from './templates.ts'

/** What a mail wears. */
interface MailLook {
  readonly brand: string
  readonly accent: string
  readonly logo: string
}

const OWN_ACCENT = '#5138c9'

/** The look that a queued mail carries; a colour only where it is one. */
export const lookOf = ({ brand = '', accent = '', logo = '' }: Readonly<Record<string, string>>): MailLook => ({
  brand,
  accent: readableColor(/^#[0-9a-f]{6}$/.test(accent) ? accent : OWN_ACCENT).light,
  logo,
})

/** The HTML twin of a mail: styles inline and tables nowhere, as mail programs of today want it. */
export function toHtml(
  { intro, url, button, code, ignore }: Filled,
  { language, brand, accent, logo }: MailLook & { readonly language: string },
): string {
  const direction = language === 'ar' ? 'rtl' : 'ltr'
  return `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><meta name="color-scheme" content="light dark">
<body style="margin:0;padding:32px 16px;font:16px/1.5 system-ui,sans-serif"><div style="max-width:480px;margin:auto">
${brandLine(brand, logo)}<p>${escapeHtml(intro)}</p>
${button === null ? '' : buttonLine(url, button, accent)}${code ? codeLine(code) : ''}<p style="font-size:14px;opacity:.75">${escapeHtml(ignore)}</p></div></body></html>`
}

function brandLine(brand: string, logo: string): string {
  if (!brand) return ''
  const image = logo
    ? `<img src="${escapeHtml(logo)}" alt="" height="32" style="height:32px;max-width:160px;vertical-align:middle"> `
    : ''
  return `<p style="font-size:18px;font-weight:650">${image}${escapeHtml(brand)}</p>\n`
}

const buttonLine = (url: string, label: string, accent: string): string =>
  `<p><a href="${escapeHtml(url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:${accent};color:${inkOn(accent)};text-decoration:none;font-weight:600">${escapeHtml(label)}</a></p>\n`

const codeLine = ({ label, value }: NonNullable<Filled['code']>): string =>
  `<p>${escapeHtml(label)}</p><p style="font:600 28px/1.2 ui-monospace,monospace;letter-spacing:4px">${escapeHtml(value)}</p>`

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
