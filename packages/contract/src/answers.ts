import type { Language } from './common.ts'

/** What somebody hears who texts STOP, START or HELP; `{{courier.name}}` is who sends. */
export interface Answers {
  readonly opt_out: string
  readonly opt_in: string
  readonly help: string
}

export const ANSWERS: Readonly<Record<Language, Answers>> = {
  en: {
    opt_out: '{{courier.name}}: You will get no more texts from us. Reply START to get them again.',
    opt_in: '{{courier.name}}: You will get texts from us again. Reply STOP to end them.',
    help: '{{courier.name}}: These texts tell you about your delivery. Help: {{support.phone}}. Reply STOP to end them.',
  },
  es: {
    opt_out: '{{courier.name}}: No le enviaremos más mensajes. Responda START para recibirlos de nuevo.',
    opt_in: '{{courier.name}}: Le enviaremos mensajes de nuevo. Responda STOP para no recibirlos.',
    help: '{{courier.name}}: Estos mensajes informan sobre su entrega. Ayuda: {{support.phone}}. Responda STOP para no recibirlos.',
  },
  fr: {
    opt_out:
      '{{courier.name}} : vous ne recevrez plus de SMS de notre part. Répondez START pour en recevoir à nouveau.',
    opt_in: '{{courier.name}} : vous recevrez à nouveau nos SMS. Répondez STOP pour ne plus en recevoir.',
    help: '{{courier.name}} : ces SMS vous informent de votre livraison. Aide : {{support.phone}}. Répondez STOP pour ne plus en recevoir.',
  },
  de: {
    opt_out: '{{courier.name}}: Sie erhalten keine SMS mehr von uns. Mit START erhalten Sie sie wieder.',
    opt_in: '{{courier.name}}: Sie erhalten wieder SMS von uns. Mit STOP beenden Sie das.',
    help: '{{courier.name}}: Diese SMS informieren über Ihre Lieferung. Hilfe: {{support.phone}}. Mit STOP beenden Sie sie.',
  },
  it: {
    opt_out: '{{courier.name}}: non riceverà più SMS da noi. Risponda START per riceverli di nuovo.',
    opt_in: '{{courier.name}}: riceverà di nuovo i nostri SMS. Risponda STOP per non riceverli.',
    help: '{{courier.name}}: questi SMS informano sulla sua consegna. Aiuto: {{support.phone}}. Risponda STOP per non riceverli.',
  },
  'pt-BR': {
    opt_out: '{{courier.name}}: não enviaremos mais SMS. Responda START para receber de novo.',
    opt_in: '{{courier.name}}: enviaremos SMS de novo. Responda STOP para parar.',
    help: '{{courier.name}}: estes SMS informam sobre sua entrega. Ajuda: {{support.phone}}. Responda STOP para parar.',
  },
  nl: {
    opt_out: '{{courier.name}}: u krijgt geen sms meer van ons. Antwoord START om ze weer te krijgen.',
    opt_in: '{{courier.name}}: u krijgt weer sms van ons. Antwoord STOP om te stoppen.',
    help: '{{courier.name}}: deze sms gaan over uw levering. Hulp: {{support.phone}}. Antwoord STOP om te stoppen.',
  },
  ar: {
    opt_out: '{{courier.name}}: لن تصلك رسائل منا بعد الآن. أرسل START لتصلك من جديد.',
    opt_in: '{{courier.name}}: ستصلك رسائلنا من جديد. أرسل STOP لإيقافها.',
    help: '{{courier.name}}: هذه الرسائل عن توصيل طلبك. المساعدة: {{support.phone}}. أرسل STOP لإيقافها.',
  },
}
