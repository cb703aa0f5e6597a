/** Where the sheet of a phone stands: the answer alone, half the page, or nearly all of it. */
export const STOPS = ['low', 'half', 'high'] as const
export type Stop = (typeof STOPS)[number]
export const SHARE = { low: 0.25, half: 0.5, high: 0.92 } as const satisfies Record<Stop, number>
