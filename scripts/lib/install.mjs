// Plain JavaScript, because any Node from 20 on must run it before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} Package
 * @param {string} file
 * @returns {Record<string, Package>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
}

/**
 * Whether node_modules holds what the lock file asks for. npm writes its own copy of the lock last, so an interrupted
 * install has none.
 * @param {string} root
 */
export function isInstalled(root) {
  const copy = join(root, 'node_modules/.package-lock.json')
  if (!existsSync(copy)) return false
  const installed = packagesIn(copy)
  const wanted = Object.entries(packagesIn(join(root, 'package-lock.json')))
  return wanted.every(([path, wish]) => {
    if (!path.startsWith('node_modules/') || wish.link) return true
    const found = installed[path]
    return found ? found.version === wish.version : wish.optional === true
  })
}

/**
 * Says each five seconds that the work goes on.
 * @returns {() => void} ends that
 */
function reportProgress() {
  const started = Date.now()
  const timer = setInterval(() => console.log(`  … ${Math.round((Date.now() - started) / 1000)} s`), 5000)
  return () => clearInterval(timer)
}

/**
 * Runs `npm ci` unless the installed packages already match the lock file.
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return
  console.log('Installing the packages that package-lock.json names (about a minute)')
  const stopReports = reportProgress()
  try {
    await runNpm(root, ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  } finally {
    stopReports()
  }
}

/**
 * Runs npm with the same npm that started us, if it did.
 * @param {string} folder
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export function runNpm(folder, args) {
  const npm = process.env.npm_execpath
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...args], { cwd: folder, stdio: 'inherit' })
    : spawn('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`npm ${args[0]} failed with code ${code}`))))
  })
}
