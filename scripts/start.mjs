import { launch } from './lib/launch.mjs'

await launch('scripts/start/main.ts')
