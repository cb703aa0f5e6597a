/** A file that a line of an export names. */
export interface NamedFile {
  readonly id: string
  readonly contentType: string
  readonly name?: string
}

/** Photos and signatures of an order, files of a message: whatever has an id and a type, wherever it stands. */
export function filesIn(value: unknown): NamedFile[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(filesIn)
  return isFile(value) ? [toFile(value), ...inside] : inside
}

const isFile = (value: object): value is NamedFile =>
  'id' in value && typeof value.id === 'string' && 'contentType' in value && typeof value.contentType === 'string'

const toFile = ({ id, contentType, name }: NamedFile): NamedFile => ({ id, contentType, ...(name && { name }) })
