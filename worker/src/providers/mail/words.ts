import { LANGUAGES, type Language } from '@waybill/contract'

/** What mails say. `{name}` stands for a value. */
export interface MailWords {
  readonly signInSubject: string
  readonly signInIntro: string
  readonly signInButton: string
  readonly signInCode: string
  readonly signInIgnore: string
  readonly inviteSubject: string
  readonly inviteIntro: string
  readonly inviteButton: string
  readonly inviteIgnore: string
  readonly webhookSubject: string
  readonly webhookIntro: string
  readonly webhookButton: string
  readonly webhookIgnore: string
}

const en: MailWords = {
  signInSubject: '{code} is your sign-in code for {brand}',
  signInIntro: 'Open this link to sign in to {brand}. It works once, for 10 minutes.',
  signInButton: 'Sign in',
  signInCode: 'On another device? Type this code:',
  signInIgnore: 'You did not ask for this? Then ignore it: nobody can sign in without this mail.',
  inviteSubject: '{inviter} invites you to {organization}',
  inviteIntro: '{inviter} invites you to {organization}: place orders, follow every delivery and talk to your courier.',
  inviteButton: 'Accept the invitation',
  inviteIgnore: 'The link works once, for 7 days. If you do not know {inviter}, ignore this mail.',
  webhookSubject: 'A webhook of {organization} was switched off',
  webhookIntro: '{endpoint} has not taken what we sent for three days, or said that it is gone. We no longer call it.',
  webhookButton: 'Open the settings',
  webhookIgnore: 'Put the address right and switch it on again; what was missed can be sent again from its log.',
}

const es: MailWords = {
  signInSubject: '{code} es tu código para entrar en {brand}',
  signInIntro: 'Abre este enlace para entrar en {brand}. Sirve una vez, durante 10 minutos.',
  signInButton: 'Entrar',
  signInCode: '¿Usas otro dispositivo? Escribe este código:',
  signInIgnore: '¿No lo pediste? Ignora este correo: nadie puede entrar sin él.',
  inviteSubject: '{inviter} te invita a {organization}',
  inviteIntro: '{inviter} te invita a {organization}: haz pedidos, sigue cada entrega y habla con tu mensajería.',
  inviteButton: 'Aceptar la invitación',
  inviteIgnore: 'El enlace sirve una vez, durante 7 días. Si no conoces a {inviter}, ignora este correo.',
  webhookSubject: 'Se desactivó un webhook de {organization}',
  webhookIntro:
    '{endpoint} no acepta lo que enviamos desde hace tres días, o dijo que ya no existe. Dejamos de llamarlo.',
  webhookButton: 'Abrir los ajustes',
  webhookIgnore: 'Corrige la dirección y actívalo de nuevo; lo perdido se puede reenviar desde su registro.',
}

const fr: MailWords = {
  signInSubject: '{code} est votre code de connexion à {brand}',
  signInIntro: 'Ouvrez ce lien pour vous connecter à {brand}. Il sert une fois, pendant 10 minutes.',
  signInButton: 'Se connecter',
  signInCode: 'Sur un autre appareil ? Saisissez ce code :',
  signInIgnore: 'Vous n’avez rien demandé ? Ignorez ce message : sans lui, personne ne peut se connecter.',
  inviteSubject: '{inviter} vous invite à rejoindre {organization}',
  inviteIntro:
    '{inviter} vous invite à rejoindre {organization} : passez vos commandes, suivez chaque livraison et parlez à votre coursier.',
  inviteButton: 'Accepter l’invitation',
  inviteIgnore: 'Le lien sert une fois, pendant 7 jours. Si vous ne connaissez pas {inviter}, ignorez ce message.',
  webhookSubject: 'Un webhook de {organization} a été désactivé',
  webhookIntro:
    '{endpoint} n’accepte plus nos envois depuis trois jours, ou a répondu qu’il n’existe plus. Nous ne l’appelons plus.',
  webhookButton: 'Ouvrir les réglages',
  webhookIgnore: 'Corrigez l’adresse et réactivez-le ; ce qui a été manqué peut être renvoyé depuis son journal.',
}

const de: MailWords = {
  signInSubject: '{code} ist Ihr Anmeldecode für {brand}',
  signInIntro: 'Öffnen Sie diesen Link, um sich bei {brand} anzumelden. Er gilt einmal, 10 Minuten lang.',
  signInButton: 'Anmelden',
  signInCode: 'An einem anderen Gerät? Geben Sie diesen Code ein:',
  signInIgnore: 'Sie haben das nicht angefordert? Dann tun Sie nichts: Ohne diese Mail kann sich niemand anmelden.',
  inviteSubject: '{inviter} lädt Sie zu {organization} ein',
  inviteIntro:
    '{inviter} lädt Sie zu {organization} ein: Aufträge erteilen, jede Lieferung verfolgen, mit dem Kurier sprechen.',
  inviteButton: 'Einladung annehmen',
  inviteIgnore: 'Der Link gilt einmal, 7 Tage lang. Wenn Sie {inviter} nicht kennen, tun Sie nichts.',
  webhookSubject: 'Ein Webhook von {organization} wurde abgeschaltet',
  webhookIntro:
    '{endpoint} hat seit drei Tagen nichts angenommen oder gemeldet, dass es ihn nicht mehr gibt. Wir rufen ihn nicht mehr auf.',
  webhookButton: 'Einstellungen öffnen',
  webhookIgnore:
    'Berichtigen Sie die Adresse und schalten Sie ihn wieder ein; Verpasstes lässt sich aus dem Protokoll erneut senden.',
}

