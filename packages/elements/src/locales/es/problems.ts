import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/problems.ts'

export const texts: Translation<'es', typeof en> = {
  invalid_request: 'Hay campos que conviene revisar.',
  unauthenticated: 'Se cerró tu sesión. Vuelve a entrar; lo que escribiste se conserva.',
  forbidden: 'Tu cuenta no puede hacer esto. Pídelo a quien administra tu organización.',
  suspended: 'Esta cuenta está suspendida. Consulta con tu mensajería.',
  origin_not_allowed: 'Esta página no puede usar este servicio. Su dueño puede añadirla en los ajustes.',
  not_found: 'No lo encontramos. Quizá se quitó o el enlace está incompleto.',
  link_expired: 'Este enlace caducó. Pide uno nuevo.',
  conflict: 'Otra persona lo cambió al mismo tiempo. Mira primero la versión nueva.',
  last_owner: 'La organización necesita un propietario. Nombra antes a otra persona.',
  not_allowed_in_status: 'El pedido ya avanzó y esto no es posible.',
  leg_locked: 'El repartidor ya va hacia esta parada y no se puede cambiar.',
  too_late: 'Ya pasó demasiado tiempo para cambiarlo.',
  proof_missing: 'Todavía falta algo que pidió el cliente.',
  duplicate_in_progress: 'Ya se está enviando. Dale un momento.',
  too_large: 'Es demasiado grande para enviarlo.',
  unsupported_media: 'Este tipo de archivo no se puede usar.',
  idempotency_mismatch: 'Esto ya se envió con otro contenido. Recarga y prueba otra vez.',
  rate_limited: 'Demasiado de una vez. Espera un momento y prueba otra vez.',
  unavailable: 'Ahora no hay forma de llegar a nosotros. Prueba en un momento.',
  internal: 'Algo falló de nuestro lado. Prueba en un momento.',
  offline: 'Sin conexión. Revisa tu red y prueba otra vez; no se pierde nada.',
}
