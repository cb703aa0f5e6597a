import type { Translation } from '../../base/texts.ts'
import type { en } from '../en/problems.ts'

export const texts: Translation<'it', typeof en> = {
  invalid_request: 'Alcuni campi sono da rivedere.',
  unauthenticated: 'L’accesso è terminato. Acceda di nuovo; ciò che ha scritto è conservato.',
  forbidden: 'Il Suo account non può farlo. Chieda a un amministratore della Sua organizzazione.',
  suspended: 'Questo account è sospeso. Chieda al Suo corriere.',
  origin_not_allowed: 'Questa pagina non può usare questo servizio. Il suo gestore può aggiungerla nelle impostazioni.',
  not_found: 'Non lo troviamo. Forse è stato rimosso, o il link è incompleto.',
  link_expired: 'Questo link è scaduto. Ne chieda uno nuovo.',
  conflict: 'Qualcuno l’ha modificato nello stesso momento. Guardi prima la versione più recente.',
  last_owner: 'L’organizzazione deve avere un proprietario. Nomini prima un altro proprietario.',
  not_allowed_in_status: 'L’ordine è andato avanti, perciò non è più possibile.',
  leg_locked: 'L’autista è già in viaggio verso questa fermata, perciò non si può più modificare.',
  too_late: 'È passato troppo tempo per modificarlo.',
  proof_missing: 'Manca ancora qualcosa che il cliente ha chiesto.',
  duplicate_in_progress: 'È già in corso di invio. Attenda un attimo.',
  too_large: 'È troppo grande da inviare.',
  unsupported_media: 'Questo tipo di file non si può usare.',
  idempotency_mismatch: 'È già stato inviato con altro contenuto. Ricarichi e riprovi.',
  rate_limited: 'Era molto in una volta. Attenda un attimo e riprovi.',
  unavailable: 'Non siamo raggiungibili in questo momento. Riprovi tra un attimo.',
  internal: 'Qualcosa è andato storto da parte nostra. Riprovi tra un attimo.',
  offline: 'Nessuna connessione. Controlli la rete e riprovi; nulla va perso.',
}
