import { createServer } from 'node:net'

/** Refuses to start on a port that someone else has, with a sentence that says what to do. */
export async function claimPorts(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    if (await isTaken(port)) {
      throw new Error(`Port ${port} is in use. Stop what runs there, or choose another: PORT=9000 npm start`)
    }
  }
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(true))
    probe.listen({ port, host: 'localhost' }, () => probe.close(() => resolve(false)))
  })
}
