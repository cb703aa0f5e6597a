import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/branding.ts'

export const texts: Translation<'es', typeof en> = {
  title: 'Imagen de marca',
  lead: 'Lo que ven clientes y destinatarios en tu portal, seguimiento y correos.',
  color: 'Color principal',
  'color.none': 'El nuestro, hasta que elijas uno',
  'color.pick': 'Elegir el color principal',
  'color.wrong': 'Escribe un color como #0a6579.',
  'color.clear': 'Usar el nuestro',
  'color.good': 'Se lee bien',
  'color.darkened': 'Lo oscurecimos un poco para que se lea.',
  'color.light': 'Claro',
  'color.dark': 'Oscuro',
  'sample.button': 'Nuevo pedido',
  'sample.link': 'Sigue tu pedido',
  host: 'Dirección del portal',
  'host.hint': 'Un nombre de host tuyo, como portal.faro.example. Su DNS debe apuntar aquí.',
  'host.wrong': 'Escribe un host como portal.faro.example, sin https://.',
  'host.taken': 'Esta dirección es de otra persona. Elige otra.',
  phone: 'Número para llamar',
  'phone.hint': 'Se muestra a destinatarios que necesitan ayuda.',
  name: 'El nombre y el logotipo están en Organización.',
  'read.only': 'Pueden cambiarlo propietarios y administradores.',
}
