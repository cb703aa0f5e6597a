import { describe, expect, test } from 'vitest'
import { readInbound } from './inbound.ts'

describe('an end to all texts is asked for by', () => {
  test.each([
    'STOP',
    'stop',
    ' Stop. ',
    'stop!!',
    '"Stop"',
    'S T O P',
    'StopAll',
    'STOP ALL',
    'Opt out',
    'OPT-OUT',
    'optout',
    'unsubscribe',
    'cancel',
    'END',
    'quit',
    'Revoke',
  ])('the word %j', (text) => {
    expect(readInbound(text, false).kind).toBe('opt_out')
    expect(readInbound(text, true).kind).toBe('opt_out')
  })

  test.each([
    'Baja',
    'ALTO',
    'parar',
    'cancelar',
    'Arrêt',
    'ARRETER',
    'désabonner',
    'Stopp',
    'abmelden',
    'Abbestellen.',
    'basta',
    'Annulla',
    'SAIR',
    'pare',
    'afmelden',
    'Stoppen',
    'توقف',
    'إيقاف',
    'إلغاء',
  ])('a word of another language, %j', (text) => {
    expect(readInbound(text, false).kind).toBe('opt_out')
  })

  test.each([
    'please stop',
    'Stop it!',
    'STOP NOW',
    'stop, thank you',
    'STOP STOP STOP',
    'Please unsubscribe me',
    'opt me out of texts',
    'Stop texting me',
    'Please stop sending me these messages.',
    'I want to stop getting texts from you',
    'no more texts',
    "Don't text me",
    'Do not text me again please',
    'dont send me messages',
    'cancel these texts',

    'No más mensajes por favor',
    'No quiero recibir más mensajes',
    'Dejen de enviarme mensajes',
    'Basta de mensajes',
    'Arrêtez de m’envoyer des SMS',
    'Plus de messages svp',
    'Bitte keine Nachrichten mehr',
    'Keine SMS mehr!',
    'Basta messaggi',
    'Non inviate più messaggi',
    'Parem de enviar mensagens',
    'Não quero mais mensagens',
    'Geen berichten meer',
    'توقف عن إرسال الرسائل',
    'لا ترسل رسائل',
  ])('a sentence that asks for nothing else, %j', (text) => {
    expect(readInbound(text, false).kind).toBe('opt_out')
  })
})

test.each(['START', 'yes', 'Unstop!', 'Reanudar', 'ابدأ'])('%j brings back only who had opted out', (text) => {
  expect(readInbound(text, true).kind).toBe('opt_in')
  expect(readInbound(text, false).kind).toBe('reply')
})

test.each(['help', 'Info?', 'Ayuda', 'HILFE', 'مساعدة'])('%j asks for help', (text) => {
  expect(readInbound(text, false).kind).toBe('help')
})

test.each([
  'Stop by the back door',
  'Please stop at the gate',
  "Don't stop",
  'Can you stop here?',
  'stopp er',
  'bus stop',

  'yes please',
  'no',
  'No thanks',
  'I am at the end of the street',
  'cancel my order',
  'Please cancel',
  'Quit joking',

  '',
  '🙂',
  '???',
  'Text me when you are here',
  'I did not get any texts',
  'No more than two boxes',
  'Where is my order?',

  'No estoy, deje el paquete',
  'Para el segundo piso',
  'Plus tard svp',
  'Keine Klingel',
  'Basta suonare',
  'Send me a message',
])('%j is a reply', (text) => {
  expect(readInbound(text, false).kind).toBe('reply')
})
