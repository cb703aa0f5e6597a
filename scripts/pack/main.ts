// npm run build: writes the packages as they are published to dist/packages, ready for npm publish.
import { packAll } from './pack.ts'

await packAll()
console.log('dist/packages holds @waybill/contract, client and elements')
