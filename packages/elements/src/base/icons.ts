import { html, type TemplateResult } from 'lit'

/*
 * Waybill's own icons: 20 px box, 1.6 stroke, round ends, no fill. Each is one path, so unused ones fall out of a bundle.
 *   html`<button class="button icon-only" aria-label=${t('close')}>${icon(closeIcon)}</button>`
 * `small` is 16 px; `flip` mirrors in right-to-left pages (arrows, send, back; never clocks, checks, phones or maps).
 */

/** Draws an icon that readers pass over; its button or the text beside it has the name. */
export const icon = (path: string, look: '' | 'small' | 'flip' | 'small flip' = ''): TemplateResult =>
  html`<svg class="icon ${look}" viewBox="0 0 20 20" aria-hidden="true"><path d=${path} /></svg>`

export const chatIcon =
  'M4 4.5h12a1.5 1.5 0 0 1 1.5 1.5v7a1.5 1.5 0 0 1-1.5 1.5H9.5L5.8 17.4v-2.9H4A1.5 1.5 0 0 1 2.5 13V6A1.5 1.5 0 0 1 4 4.5z'
export const searchIcon = 'M3.5 9a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0zM13.2 13.2l4 4'
export const plusIcon = 'M10 4v12M4 10h12'
export const settingsIcon =
  'M8.53 4.49L8.71 2.51L11.29 2.51L11.47 4.49L12.86 5.07L14.39 3.79L16.21 5.61L14.93 7.14L15.51 8.53L17.49 8.71L17.49 11.29L15.51 11.47L14.93 12.86L16.21 14.39L14.39 16.21L12.86 14.93L11.47 15.51L11.29 17.49L8.71 17.49L8.53 15.51L7.14 14.93L5.61 16.21L3.79 14.39L5.07 12.86L4.49 11.47L2.51 11.29L2.51 8.71L4.49 8.53L5.07 7.14L3.79 5.61L5.61 3.79L7.14 5.07zM7.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0z'
export const filterIcon = 'M3 4.5h14l-5.4 6.2v4.8l-3.2-1.7v-3.1z'
export const closeIcon = 'M5.5 5.5l9 9M14.5 5.5l-9 9'
export const checkIcon = 'M4.5 10.5l3.7 3.7 7.3-8'
export const checksIcon = 'M2 10.5l3.5 3.5 6.5-7.5M9.5 13l1 1L17.5 6.5'
export const clockIcon = 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM10 6v4.3l2.8 1.7'
export const phoneIcon =
  'M4.2 3.5h2.6l1.5 3.7-1.8 1.3a9.5 9.5 0 0 0 5 5l1.3-1.8 3.7 1.5v2.6c0 .5-.4.9-.9.9A12.9 12.9 0 0 1 3.3 4.4c0-.5.4-.9.9-.9z'
export const cameraIcon = 'M3 6.5h3l1.4-2h5.2l1.4 2h3v9.5H3zM7.2 11a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0z'
export const signatureIcon =
  'M2.5 15.5h15M4 12c2.5-6.5 4.5-8 5-6.5.6 2-3.5 6.5-2 6.5s2-2.7 3-2.7.3 2.3 1.5 2.3 1.3-1.2 2.5-1.2 1 1.1 2.5 1.1'
export const placeIcon =
  'M10 17.5s5.5-4.7 5.5-9a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9 5.5 9zM8 8.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0z'
export const chevronDownIcon = 'M5.5 8l4.5 4.5L14.5 8'
export const chevronUpIcon = 'M5.5 12l4.5-4.5 4.5 4.5'
export const chevronEndIcon = 'M8 5.5l4.5 4.5L8 14.5'
export const backIcon = 'M12 5 7 10l5 5'
export const vanIcon =
  'M2.5 5.5h9v9h-9zM11.5 8.5h3.3l2.7 3v3h-6M4.3 15a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0zM12.3 15a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0z'
export const parcelIcon = 'M10 2.8l6.5 3.5v7.4L10 17.2l-6.5-3.5V6.3zM3.7 6.4 10 9.8l6.3-3.4M10 9.8v7.2'
export const noteIcon = 'M4.5 3h8l3 3v11h-11zM7.5 8.5h5M7.5 11.5h5'
export const attachIcon =
  'M15.5 9.5l-5.7 5.7a3.3 3.3 0 0 1-4.7-4.7l6.2-6.2a2.2 2.2 0 0 1 3.1 3.1l-6.1 6.1a1.1 1.1 0 0 1-1.6-1.6l5.2-5.1'
export const sendIcon = 'M3 10 17 3.5 13.5 17l-3.7-5.3zM9.8 11.7 17 3.5'
export const moreIcon =
  'M3.7 10a.8 .8 0 1 0 1.6 0a.8 .8 0 1 0-1.6 0zM9.2 10a.8 .8 0 1 0 1.6 0a.8 .8 0 1 0-1.6 0zM14.7 10a.8 .8 0 1 0 1.6 0a.8 .8 0 1 0-1.6 0z'
