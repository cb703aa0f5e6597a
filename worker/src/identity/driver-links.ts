import { LANGUAGES, type Language } from '@waybill/contract'

const TEXT = {
  en: (courier: string, url: string) =>
    `${courier}: open this link on your phone to see your stops. It works once, for 24 hours: ${url}`,
  es: (courier: string, url: string) =>
    `${courier}: abre este enlace en tu teléfono para ver tus paradas. Sirve una vez, durante 24 horas: ${url}`,
  fr: (courier: string, url: string) =>
    `${courier} : ouvrez ce lien sur votre téléphone pour voir vos arrêts. Il sert une fois, pendant 24 heures : ${url}`,
  de: (courier: string, url: string) =>
    `${courier}: Öffne diesen Link auf deinem Telefon, um deine Stopps zu sehen. Er gilt einmal, 24 Stunden lang: ${url}`,
  it: (courier: string, url: string) =>
    `${courier}: apri questo link sul telefono per vedere le tue fermate. Vale una volta, per 24 ore: ${url}`,
  'pt-BR': (courier: string, url: string) =>
    `${courier}: abra este link no seu celular para ver suas paradas. Funciona uma vez, por 24 horas: ${url}`,
  nl: (courier: string, url: string) =>
    `${courier}: open deze link op je telefoon om je stops te zien. Hij werkt één keer, 24 uur lang: ${url}`,
  ar: (courier: string, url: string) =>
    `${courier}: افتح هذا الرابط على هاتفك لترى محطاتك. يعمل مرة واحدة خلال 24 ساعة: ${url}`,
} as const satisfies Record<Language, (courier: string, url: string) => string>

/** The text that carries a driver's sign-in link, in the courier's language. */
export function driverLinkText(courier: { name: string; language: string }, url: string): string {
  const language = LANGUAGES.find((known) => known === courier.language) ?? 'en'
  return TEXT[language](courier.name, url)
}
