import { LANGUAGES, type Language } from '@waybill/contract'

const LINK_TEXT = {
  en: (courier: string, url: string) =>
    `${courier}: open this link on your phone to see your stops. It works once, for 24 hours: ${url}`,
  es: (courier: string, url: string) =>
    `${courier}: abre este enlace en tu teléfono para ver tus paradas. Sirve una vez, durante 24 horas: ${url}`,
  fr: (courier: string, url: string) =>
    `${courier} : ouvrez ce lien sur votre téléphone pour voir vos arrêts. Il sert une fois, pendant 24 heures : ${url}`,
  de: (courier: string, url: string) =>
    `${courier}: Öffnen Sie diesen Link auf Ihrem Telefon, um Ihre Stopps zu sehen. Er gilt einmal, 24 Stunden lang: ${url}`,
  it: (courier: string, url: string) =>
    `${courier}: apra questo link sul telefono per vedere le Sue fermate. Vale una volta, per 24 ore: ${url}`,
  'pt-BR': (courier: string, url: string) =>
    `${courier}: abra este link no seu celular para ver suas paradas. Funciona uma vez, por 24 horas: ${url}`,
  nl: (courier: string, url: string) =>
    `${courier}: open deze link op uw telefoon om uw stops te zien. Hij werkt één keer, 24 uur lang: ${url}`,
  ar: (courier: string, url: string) =>
    `${courier}: افتح هذا الرابط على هاتفك لترى محطاتك. يعمل مرة واحدة خلال 24 ساعة: ${url}`,
} as const satisfies Record<Language, (courier: string, url: string) => string>

/** The text that carries a driver's sign-in link, in the courier's language. */
export function driverLinkText(courier: { name: string; language: string }, url: string): string {
  return LINK_TEXT[languageOf(courier)](courier.name, url)
}

const CODE_TEXT = {
  en: (courier: string, code: string) => `${courier}: ${code} is your sign-in code. It works for 10 minutes.`,
  es: (courier: string, code: string) => `${courier}: ${code} es tu código para entrar. Sirve durante 10 minutos.`,
  fr: (courier: string, code: string) =>
    `${courier} : ${code} est votre code de connexion. Il sert pendant 10 minutes.`,
  de: (courier: string, code: string) => `${courier}: ${code} ist Ihr Anmeldecode. Er gilt 10 Minuten.`,
  it: (courier: string, code: string) => `${courier}: ${code} è il Suo codice di accesso. Vale per 10 minuti.`,
  'pt-BR': (courier: string, code: string) => `${courier}: ${code} é o seu código de acesso. Funciona por 10 minutos.`,
  nl: (courier: string, code: string) => `${courier}: ${code} is uw inlogcode. Hij werkt 10 minuten.`,
  ar: (courier: string, code: string) => `${courier}: ${code} هو رمز دخولك. يعمل خلال 10 دقائق.`,
} as const satisfies Record<Language, (courier: string, code: string) => string>

/** The text that carries a driver's code, in the courier's language. */
export const driverCodeText = (courier: { name: string; language: string }, code: string): string =>
  CODE_TEXT[languageOf(courier)](courier.name, code)

const languageOf = ({ language }: { language: string }): Language =>
  LANGUAGES.find((known) => known === language) ?? 'en'
