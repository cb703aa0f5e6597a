/** Why a picture cannot be a proof; each has a text. */
export type PhotoFault = 'heic' | 'unreadable'

export class PhotoError extends Error {
  override readonly name = 'PhotoError'
  readonly fault: PhotoFault

  constructor(fault: PhotoFault, cause: unknown) {
    super(`The picture is ${fault}`, { cause })
    this.fault = fault
  }
}

const LONGEST_SIDE = 1_600
const QUALITY = 0.82

/** Any picture that this browser can show, as a JPEG of at most 1,600 px without its metadata. */
export async function toJpeg(file: Blob): Promise<Blob> {
  const picture = await decode(file)
  try {
    return await encode(picture)
  } finally {
    picture.close()
  }
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch (error) {
    throw new PhotoError((await isHeic(file)) ? 'heic' : 'unreadable', error)
  }
}

function encode(picture: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  const context = canvas.getContext('2d')
  if (context) {
    // A transparent picture would become black.
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.imageSmoothingQuality = 'high'
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (jpeg) => (jpeg ? resolve(jpeg) : reject(new PhotoError('unreadable', undefined))),
      'image/jpeg',
      QUALITY,
    ),
  )
}

const HEIC_BRANDS = /^ftyp(heic|heix|hevc|heim|heis|hevm|mif1|msf1)/

/** HEIC is told by its first bytes; phones name its type in many ways or not at all. */
async function isHeic(file: Blob): Promise<boolean> {
  const bytes = await file.slice(4, 12).arrayBuffer()
  return HEIC_BRANDS.test(new TextDecoder('latin1').decode(bytes))
}
