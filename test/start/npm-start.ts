import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { root } from '../../scripts/lib/launch.mjs'

const readyLine = 'Press Ctrl-C to stop'

/** One run of `npm start`, which can be recognised by a mark that all of its processes inherit. */
export interface Run {
  readonly npm: ChildProcess
  /** Settles when the links are printed; fails when the run ends before. */
  readonly ready: Promise<void>
  /** Processes of this run that are still alive. */
  readonly alive: () => readonly string[]
}

/** Runs `npm start` in a process group of its own, on a port and state folder of its own. */
export function npmStart(port: number, state: string): Run {
  const mark = `WAYBILL_TEST_RUN=${randomUUID()}`
  const npm = spawn('npm', ['start', '--', '--state', state], {
    cwd: root,
    env: { ...process.env, PORT: String(port), WAYBILL_TEST_RUN: mark.split('=')[1] },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const ready = new Promise<void>((resolve, reject) => {
    let output = ''
    const hear = (text: Buffer): void => {
      output += text.toString()
      if (output.includes(readyLine)) resolve()
    }
    npm.stdout.on('data', hear)
    npm.stderr.on('data', hear)
    npm.once('exit', (code) => reject(new Error(`npm start ended with code ${code}:\n${output}`)))
  })
  return { npm, ready, alive: () => processesWith(mark) }
}

/** Looks through all processes of a Linux machine; elsewhere the ports alone tell. */
function processesWith(mark: string): readonly string[] {
  return globSync('/proc/[0-9]*').filter((folder) => {
    try {
      return readFileSync(`${folder}/environ`, 'utf8').includes(mark)
    } catch {
      // Gone since the listing, or somebody else's.
      return false
    }
  })
}

/** Whether anybody listens on a port of this machine. */
export function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: 'localhost' })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
