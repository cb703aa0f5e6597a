import type { Env } from '../env.ts'
import { changeOptOut } from '../store/opt-outs.ts'
import { shardsOf } from '../store/shards.ts'
import type { ClaimedText } from '../store/text-claims.ts'

/** A provider that knows of an opt-out which we do not know is right: it is in the ledger from now on. */
export async function noteRefusal(
  env: Env,
  { id, courierId, recipient }: Pick<ClaimedText, 'id' | 'courierId' | 'recipient'>,
  provider: string,
  at: string,
): Promise<void> {
  const evidence = {
    id: `${id}-refused`,
    source: 'provider',
    word: '',
    said: '',
    name: '',
    actorName: provider,
  } as const
  const change = { courierId, recipient, kind: 'opt_out', notificationId: id, at, ...evidence } as const
  await Promise.all((await shardsOf(env, [courierId])).map((db) => changeOptOut(db, change)))
}
