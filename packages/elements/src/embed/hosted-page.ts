/*
 * All that a recipient's page runs as soon as it is there, in one file. The element loads most of it by and by, for pages
 * of others that have more to do; what only some recipients need still comes when it is needed.
 */
import '../tracking-page/tracking-page.ts'
import '../tracking-details/tracking-details.ts'
import '../base/brand.ts'
import '../tracking-page/life.ts'
import '../tracking-page/sheet-moves.ts'
import '../stores/tracking-stream.ts'
import '../tracking-page/map.ts'
import '../tracking-map/live-map.ts'
