import { css, unsafeCSS } from 'lit'
import { pair } from '../tokens.ts'

/** Light in every theme: signatures are dark ink on nothing. */
export const paper = unsafeCSS(pair('#fff', '#eef1f5'))

/** For `largePicture`, after `dialogStyles`. */
export const largePictureStyles = css`
  .picture-dialog {
    inline-size: fit-content;
    max-inline-size: calc(100vw - 32px);
    background: ${paper};
  }
  .picture-dialog img {
    display: block;
    max-inline-size: 100%;
    max-block-size: calc(100dvh - 56px);
    object-fit: contain;
  }
  .picture-dialog .button {
    position: absolute;
    inset-block-start: 10px;
    inset-inline-end: 10px;
  }
`
