import type { PointGroup } from 'signature_pad'

/** A pad on a canvas: what is drawn comes out as strokes, to be kept, and as a picture. */
export interface Signature {
  readonly isEmpty: boolean
  readonly strokes: readonly unknown[]
  clear(): void
  /** The drawing as a PNG on white. */
  toPicture(): Promise<Blob>
  /** Ends the pad. */
  close(): void
}

const INK = '#16202c'
const PAPER = '#ffffff'

/** Opens a pad on a canvas, with strokes that were drawn before; the library loads with the first one. */
export async function openSignature(
  canvas: HTMLCanvasElement,
  strokes: readonly unknown[],
  onStroke: () => void,
): Promise<Signature> {
  const { default: SignaturePad } = await import('signature_pad')
  const pad = new SignaturePad(canvas, { penColor: INK, backgroundColor: PAPER, minWidth: 1, maxWidth: 2.8 })
  pad.addEventListener('endStroke', onStroke)
  let size = ''
  const fit = (): void => {
    const { width, height } = canvas.getBoundingClientRect()
    const next = `${width} ${height}`
    if (next === size || width === 0) return
    size = next
    const drawn = pad.toData()
    scale(canvas, width, height)
    pad.fromData(drawn)
  }
  scale(canvas, canvas.clientWidth, canvas.clientHeight)
  pad.fromData(toGroups(strokes))
  const sizes = new ResizeObserver(fit)
  sizes.observe(canvas)
  return {
    get isEmpty() {
      return pad.isEmpty()
    },
    get strokes() {
      return pad.toData()
    },
    clear: () => pad.clear(),
    toPicture: () => toPng(canvas),
    close: () => {
      sizes.disconnect()
      pad.off()
    },
  }
}

/** A canvas has as many pixels as the screen shows, so that lines are sharp. */
function scale(canvas: HTMLCanvasElement, width: number, height: number): void {
  const ratio = Math.max(devicePixelRatio, 1)
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  canvas.getContext('2d')?.scale(ratio, ratio)
}

const toPng = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) =>
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('The signature could not be drawn'))), 'image/png'),
  )

// Strokes come from `strokes` of an earlier pad, by way of the phone's storage.
const toGroups = (strokes: readonly unknown[]): PointGroup[] => strokes as PointGroup[]
