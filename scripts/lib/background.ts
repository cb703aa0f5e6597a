import { spawn, type ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { root } from './launch.mjs'
import { killGroup } from './run.ts'
import { onStop, stop } from './stop.ts'

/** A program that runs beside this one for as long as it lives. */
export interface Background {
  readonly name: string
  readonly script: string
  readonly env: NodeJS.ProcessEnv
  /** Start it again whenever one of its files is saved. */
  readonly watch: boolean
  /** What it prints goes here. */
  readonly log: string
}

const patience = 3000

/** Starts a script that must keep running: when it ends by itself, everything stops. */
export function startBackground({ name, script, env, watch, log }: Background): void {
  const leaveWithParent = join(root, 'scripts/lib/leave-with-parent.mjs')
  const child = spawn(process.execPath, ['--import', leaveWithParent, ...(watch ? ['--watch'] : []), script], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  const file = createWriteStream(log, { flags: 'a' })
  child.stdout.pipe(file, { end: false })
  child.stderr.pipe(file, { end: false })
  // Whatever way this process ends, the child's group goes with it.
  process.on('exit', () => killGroup(child))
  let ending = false
  child.on('exit', (code) => {
    if (ending) return
    console.error(`The ${name} ended with code ${code}; see ${log}`)
    void stop(1)
  })
  onStop(async () => {
    ending = true
    await end(child)
  })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  const timer = setTimeout(() => killGroup(child), patience)
  await ended
  clearTimeout(timer)
  killGroup(child)
}
