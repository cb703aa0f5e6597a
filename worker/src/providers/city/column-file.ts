const MAGIC = 0x57415942
const KINDS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array } as const

type Kinds = typeof KINDS
type Column = InstanceType<Kinds[keyof Kinds]>
type Layout = Readonly<Record<string, keyof Kinds>>

/** The columns of a file by name, each as the typed array that its layout says. */
export type Columns<L extends Layout> = { [Name in keyof L]: InstanceType<Kinds[L[Name]]> }

interface Head {
  readonly lengths: Readonly<Record<string, number>>
  readonly facts: unknown
}

/** Writes typed arrays and some facts (any JSON) as one file that opens without copying. */
export function packColumns<L extends Layout>(layout: L, columns: Columns<L>, facts: unknown): Uint8Array {
  const names = Object.keys(layout)
  const head: Head = { lengths: Object.fromEntries(names.map((name) => [name, columns[name]?.length ?? 0])), facts }
  const text = new TextEncoder().encode(JSON.stringify(head))
  const parts = names.map((name) => bytesOf(columns[name]))
  const start = aligned(8 + text.length)
  const file = new Uint8Array(parts.reduce((end, part) => end + aligned(part.length), start))
  new DataView(file.buffer).setUint32(0, MAGIC)
  new DataView(file.buffer).setUint32(4, text.length)
  file.set(text, 8)
  parts.reduce((end, part) => (file.set(part, end), end + aligned(part.length)), start)
  return file
}

/** Opens a packed file: its columns are views on the buffer. Throws when it is another kind of file or cut off. */
export function openColumns<L extends Layout>(layout: L, file: ArrayBuffer): { columns: Columns<L>; facts: unknown } {
  const view = new DataView(file)
  if (file.byteLength < 8 || view.getUint32(0) !== MAGIC) throw new TypeError('Not a column file')
  const size = view.getUint32(4)
  const head = readHead(new Uint8Array(file, 8, size))
  const columns: Record<string, Column> = {}
  let end = aligned(8 + size)
  for (const [name, kind] of Object.entries(layout)) {
    const column = new KINDS[kind](file, end, head.lengths[name] ?? 0)
    columns[name] = column
    end += aligned(column.byteLength)
  }
  return { columns: asColumns(columns), facts: head.facts }
}

function readHead(text: Uint8Array): Head {
  return JSON.parse(new TextDecoder().decode(text))
}

// The loop above made each named column with the constructor of its kind, which the compiler cannot follow.
function asColumns<L extends Layout>(columns: Record<string, Column>): Columns<L> {
  return columns as Columns<L>
}

function bytesOf(column: Column | undefined): Uint8Array {
  if (!column) throw new TypeError('A column of the layout is missing')
  return new Uint8Array(column.buffer, column.byteOffset, column.byteLength)
}

function aligned(size: number): number {
  return Math.ceil(size / 4) * 4
}
