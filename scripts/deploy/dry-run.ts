import type { Wrangler } from './wrangler.ts'

/** An empty account that only says what would be done to it, command by command. */
export function dryAccount(say: (line: string) => void): Wrangler {
  const databases: string[] = []
  return async (args) => {
    const [what, how, name = ''] = args
    if (what === 'whoami') return { code: 0, output: '{"loggedIn":true,"accounts":[{"id":"your-account"}]}' }
    if (what === 'd1' && how === 'list') return { code: 0, output: listOf(databases) }
    const isQuestion = args.includes('info') || args.includes('list')
    if (isQuestion) return { code: 1, output: 'This Worker does not exist [code: 10007]' }
    if (what === 'd1' && how === 'create') databases.push(name)
    say(`npx wrangler ${args.join(' ')}`)
    return { code: 0, output: '' }
  }
}

const listOf = (names: readonly string[]): string =>
  JSON.stringify(names.map((name) => ({ name, uuid: `id-of-${name}` })))
