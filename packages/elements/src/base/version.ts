/** The version of this code, as in package.json; `npm run version-packages` writes it. */
export const VERSION = '0.1.0'
