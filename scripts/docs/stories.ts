import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/launch.mjs'

/** One state of an element that can be looked at: a story that needs no hand to get there. */
export interface Example {
  readonly story: string
  readonly state: string
}

/** Elements that are shown in the story of the screen that they belong to. */
const SHOWN_IN: Readonly<Record<string, string>> = {
  'order-filters': 'portal',
  'order-find': 'portal',
  'opt-outs': 'notification-settings',
  'text-report': 'notification-settings',
  'tracking-details': 'tracking-page',
  'tracking-message': 'tracking-page',
  'sms-sender': 'courier-desk',
}

/** The examples of an element by its name without `waybill-`; none where nothing of it can be seen alone. */
export function examplesOf(name: string): readonly Example[] {
  const story = SHOWN_IN[name] ?? name
  const file = join(root, `stories/${story}.stories.ts`)
  if (!existsSync(file)) return []
  const parts = readFileSync(file, 'utf8')
    .split(/^export const /m)
    .slice(1)
  return parts
    .filter((part) => !part.includes('play:') && !part.includes('play('))
    .map((part) => ({ story, state: /^\w+/.exec(part)?.[0] ?? '' }))
}

/** `OnTheWay` → `On the way`. */
export function wordsOf(state: string): string {
  const words = state.replaceAll(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
