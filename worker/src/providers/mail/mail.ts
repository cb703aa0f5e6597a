/** A mail as it is sent: plain text with an HTML twin. */
export interface Mail {
  /** The same id twice is one mail. */
  readonly id: string
  readonly to: string
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** What became of a mail. Throwing means that it may be tried again. */
export type MailOutcome = { readonly kind: 'sent' } | { readonly kind: 'refused'; readonly reason: string }

/** A way to send mail. */
export interface MailSender {
  send(mail: Mail): Promise<MailOutcome>
}
