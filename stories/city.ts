import type { Context } from '@waybill/contract'

/** The map of the demo city. */
export const city: Context['map'] = {
  light: '/city/style-light.json',
  dark: '/city/style-dark.json',
  attribution: '© OpenStreetMap contributors',
}

/** Has a fake server tell that its maps show the demo city. */
export function inCity<Server extends { context: Context }>(server: Server): Server {
  server.context = { ...server.context, map: city }
  return server
}
