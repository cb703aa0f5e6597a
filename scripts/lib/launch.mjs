// Plain JavaScript, because any Node from 20 on must run it before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { ensureInstalled } from './install.mjs'

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** @param {string} version */
function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18)
}

/** The Node that came with the packages, or this one when it can run TypeScript. */
function findNode() {
  const local = join(root, 'node_modules/.bin/node')
  if (existsSync(local)) return local
  if (runsTypeScript(process.versions.node)) return process.execPath
  throw new Error(`Node ${process.versions.node} cannot run TypeScript, please use Node 24 or later`)
}

/**
 * Installs what is missing, then runs a TypeScript file with this process's arguments.
 * @param {string} script path from the repository's folder
 */
export async function launch(script) {
  await ensureInstalled(root)
  process.chdir(root)
  process.env.PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH
  if (runsTypeScript(process.versions.node)) await import(pathToFileURL(join(root, script)).href)
  else runUnder(findNode(), script)
}

/**
 * Replaces this process as far as a parent can: signals go down, the exit code comes up.
 * @param {string} node
 * @param {string} script
 */
function runUnder(node, script) {
  const child = spawn(node, [script, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal))
  }
  const parent = process.ppid
  const watch = setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500)
  child.on('exit', (code) => {
    clearInterval(watch)
    process.exitCode = code ?? 1
  })
}
