import * as z from 'zod/mini'
import { text } from './common.ts'
import { Id } from './ids.ts'

/** How a list of orders looks, under a name, for everybody in an organization. */
export const ViewDraft = z.strictObject({
  name: text(60, 1),
  /** Filters and sort as in the address of the portal: `status=placed,failed&sort=windowBefore`. */
  query: z._default(text(1_000), ''),
  /** Names of columns with commas between them; '' for the usual ones. */
  columns: z._default(text(300), ''),
})
export type ViewDraft = z.infer<typeof ViewDraft>

export const View = z.object({ id: Id, name: z.string(), query: z.string(), columns: z.string() })
export type View = z.infer<typeof View>
export const ViewList = z.object({ items: z.array(View) })
