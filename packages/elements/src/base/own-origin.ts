/** The origin that this code came from: with a script tag that is the server itself. */
export const ownOrigin = (): string => new URL(import.meta.url).origin
