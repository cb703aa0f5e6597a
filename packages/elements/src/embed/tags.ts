/** The elements that a page may use by tag alone, and where each lives. */
export const tags: Readonly<Record<string, () => Promise<unknown>>> = {
  'waybill-phone-field': () => import('../phone-field/phone-field.ts'),
}
