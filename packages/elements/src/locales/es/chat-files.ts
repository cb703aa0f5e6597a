import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/chat-files.ts'

export const texts: Translation<'es', typeof en> = {
  remove: 'Quitar {name}',
  open: 'Abrir {name}',
  gone: 'Este archivo no se puede mostrar ahora.',
  progress: '{percent} enviado',
  kind: '{name} no se puede enviar: solo imágenes y PDF.',
  large: '{name} pesa más de 10 MB.',
  many: 'Con un mensaje van como máximo 5 archivos.',
  unreadable: 'Este navegador no puede leer {name}. Envíalo como JPEG o PNG.',
  drop: 'Suelta aquí imágenes y PDF',
}
