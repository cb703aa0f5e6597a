import type { Address } from '@waybill/contract'

/** Where a press on "Navigate" leads: the phone's own choice of maps, or a page with directions. */
export function navigationLink({ line, point }: Address, platform = navigator.userAgent): string {
  const { latitude, longitude } = point
  const place = `${latitude},${longitude}`
  if (/iPhone|iPad|Macintosh/.test(platform)) return `https://maps.apple.com/?daddr=${place}&dirflg=d`
  if (platform.includes('Android')) return `geo:${place}?q=${place}(${encodeURIComponent(line)})`
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(place)}`
}