export const calendarIcon = 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5'
export const personIcon =
  'M6.8 6.8a3.2 3.2 0 1 0 6.4 0a3.2 3.2 0 1 0-6.4 0zM3.8 17c.5-3.5 3-5.3 6.2-5.3s5.7 1.8 6.2 5.3'
export const membersIcon =
  'M4.6 7a2.7 2.7 0 1 0 5.4 0a2.7 2.7 0 1 0-5.4 0zM2.2 16.2c.4-3 2.5-4.6 5.1-4.6s4.7 1.6 5.1 4.6M12.6 4.5a2.7 2.7 0 0 1 0 5M14.6 11.8c1.8.6 2.9 2.1 3.2 4.4'
export const copyIcon = 'M7 7h9.5v9.5H7zM13 7V3.5H3.5V13H7'
export const offlineIcon =
  'M3 3l14 14M6 9.3A8 8 0 0 1 9 8M3.3 6.5A12 12 0 0 1 6 5M9.2 4.1a12 12 0 0 1 7.5 2.4M13 9a8 8 0 0 1 1.2.8M10 14.5v.1'
export const ageCheckIcon = 'M10 2.8 16 5v4.5c0 3.8-2.5 6.3-6 7.7-3.5-1.4-6-3.9-6-7.7V5zM7.5 10h5M10 7.5v5'
export const savedIcon = 'M5.5 3h9v14L10 13.8 5.5 17z'
export const recentIcon = 'M3.5 10a6.5 6.5 0 1 1 2 4.7M3.5 10l-1.3-1.5M3.5 10l1.7-1.3M10 6.5V10l2.5 1.5'
export const downloadIcon = 'M10 3.5v9M6.3 9 10 12.7 13.7 9M3.5 16.5h13'
export const printIcon = 'M5.5 7.5v-4h9v4M5.5 13.5h-2v-6h13v6h-2M5.5 11.5h9v5h-9z'
export const columnsIcon = 'M3 4h14v12H3zM8 4v12M12.5 4v12'
export const sortIcon = 'M10 15.5v-11M6.5 8 10 4.5 13.5 8'
export const editIcon = 'M12.8 4.2l3 3L7.5 15.5l-3.8.8.8-3.8zM11 6l3 3'
export const duplicateIcon = 'M3.5 6.5v-3h3M13.5 3.5h3v3M16.5 13.5v3h-3M6.5 16.5h-3v-3M10 7v6M7 10h6'
export const cancelIcon = 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM5.2 5.2l9.6 9.6'
export const keyIcon = 'M3.5 13.5a3 3 0 1 0 6 0a3 3 0 1 0-6 0zM8.7 11.3l7.3-7.3M13 7l2 2M15 5l1.5 1.5'
export const webhookIcon =
  'M3.5 14a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM12.5 14a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM8 5.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0zM11 7.3 13.6 12M7.5 14h5M9 7.3 6.4 12'
export const organizationIcon = 'M3.5 17V4.5h7V17M10.5 8.5h6V17M2.5 17h15M6 8h2M6 11h2M6 14h2M13 12h1M13 14.5h1'
export const locateIcon = 'M10 3l5.5 13.5L10 13.7l-5.5 2.8z'
export const linkIcon =
  'M8.3 11.7a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2l-1 1M11.7 8.3a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1-1'
export const lockIcon = 'M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9'
export const warningIcon = 'M10 3.5 17.5 16.5h-15zM10 8.5v3.5M10 14.3v.1'
export const infoIcon = 'M3 10a7 7 0 1 0 14 0a7 7 0 1 0-14 0zM10 9.3v4M10 6.6v.1'
export const undoIcon = 'M7 4 3.5 7.5 7 11M3.5 7.5H12a4.5 4.5 0 0 1 0 9H8'
export const eyeIcon =
  'M2 10s3-5.5 8-5.5 8 5.5 8 5.5-3 5.5-8 5.5S2 10 2 10zM7.7 10a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0z'
export const keyboardIcon =
  'M2.5 5.5h15v9.5h-15zM5.5 8.5v.1M8.5 8.5v.1M11.5 8.5v.1M14.5 8.5v.1M5.5 12v.1M14.5 12v.1M8 12h4'
export const dragIcon = 'M7 5v.1M13 5v.1M7 10v.1M13 10v.1M7 15v.1M13 15v.1'
export const smsIcon = 'M5.5 2.5h9v15h-9zM9 15h2'
export const brandingIcon = 'M3 4h14v12H3zM3 8h14'
export const upIcon = 'M10 3v14M4 9l6-6 6 6'
export const bellIcon = 'M5 13.5V9a5 5 0 0 1 10 0v4.5l1.5 1.5h-13zM8.5 17h3'
export const binIcon = 'M4 6h12M8 6V4h4v2M5.8 6l.7 10.5h7L14.2 6M8.6 9v4.5M11.4 9v4.5'
export const signOutIcon = 'M8 3.5H3.5v13H8M12.5 6.5 16 10l-3.5 3.5M16 10H7.5'
