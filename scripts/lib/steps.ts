/** Does one step of a longer work and tells how long it took; the result may say that nothing was needed. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now()
  const slow = setTimeout(() => console.log(`  … ${title}`), 1500)
  try {
    const result = await work()
    console.log(`  ✓ ${title} (${((performance.now() - started) / 1000).toFixed(1)} s)`)
    return result
  } finally {
    clearTimeout(slow)
  }
}
