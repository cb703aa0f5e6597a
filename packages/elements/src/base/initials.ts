/** "FE" for "Faro Envíos": what stands for a name in a small circle. */
export const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .filter((word) => /^[\p{L}\p{N}]/u.test(word))
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase() ?? '')
    .join('')
