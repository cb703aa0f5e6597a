const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))

/** A picture of one pixel. */
export const PNG = fromBase64(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
)

const latin = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0))
const segment = (marker: number, text: string): number[] => [0xff, marker, 0, text.length + 2, ...latin(text)]

/** What stands between segments. */
const scanned = (...bytes: number[]): number[] => bytes

/** A JPEG as a phone takes it: it says where and by which phone, before the picture and behind its end. */
export const JPEG_OF_A_PHONE = Uint8Array.from([
  0xff,
  0xd8,
  ...segment(0xe0, 'JFIF\0'),
  ...segment(0xe1, 'Exif\0\0 GPS 34.9058 S 56.1913 W, phone of Ana'),
  ...segment(0xfe, 'taken at home'),
  ...segment(0xdb, 'tables'),
  ...segment(0xda, 'scan'),
  ...scanned(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56),
  ...segment(0xe1, 'Exif\0\0 GPS between the scans'),
  ...segment(0xda, 'scan'),
  ...scanned(0x78, 0xff, 0xd9),
  ...latin('ftypmp42 a moving picture with its own GPS'),
])
