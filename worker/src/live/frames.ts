/** What a screen may ask of its organization's room. */
const FRAMES = ['watch-drivers', 'unwatch-drivers'] as const
export type OrgFrame = (typeof FRAMES)[number]

const LONGEST = 200

/** The frame that a socket sent; null for anything else, which is ignored. */
export function readFrame(message: string | ArrayBuffer): OrgFrame | null {
  if (typeof message !== 'string' || message.length > LONGEST) return null
  try {
    const value: unknown = JSON.parse(message)
    const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : null
    return FRAMES.find((frame) => frame === type) ?? null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
