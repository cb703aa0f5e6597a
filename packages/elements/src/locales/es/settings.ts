import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/settings.ts'

export const texts: Translation<'es', typeof en> = {
  title: 'Ajustes',
  sections: 'Secciones de los ajustes',
  you: 'Tú',
  organization: 'Organización',
  members: 'Miembros',
  communications: 'Comunicaciones',
  tracking: 'Página de seguimiento',
  branding: 'Imagen de marca',
  api: 'API e integraciones',
  webhooks: 'Destinos de webhooks',
  'saved.at': 'Guardado {time}',
  save: 'Guardar cambios',
  'save.busy': 'Guardando…',
  discard: 'Descartar',
  saved: 'Guardado.',
}
