export { defineElements } from './base/definitions.ts'
export type { GetToken } from './base/portals.ts'
export type { Portal } from './base/context.ts'
