/** What somebody wants who answers a text. */
export type InboundKind = 'opt_out' | 'opt_in' | 'help' | 'reply'

/** The words that laws and networks know; case, punctuation and spaces make no difference. */
const WORDS: Record<Exclude<InboundKind, 'reply'>, readonly string[]> = {
  opt_out: ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT'],
  opt_in: ['START', 'YES', 'UNSTOP'],
  help: ['HELP', 'INFO'],
}

/** Reads an answer. START from somebody who has not opted out is an ordinary reply, so it depends on that, too. */
export function readInbound(text: string, isOptedOut: boolean): { kind: InboundKind; word: string } {
  const word = text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
  const kinds: Exclude<InboundKind, 'reply'>[] = ['opt_out', 'opt_in', 'help']
  const kind = kinds.find((kind) => WORDS[kind].includes(word))
  if (kind === undefined || (kind === 'opt_in' && !isOptedOut)) return { kind: 'reply', word: '' }
  return { kind, word }
}
