/** Stand-in. */
export const standIn = true
