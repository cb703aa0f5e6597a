/** Blocks of IPv4 that no public host has: [first address, bits]. */
const RESERVED_BLOCKS = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const

const toNumber = (ip: string): number => ip.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)

/** Whether an IP address, as a name server writes it, can be a host of the public internet. */
export function isPublicAddress(ip: string): boolean {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(ip)) return !RESERVED_BLOCKS.some(([first, bits]) => isWithin(ip, first, bits))
  return URL.canParse(`http://[${ip}]`) && isPublicV6(new URL(`http://[${ip}]`).hostname.slice(1, -1))
}

const isWithin = (ip: string, first: string, bits: number): boolean =>
  Math.floor(toNumber(ip) / 2 ** (32 - bits)) === Math.floor(toNumber(first) / 2 ** (32 - bits))

/**
 * Only 2000::/3 is public; within it Teredo, 6to4 and the blocks for documentation are not, for they hold or stand for other
 * addresses. Mapped IPv4 (::ffff:…) and NAT64 lie outside.
 */
function isPublicV6(ip: string): boolean {
  const [first = 0, second = 0] = ip.split(':').map((group) => Number.parseInt(group || '0', 16))
  if (first < 0x2000 || first > 0x3fff) return false
  if (first === 0x2001) return second !== 0 && second !== 0xdb8
  return first !== 0x2002 && !(first === 0x3fff && second < 0x1000)
}
