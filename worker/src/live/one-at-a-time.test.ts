import { expect, test } from 'vitest'
import { OneAtATime } from './one-at-a-time.ts'

/** A task whose runs a test ends by hand. */
function controlled() {
  const ends: { resolve: () => void; reject: (error: Error) => void }[] = []
  const task = new OneAtATime(() => new Promise<void>((resolve, reject) => ends.push({ resolve, reject })))
  return { ends, task }
}

test('many who ask while it runs share one more run', async () => {
  const { ends, task } = controlled()
  const first = task.run()
  const others = [task.run(), task.run(), task.run()]
  expect(ends).toHaveLength(1)
  ends[0]?.resolve()
  await first
  await Promise.resolve()
  expect(ends).toHaveLength(2)
  ends[1]?.resolve()
  await Promise.all(others)
  expect(ends).toHaveLength(2)
})

test('a run that fails fails for who asked for it, and the next one runs all the same', async () => {
  const { ends, task } = controlled()
  const first = task.run()
  const second = task.run()
  ends[0]?.reject(new Error('no route'))
  await expect(first).rejects.toThrow('no route')
  await Promise.resolve()
  ends[1]?.resolve()
  await second
  void task.run()
  expect(ends).toHaveLength(3)
})

test('who asks in the moment between two runs does not start a third', async () => {
  const { ends, task } = controlled()
  const asked: Promise<void>[] = []
  const first = task.run()
  void first.then(() => asked.push(task.run()))
  const second = task.run()
  ends[0]?.resolve()
  await first
  await Promise.resolve()
  await Promise.resolve()
  expect(ends).toHaveLength(2)
  ends[1]?.resolve()
  await Promise.all([second, ...asked])
  expect(ends).toHaveLength(2)
})
