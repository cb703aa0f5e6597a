import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { integrityOf } from '../../packages/elements/scripts/integrity.ts'

/** The scripts of a release, by their path below the embed's folder: the hash of each. */
interface Release {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
}

interface Installation {
  /** Where the embed of the installation that runs now is served. */
  readonly url: string
  /** The embed that is to be uploaded. */
  readonly folder: string
  readonly get: (url: string) => Promise<Response>
}

/** Of how many releases an installation keeps the scripts. */
const KEPT = 12
const LOADER = 'waybill.js'
const loaderOf = (version: string): string => `waybill-${version}.js`

/**
 * Puts the scripts of earlier releases beside those that are to be uploaded, as pages hold their loaders by version and
 * hash, and ask for their chunks late. Answers the versions that are kept. Fails where the installation does not answer.
 */
export async function keepReleases(installation: Installation): Promise<readonly string[]> {
  const own = { version: readVersion(installation.folder), files: readHashes(installation.folder) }
  const served = await servedReleases(installation)
  const releases = [
    again(
      own,
      served.find(({ version }) => version === own.version),
    ),
    ...served.filter(({ version }) => version !== own.version),
  ]
  const kept = releases.slice(0, KEPT)
  for (const [index, { files }] of kept.entries())
    for (const [path, hash] of Object.entries(files))
      if (index === 0 || path !== LOADER) await fetchFile(installation, path, hash)
  writeJson(installation.folder, 'releases.json', kept)
  writeJson(installation.folder, 'integrity.json', kept[0]?.files ?? {})
  return kept.map(({ version }) => version)
}

/** A version that is brought a second time keeps the loader that pages have pinned, and what that one asks for. */
function again(own: Release, before: Release | undefined): Release {
  const loader = loaderOf(own.version)
  const pinned = before?.files[loader]
  return { ...own, files: { ...before?.files, ...own.files, ...(pinned && { [loader]: pinned }) } }
}

/** What runs now has kept; servers of before this was written tell only of themselves, and an empty account of nothing. */
async function servedReleases(installation: Installation): Promise<readonly Release[]> {
  const kept = await read(installation, 'releases.json')
  if (kept) return toReleases(kept)
  const [files, version] = [await read(installation, 'integrity.json'), await read(installation, 'version.json')]
  return files && version ? toReleases([{ ...toVersion(version), files }]) : []
}

async function read({ url, get }: Installation, name: string): Promise<unknown> {
  const answer = await get(`${url}/${name}`)
  if (answer.status === 404) return undefined
  if (!answer.ok) throw new Error(`${url}/${name} answers ${answer.status}`)
  return answer.json()
}

async function fetchFile({ url, folder, get }: Installation, path: string, hash: string): Promise<void> {
  if (!/^(chunks\/)?[\w-][\w.-]*\.m?js$/.test(path)) throw new Error(`${path} is no script of an embed`)
  const file = join(folder, path)
  if (existsSync(file) && integrityOf(readFileSync(file)) === hash) return
  const answer = await get(`${url}/${path}`)
  const content = new Uint8Array(await answer.arrayBuffer())
  if (!answer.ok || integrityOf(content) !== hash)
    throw new Error(`${url}/${path} is not what it was (${answer.status})`)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

const readJson = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const writeJson = (folder: string, name: string, value: unknown): void =>
  writeFileSync(join(folder, name), JSON.stringify(value, null, 2))

const readVersion = (folder: string): string => toVersion(readJson(folder, 'version.json')).version
const readHashes = (folder: string): Release['files'] => toHashes(readJson(folder, 'integrity.json'))

// Our own build or our own deployment wrote these files.
const toVersion = (value: unknown): Pick<Release, 'version'> => value as Pick<Release, 'version'>
const toHashes = (value: unknown): Release['files'] => value as Release['files']
const toReleases = (value: unknown): readonly Release[] => value as readonly Release[]
