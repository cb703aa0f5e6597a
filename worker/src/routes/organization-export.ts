import type { Env } from '../env.ts'
import type { App } from '../http/app.ts'
import { on } from '../http/on.ts'
import { readExportLink, toExportLink } from '../identity/signed-exports.ts'
import { filesIn, type NamedFile } from '../domain/export-files.ts'
import { organizationLines, type ExportLine } from '../store/organization-export.ts'
import { tenantOf, type Tenant } from '../store/tenant.ts'

const NAME = 'organization.ndjson'

export function organizationExportRoutes(app: App): void {
  on(app, 'POST /v1/organization/export', (_, { env, caller, now }) =>
    toExportLink(env, NAME, { tenant: tenantOf(caller) }, now),
  )

  app.get(`/v1/exports/${NAME}`, async (context) => {
    const { tenant } = await readExportLink(context.env, NAME, context.req.query(), new Date())
    return context.body(streamOf(allLines(context.env, tenant)), 200, {
      'content-type': 'application/x-ndjson',
      'content-disposition': `attachment; filename="${NAME}"`,
      'cache-control': 'private, no-store',
    })
  })
}

/** Each line with the files that it names after it, so that no list of them is kept. */
async function* allLines(env: Env, tenant: Tenant): AsyncGenerator<ExportLine[]> {
  for await (const lines of organizationLines(env, tenant)) {
    yield lines
    for (const file of lines.flatMap(filesIn)) yield await fileLine(env, file)
  }
}

async function fileLine({ FILES }: Env, file: NamedFile): Promise<ExportLine[]> {
  const stored = await FILES.get(file.id)
  return stored ? [{ kind: 'file', ...file, base64: toBase64(new Uint8Array(await stored.arrayBuffer())) }] : []
}

const CHUNK = 24_576

/** In steps, for a call takes only so many arguments; each a multiple of three bytes, so the parts join. */
function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += CHUNK)
    text += btoa(String.fromCharCode(...bytes.subarray(start, start + CHUNK)))
  return text
}

/** The file, read only as fast as somebody takes it. */
function streamOf(pages: AsyncGenerator<ExportLine[]>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value: lines, done } = await pages.next()
      if (done) return controller.close()
      controller.enqueue(encoder.encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')))
    },
    async cancel() {
      await pages.return(undefined)
    },
  })
}
