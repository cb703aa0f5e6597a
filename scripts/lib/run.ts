import { spawn, type ChildProcess } from 'node:child_process'
import { root } from './launch.mjs'

/** How a finished program ended: its exit code and, when it was captured, all it printed. */
export interface Outcome {
  readonly code: number
  readonly output: string
}

interface Settings {
  readonly env?: NodeJS.ProcessEnv
  /** Show the output as it comes; otherwise it is captured. */
  readonly show?: boolean
  readonly timeLimit?: number
}

const running = new Set<ChildProcess>()

/** Runs a script under this Node in a process group of its own, and leaves none of the group behind. */
export async function runNode(args: readonly string[], settings: Settings = {}): Promise<Outcome> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...(process.stdout.isTTY ? {} : { FORCE_COLOR: '0' }), ...settings.env },
    stdio: settings.show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  running.add(child)
  const chunks: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const timer = settings.timeLimit ? setTimeout(() => killGroup(child), settings.timeLimit) : undefined
  const code = await ended(child)
  clearTimeout(timer)
  killGroup(child)
  running.delete(child)
  return { code, output: Buffer.concat(chunks).toString() }
}

/** Ends every program that is still running. */
export function killAll(): void {
  for (const child of running) killGroup(child)
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Kills a child that leads a process group, with all of the group. */
export function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGKILL')
  } catch (error) {
    // The group is gone already, which is what we want.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
