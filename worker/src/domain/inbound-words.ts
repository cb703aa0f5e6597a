import type { Language } from '@waybill/contract'

/** What people write who answer a text. Upper case, without accents; words apart are words apart. */
export interface InboundWords {
  /** Alone in a text they end all texts, whatever case, punctuation and spaces they come in. */
  readonly stop: string
  /** Alone they bring texts back, from somebody who has ended them. */
  readonly start: string
  readonly help: string
  /** These ask for an end in a sentence, too, beside polite words. */
  readonly ends: string
  /** These ask for an end in a sentence that speaks of texts; of those with several words all must be there. */
  readonly asks: readonly string[]
  readonly polite: string
  /** Words for texts and their sending. */
  readonly texts: string
  /** What else may stand in a sentence that only asks for an end. */
  readonly between: string
}

export const INBOUND_WORDS: Readonly<Record<Language, InboundWords>> = {
  en: {
    stop: 'STOP STOPALL UNSUBSCRIBE CANCEL END QUIT REVOKE OPTOUT',
    start: 'START YES UNSTOP',
    help: 'HELP INFO',
    ends: 'STOP STOPALL UNSUBSCRIBE OPTOUT REVOKE',
    asks: [
      'CANCEL',
      'END',
      'QUIT',
      'OPT OUT',
      'NO MORE',
      'DONT TEXT',
      'NOT TEXT',
      'DONT SEND',
      'NOT SEND',
      'NEVER TEXT',
    ],
    polite: 'PLEASE PLS PLZ KINDLY THANKS THANK YOU HI HELLO HEY NOW IMMEDIATELY ALL ME IT THIS',
    texts: 'TEXT TEXTS TEXTING SMS MESSAGE MESSAGES MESSAGING MSG MSGS NOTIFICATION NOTIFICATIONS ALERTS',
    between:
      'CAN COULD WOULD WILL I ID WANT WISH LIKE TO THE THESE THOSE ANY ANYMORE MORE MY YOUR US FROM OF ON AT DO SEND SENDING GETTING GET RECEIVE RECEIVING NUMBER PHONE AGAIN AND SUCH',
  },
  es: {
    stop: 'ALTO BAJA PARAR CANCELAR DETENER STOP DARMEDEBAJA',
    start: 'INICIAR ALTA REANUDAR',
    help: 'AYUDA',
    ends: 'BAJA',
    asks: [
      'BASTA',
      'PARAR',
      'PAREN',
      'PARE',
      'PARA',
      'DEJEN',
      'DEJAR',
      'CANCELAR',
      'DETENER',
      'NO MAS',
      'NO QUIERO',
      'NO ENVIEN',
      'NO MANDEN',
    ],
    polite: 'POR FAVOR GRACIAS HOLA YA DARME DE',
    texts: 'MENSAJE MENSAJES TEXTO TEXTOS AVISOS NOTIFICACIONES',
    between:
      'LOS LAS ESTOS ESTAS SUS MAS ME QUIERO RECIBIR ENVIAR ENVIARME MANDAR MANDARME ENVIEN MANDEN QUE A MI NUMERO',
  },
  fr: {
    stop: 'ARRET ARRETER ARRETEZ DESABONNER DESINSCRIRE ANNULER',
    start: 'REPRENDRE DEMARRER',
    help: 'AIDE',
    ends: 'DESABONNER DESINSCRIRE',
    asks: ['ARRETEZ', 'ARRETER', 'ARRETE', 'PLUS', 'ANNULER'],
    polite: 'SVP SIL VOUS TE PLAIT MERCI BONJOUR MAINTENANT ME',
    texts: 'TEXTO TEXTOS',
    between: 'DE DES LES CES VOS CE NE VEUX JE RECEVOIR MENVOYER ENVOYER ENVOYEZ MOI MES',
  },
  de: {
    stop: 'STOPP ABMELDEN ABBESTELLEN BEENDEN AUFHOREN',
    start: 'STARTEN ANMELDEN WEITER',
    help: 'HILFE',
    ends: 'STOPP ABMELDEN ABBESTELLEN',
    asks: ['KEINE', 'NICHT MEHR', 'BEENDEN', 'AUFHOREN', 'STOPPEN'],
    polite: 'BITTE DANKE HALLO SOFORT JETZT MICH',
    texts: 'NACHRICHT NACHRICHTEN',
    between: 'MEHR DIE DIESE KEIN ICH MOCHTE WILL VON IHNEN MIR SENDEN SCHICKEN SIE ZU MIT',
  },
  it: {
    stop: 'FERMA BASTA ANNULLA CANCELLAMI DISATTIVA DISISCRIVI',
    start: 'INIZIA RIATTIVA',
    help: 'AIUTO',
    ends: 'CANCELLAMI DISISCRIVI DISATTIVA',
    asks: ['BASTA', 'FERMA', 'FERMATE', 'SMETTETE', 'NON VOGLIO', 'NON INVIATE', 'NON MANDATE', 'ANNULLA'],
    polite: 'PER FAVORE GRAZIE CIAO SUBITO PREGO',
    texts: 'MESSAGGIO MESSAGGI',
    between: 'CON I GLI QUESTI PIU DI INVIARE INVIARMI MANDARE MANDARMI INVIATE MANDATE RICEVERE ALTRI',
  },
  'pt-BR': {
    stop: 'PARAR PARE SAIR CANCELAR DESCADASTRAR',
    start: 'INICIAR VOLTAR',
    help: 'AJUDA',
    ends: 'SAIR DESCADASTRAR',
    asks: ['PAREM', 'PARE', 'PARAR', 'PARA', 'NAO QUERO', 'NAO ENVIEM', 'NAO ENVIE', 'NAO MANDEM', 'CANCELAR', 'CHEGA'],
    polite: 'POR FAVOR OBRIGADO OBRIGADA OLA OI AGORA',
    texts: 'MENSAGEM MENSAGENS',
    between: 'DE OS AS ESSAS ESTAS MAIS ME RECEBER ENVIAR MANDAR ENVIEM MANDEM SUAS',
  },
  nl: {
    stop: 'STOPPEN AFMELDEN UITSCHRIJVEN EINDE',
    start: 'HERVATTEN AANMELDEN',
    help: 'HULP',
    ends: 'AFMELDEN UITSCHRIJVEN',
    asks: ['GEEN', 'STOPPEN', 'NIET MEER'],
    polite: 'ALSTUBLIEFT AUB GRAAG BEDANKT HALLO NU METEEN',
    texts: 'BERICHT BERICHTEN',
    between: 'MET DE DEZE MEER IK WIL VAN U JULLIE STUREN SMSEN',
  },
  ar: {
    stop: 'توقف توقفوا ايقاف وقف اوقف الغاء قف',
    start: 'ابدا بدء استئناف',
    help: 'مساعدة',
    ends: 'توقف توقفوا ايقاف اوقف',
    asks: ['وقف', 'الغاء', 'لا ترسل', 'لا ترسلوا', 'لا اريد'],
    polite: 'من فضلك رجاء شكرا مرحبا الان',
    texts: 'رسالة رسائل الرسائل',
    between: 'عن هذه المزيد ارسال لي الي',
  },
}
