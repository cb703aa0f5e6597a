import { css } from 'lit'
import { notice } from '../base/styles/notice.ts'

/** The notice in the one tone that chat needs. */
export const chatNotice = [
  notice,
  css`
    .notice {
      --_tone: var(--_failed);
      --_tone-bg: var(--_failed-bg);
    }
  `,
]