const it: MailWords = {
  signInSubject: '{code} è il tuo codice di accesso a {brand}',
  signInIntro: 'Apri questo link per accedere a {brand}. Vale una volta, per 10 minuti.',
  signInButton: 'Accedi',
  signInCode: 'Su un altro dispositivo? Scrivi questo codice:',
  signInIgnore: 'Non l’hai chiesto tu? Ignora questa mail: senza, nessuno può accedere.',
  inviteSubject: '{inviter} ti invita in {organization}',
  inviteIntro: '{inviter} ti invita in {organization}: crea ordini, segui ogni consegna e parla con il tuo corriere.',
  inviteButton: 'Accetta l’invito',
  inviteIgnore: 'Il link vale una volta, per 7 giorni. Se non conosci {inviter}, ignora questa mail.',
  webhookSubject: 'Un webhook di {organization} è stato disattivato',
  webhookIntro:
    '{endpoint} non accetta i nostri invii da tre giorni, o ha risposto che non esiste più. Non lo chiamiamo più.',
  webhookButton: 'Apri le impostazioni',
  webhookIgnore: 'Correggi l’indirizzo e riattivalo; ciò che è mancato si può inviare di nuovo dal registro.',
}

const ptBR: MailWords = {
  signInSubject: '{code} é o seu código de acesso a {brand}',
  signInIntro: 'Abra este link para entrar em {brand}. Ele funciona uma vez, por 10 minutos.',
  signInButton: 'Entrar',
  signInCode: 'Em outro aparelho? Digite este código:',
  signInIgnore: 'Não foi você? Ignore este e-mail: sem ele ninguém consegue entrar.',
  inviteSubject: '{inviter} convida você para {organization}',
  inviteIntro:
    '{inviter} convida você para {organization}: faça pedidos, acompanhe cada entrega e fale com a transportadora.',
  inviteButton: 'Aceitar o convite',
  inviteIgnore: 'O link funciona uma vez, por 7 dias. Se você não conhece {inviter}, ignore este e-mail.',
  webhookSubject: 'Um webhook de {organization} foi desativado',
  webhookIntro:
    '{endpoint} não aceita o que enviamos há três dias, ou respondeu que não existe mais. Paramos de chamá-lo.',
  webhookButton: 'Abrir as configurações',
  webhookIgnore: 'Corrija o endereço e ative-o de novo; o que faltou pode ser reenviado pelo registro.',
}

const nl: MailWords = {
  signInSubject: '{code} is je inlogcode voor {brand}',
  signInIntro: 'Open deze link om in te loggen bij {brand}. Hij werkt één keer, 10 minuten lang.',
  signInButton: 'Inloggen',
  signInCode: 'Op een ander apparaat? Typ deze code:',
  signInIgnore: 'Niet door jou gevraagd? Negeer deze mail: zonder kan niemand inloggen.',
  inviteSubject: '{inviter} nodigt je uit voor {organization}',
  inviteIntro:
    '{inviter} nodigt je uit voor {organization}: plaats opdrachten, volg elke levering en praat met je koerier.',
  inviteButton: 'Uitnodiging aannemen',
  inviteIgnore: 'De link werkt één keer, 7 dagen lang. Ken je {inviter} niet, negeer deze mail dan.',
  webhookSubject: 'Een webhook van {organization} is uitgezet',
  webhookIntro:
    '{endpoint} neemt al drie dagen niets aan, of meldt dat het niet meer bestaat. We roepen het niet meer aan.',
  webhookButton: 'Instellingen openen',
  webhookIgnore:
    'Verbeter het adres en zet het weer aan; wat gemist is, kan vanuit het logboek opnieuw worden verstuurd.',
}

const ar: MailWords = {
  signInSubject: '{code} هو رمز دخولك إلى {brand}',
  signInIntro: 'افتح هذا الرابط لتسجيل الدخول إلى {brand}. يعمل مرة واحدة خلال 10 دقائق.',
  signInButton: 'تسجيل الدخول',
  signInCode: 'على جهاز آخر؟ اكتب هذا الرمز:',
  signInIgnore: 'لم تطلب ذلك؟ تجاهل هذه الرسالة: لا يمكن لأحد الدخول بدونها.',
  inviteSubject: 'يدعوك {inviter} إلى {organization}',
  inviteIntro: 'يدعوك {inviter} إلى {organization}: أنشئ الطلبات وتابع كل توصيلة وتحدث مع شركة التوصيل.',
  inviteButton: 'قبول الدعوة',
  inviteIgnore: 'يعمل الرابط مرة واحدة خلال 7 أيام. إن كنت لا تعرف {inviter} فتجاهل هذه الرسالة.',
  webhookSubject: 'أُوقف webhook تابع لـ {organization}',
  webhookIntro: 'لم يقبل {endpoint} ما نرسله منذ ثلاثة أيام، أو أجاب بأنه لم يعد موجودًا. لم نعد نتصل به.',
  webhookButton: 'فتح الإعدادات',
  webhookIgnore: 'صحّح العنوان ثم شغّله من جديد؛ ويمكن إعادة إرسال ما فات من سجله.',
}

const WORDS = { en, es, fr, de, it, 'pt-BR': ptBR, nl, ar } as const satisfies Record<Language, MailWords>

/** The words of a language; English for one that mails do not speak. */
export function wordsFor(language: string | undefined): { words: MailWords; language: Language } {
  const known = LANGUAGES.find((tag) => tag === language) ?? 'en'
  return { words: WORDS[known], language: known }
}
