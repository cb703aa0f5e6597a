import { launch } from './lib/launch.mjs'

await launch('scripts/test/main.ts')
