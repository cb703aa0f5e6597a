import { dropSheet, keepSheet, keptIds } from './kept.ts'
import { storyIds } from './storybook.ts'
import { BOOTHS, openStudio } from './studio.ts'

/*
 * npm run pictures             takes the pictures of every story anew
 * npm run pictures -- order    of those whose id contains a word
 */

const words = process.argv.slice(2)
const studio = await openStudio()
const ids = storyIds()
for (const id of keptIds()) if (!ids.includes(id)) dropSheet(id)

const waiting = ids.filter((id) => words.length === 0 || words.some((word) => id.includes(word)))
const total = waiting.length
async function work(): Promise<void> {
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    const name = id
    await studio.withSheet(name, (sheet) => Promise.resolve(keepSheet(name, sheet)))
    console.log(`${total - waiting.length}/${total} ${name}`)
  }
}
await Promise.all(Array.from({ length: BOOTHS }, work))
await studio.close()
