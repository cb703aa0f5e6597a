/** What comes with the first press or focus in the rows. */
export { ChosenRows } from './chosen-rows.ts'
export { GridNavigation } from './grid-navigation.ts'
