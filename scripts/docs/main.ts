// npm run docs: writes the documentation to worker/public/docs.
import { docsFolder } from '../lib/docs.ts'
import { writeDocs } from './build.ts'

await writeDocs(docsFolder)
console.log(docsFolder)
