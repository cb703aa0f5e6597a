/** Symbols and names that no language translates. */
const everywhere = ['Chat', 'Logo', 'PDF', '{count} s', '{count} min', '{count} h'] as const

// Twilio's console says it in English, and that is where a courier reads it.
const consoleNames = ['Account SID'] as const

/** Texts that are the same as in English: each is a word that the language has taken over or shares. */
export const sameWords: Readonly<Record<string, readonly string[]>> = {
  es: everywhere,
  fr: [
    ...everywhere,
    'Suggestions',
    '{count} suggestion',
    '{count} suggestions',
    'Message',
    'Messages',
    '{count} message',
    '{count} messages',
    'Conversations',
    'Communications',
    'Clients',
    'Contact',
    'contact',
    'Photo',
    'Photo {number}',
    'Signature',
    'Note',
    'Notes',
    'notes',
    'Code',
    'Dates…',
    'Total',
    'Minutes',
    'Destination',
  ],
  de: [
    ...everywhere,
    ...consoleNames,
    'Name',
    'optional',
    '(optional)',
    'Code',
    'Tablet',
    'Computer',
    'Status',
    'Filter',
    'Live',
    'Text',
    'Passkey',
    'Passkeys',
  ],
  ar: ['PDF'],
}
