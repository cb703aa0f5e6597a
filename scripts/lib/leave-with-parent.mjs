// Preloaded into programs that run beside another: they end when it is gone, even if nobody could tell them.
const parent = process.ppid
setInterval(() => process.ppid !== parent && process.exit(1), 500).unref()
