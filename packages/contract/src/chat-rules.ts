/** The longest message, in UTF-16 units. */
export const LONGEST_MESSAGE = 4_000

/** Files that one message may carry. */
export const MOST_FILES = 5

/** How long an author may change or take back a message, in milliseconds. */
export const CHANGE_WITHIN = 5 * 60_000

/** What may be attached; the server looks at the content, not at the name. */
export const CHAT_FILE_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const
export type ChatFileType = (typeof CHAT_FILE_TYPES)[number]
