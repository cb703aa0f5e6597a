import { startCopying } from './copy.ts'
import { nameServer } from './name-server.ts'
import { startSearch } from './search.ts'
import { showPlace } from './show-place.ts'
import { startThemes } from './themes.ts'

nameServer()
showPlace()
startCopying()
startThemes()
startSearch()
