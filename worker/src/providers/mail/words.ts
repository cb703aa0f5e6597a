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
  readonly inviteDeskIntro: string
  readonly inviteButton: string
  readonly inviteIgnore: string
  readonly webhookSubject: string
  readonly webhookIntro: string
  readonly webhookButton: string
  readonly webhookIgnore: string
  readonly confirmSubject: string
  readonly confirmIntro: string
  readonly confirmButton: string
  readonly confirmIgnore: string
  readonly changedSubject: string
  readonly changedIntro: string
  readonly changedIgnore: string
}

const en: MailWords = {
  signInSubject: '{code} is your sign-in code for {brand}',
  signInIntro: 'Open this link to sign in to {brand}. It works once, for 10 minutes.',
  signInButton: 'Sign in',
  signInCode: 'On another device? Type this code:',
  signInIgnore: 'You did not ask for this? Then ignore it: nobody can sign in without this mail.',
  inviteSubject: '{inviter} invites you to {organization}',
  inviteIntro: '{inviter} invites you to {organization}: place orders, follow every delivery and talk to your courier.',
  inviteDeskIntro:
    '{inviter} invites you to the desk of {organization}: take orders, send drivers and talk to clients.',
  inviteButton: 'Accept the invitation',
  inviteIgnore: 'The link works once, for 7 days. If you do not know {inviter}, ignore this mail.',
  webhookSubject: 'A webhook of {organization} was switched off',
  webhookIntro: '{endpoint} has not taken what we sent for three days, or said that it is gone. We no longer call it.',
  webhookButton: 'Open the settings',
  webhookIgnore: 'Put the address right and switch it on again; what was missed can be sent again from its log.',
  confirmSubject: 'Confirm your address for {brand}',
  confirmIntro: 'This address is to become the one of {name} at {brand}. The link works once, for 10 minutes.',
  confirmButton: 'Confirm this address',
  confirmIgnore: 'You did not ask for this? Then ignore it: nothing changes.',
  changedSubject: 'Your address at {brand} has changed',
  changedIntro: 'Your account at {brand} now has the address {email}. Mails no longer go to this one.',
  changedIgnore: 'That was not you? Tell your courier at once, so that the account is not lost.',
}

const es: MailWords = {
  signInSubject: '{code} es tu código para entrar en {brand}',
  signInIntro: 'Abre este enlace para entrar en {brand}. Sirve una vez, durante 10 minutos.',
  signInButton: 'Entrar',
  signInCode: '¿Usas otro dispositivo? Escribe este código:',
  signInIgnore: '¿No lo pediste? Ignora este correo: nadie puede entrar sin él.',
  inviteSubject: '{inviter} te invita a {organization}',
  inviteIntro: '{inviter} te invita a {organization}: haz pedidos, sigue cada entrega y habla con tu mensajería.',
  inviteDeskIntro:
    '{inviter} te invita al despacho de {organization}: recibe pedidos, asigna repartidores y habla con los clientes.',
  inviteButton: 'Aceptar la invitación',
  inviteIgnore: 'El enlace sirve una vez, durante 7 días. Si no conoces a {inviter}, ignora este correo.',
  webhookSubject: 'Se desactivó un webhook de {organization}',
  webhookIntro:
    '{endpoint} no acepta lo que enviamos desde hace tres días, o dijo que ya no existe. Dejamos de llamarlo.',
  webhookButton: 'Abrir los ajustes',
  webhookIgnore: 'Corrige la dirección y actívalo de nuevo; lo perdido se puede reenviar desde su registro.',
  confirmSubject: 'Confirma tu dirección en {brand}',
  confirmIntro: 'Esta dirección será la de {name} en {brand}. El enlace sirve una vez, durante 10 minutos.',
  confirmButton: 'Confirmar esta dirección',
  confirmIgnore: '¿No lo pediste? Ignora este correo: nada cambia.',
  changedSubject: 'Tu dirección en {brand} ha cambiado',
  changedIntro: 'Tu cuenta en {brand} tiene ahora la dirección {email}. Ya no enviaremos correos a esta.',
  changedIgnore: '¿No fuiste tú? Avisa enseguida a tu mensajería para no perder la cuenta.',
}

const fr: MailWords = {
  signInSubject: '{code} est votre code de connexion à {brand}',
  signInIntro: 'Ouvrez ce lien pour vous connecter à {brand}. Il sert une fois, pendant 10 minutes.',
  signInButton: 'Se connecter',
  signInCode: 'Sur un autre appareil ? Saisissez ce code :',
  signInIgnore: 'Vous n’avez rien demandé ? Ignorez ce message : sans lui, personne ne peut se connecter.',
  inviteSubject: '{inviter} vous invite à rejoindre {organization}',
  inviteIntro:
    '{inviter} vous invite à rejoindre {organization} : passez vos commandes, suivez chaque livraison et parlez à votre coursier.',
  inviteDeskIntro:
    '{inviter} vous invite au bureau de {organization} : recevez les commandes, envoyez les livreurs et parlez aux clients.',
  inviteButton: 'Accepter l’invitation',
  inviteIgnore: 'Le lien sert une fois, pendant 7 jours. Si vous ne connaissez pas {inviter}, ignorez ce message.',
  webhookSubject: 'Un webhook de {organization} a été désactivé',
  webhookIntro:
    '{endpoint} n’accepte plus nos envois depuis trois jours, ou a répondu qu’il n’existe plus. Nous ne l’appelons plus.',
  webhookButton: 'Ouvrir les réglages',
  webhookIgnore: 'Corrigez l’adresse et réactivez-le ; ce qui a été manqué peut être renvoyé depuis son journal.',
  confirmSubject: 'Confirmez votre adresse pour {brand}',
  confirmIntro: 'Cette adresse deviendra celle de {name} chez {brand}. Le lien sert une fois, pendant 10 minutes.',
  confirmButton: 'Confirmer cette adresse',
  confirmIgnore: 'Vous n’avez rien demandé ? Ignorez ce message : rien ne change.',
  changedSubject: 'Votre adresse chez {brand} a changé',
  changedIntro: 'Votre compte chez {brand} a désormais l’adresse {email}. Nous n’écrirons plus à celle-ci.',
  changedIgnore: 'Ce n’était pas vous ? Prévenez aussitôt votre coursier pour ne pas perdre le compte.',
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
  inviteDeskIntro:
    '{inviter} lädt Sie in die Leitstelle von {organization} ein: Aufträge annehmen, Fahrer einteilen, mit Kunden sprechen.',
  inviteButton: 'Einladung annehmen',
  inviteIgnore: 'Der Link gilt einmal, 7 Tage lang. Wenn Sie {inviter} nicht kennen, tun Sie nichts.',
  webhookSubject: 'Ein Webhook von {organization} wurde abgeschaltet',
  webhookIntro:
    '{endpoint} hat seit drei Tagen nichts angenommen oder gemeldet, dass es ihn nicht mehr gibt. Wir rufen ihn nicht mehr auf.',
  webhookButton: 'Einstellungen öffnen',
  webhookIgnore:
    'Berichtigen Sie die Adresse und schalten Sie ihn wieder ein; Verpasstes lässt sich aus dem Protokoll erneut senden.',
  confirmSubject: 'Bestätigen Sie Ihre Adresse bei {brand}',
  confirmIntro: 'Diese Adresse soll die von {name} bei {brand} werden. Der Link gilt einmal, 10 Minuten lang.',
  confirmButton: 'Adresse bestätigen',
  confirmIgnore: 'Sie haben das nicht angefordert? Dann tun Sie nichts: Es ändert sich nichts.',
  changedSubject: 'Ihre Adresse bei {brand} wurde geändert',
  changedIntro: 'Ihr Konto bei {brand} hat jetzt die Adresse {email}. An diese hier schreiben wir nicht mehr.',
  changedIgnore: 'Das waren nicht Sie? Melden Sie sich sofort bei Ihrem Kurier, damit das Konto nicht verloren geht.',
}

const it: MailWords = {
  signInSubject: '{code} è il Suo codice di accesso a {brand}',
  signInIntro: 'Apra questo link per accedere a {brand}. Vale una volta, per 10 minuti.',
  signInButton: 'Accedi',
  signInCode: 'Su un altro dispositivo? Scriva questo codice:',
  signInIgnore: 'Non l’ha chiesto Lei? Ignori questa e-mail: senza, nessuno può accedere.',
  inviteSubject: '{inviter} La invita in {organization}',
  inviteIntro: '{inviter} La invita in {organization}: invii ordini, segua ogni consegna e parli con il Suo corriere.',
  inviteDeskIntro:
    '{inviter} La invita alla centrale di {organization}: riceva ordini, assegni gli autisti e parli con i clienti.',
  inviteButton: 'Accetta l’invito',
  inviteIgnore: 'Il link vale una volta, per 7 giorni. Se non conosce {inviter}, ignori questa e-mail.',
  webhookSubject: 'Un webhook di {organization} è stato disattivato',
  webhookIntro:
    '{endpoint} non accetta i nostri invii da tre giorni, o ha risposto che non esiste più. Non lo chiamiamo più.',
  webhookButton: 'Apri le impostazioni',
  webhookIgnore: 'Corregga l’indirizzo e lo riattivi; ciò che è mancato si può inviare di nuovo dal registro.',
  confirmSubject: 'Confermi il Suo indirizzo per {brand}',
  confirmIntro: 'Questo indirizzo diventerà quello di {name} su {brand}. Il link vale una volta, per 10 minuti.',
  confirmButton: 'Conferma l’indirizzo',
  confirmIgnore: 'Non l’ha chiesto Lei? Ignori questa e-mail: non cambia nulla.',
  changedSubject: 'Il Suo indirizzo su {brand} è cambiato',
  changedIntro: 'Il Suo account su {brand} ha ora l’indirizzo {email}. A questo non scriveremo più.',
  changedIgnore: 'Non è stato Lei? Avvisi subito il Suo corriere per non perdere l’account.',
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
  inviteDeskIntro:
    '{inviter} convida você para a central de {organization}: receba pedidos, envie motoristas e fale com os clientes.',
  inviteButton: 'Aceitar o convite',
  inviteIgnore: 'O link funciona uma vez, por 7 dias. Se você não conhece {inviter}, ignore este e-mail.',
  webhookSubject: 'Um webhook de {organization} foi desativado',
  webhookIntro:
    '{endpoint} não aceita o que enviamos há três dias, ou respondeu que não existe mais. Paramos de chamá-lo.',
  webhookButton: 'Abrir as configurações',
  webhookIgnore: 'Corrija o endereço e ative-o de novo; o que faltou pode ser reenviado pelo registro.',
  confirmSubject: 'Confirme seu endereço em {brand}',
  confirmIntro: 'Este endereço passará a ser o de {name} em {brand}. O link funciona uma vez, por 10 minutos.',
  confirmButton: 'Confirmar este endereço',
  confirmIgnore: 'Não foi você? Ignore este e-mail: nada muda.',
  changedSubject: 'Seu endereço em {brand} mudou',
  changedIntro: 'Sua conta em {brand} tem agora o endereço {email}. Não escreveremos mais para este.',
  changedIgnore: 'Não foi você? Avise logo a transportadora para não perder a conta.',
}

const nl: MailWords = {
  signInSubject: '{code} is uw inlogcode voor {brand}',
  signInIntro: 'Open deze link om in te loggen bij {brand}. Hij werkt één keer, 10 minuten lang.',
  signInButton: 'Inloggen',
  signInCode: 'Op een ander apparaat? Typ deze code:',
  signInIgnore: 'Niet door u gevraagd? Negeer deze mail: zonder kan niemand inloggen.',
  inviteSubject: '{inviter} nodigt u uit voor {organization}',
  inviteIntro:
    '{inviter} nodigt u uit voor {organization}: plaats opdrachten, volg elke bezorging en praat met uw koerier.',
  inviteDeskIntro:
    '{inviter} nodigt u uit voor de planning van {organization}: neem opdrachten aan, stuur chauffeurs en praat met klanten.',
  inviteButton: 'Uitnodiging aannemen',
  inviteIgnore: 'De link werkt één keer, 7 dagen lang. Kent u {inviter} niet, negeer deze mail dan.',
  webhookSubject: 'Een webhook van {organization} is uitgezet',
  webhookIntro:
    '{endpoint} neemt al drie dagen niets aan, of meldt dat het niet meer bestaat. We roepen het niet meer aan.',
  webhookButton: 'Instellingen openen',
  webhookIgnore:
    'Verbeter het adres en zet het weer aan; wat gemist is, kan vanuit het logboek opnieuw worden verstuurd.',
  confirmSubject: 'Bevestig uw adres voor {brand}',
  confirmIntro: 'Dit adres wordt dat van {name} bij {brand}. De link werkt één keer, 10 minuten lang.',
  confirmButton: 'Adres bevestigen',
  confirmIgnore: 'Niet door u gevraagd? Negeer deze mail: er verandert niets.',
  changedSubject: 'Uw adres bij {brand} is gewijzigd',
  changedIntro: 'Uw account bij {brand} heeft nu het adres {email}. Naar dit adres mailen we niet meer.',
  changedIgnore: 'Was u dit niet? Meld het meteen bij uw koerier, zodat het account niet verloren gaat.',
}

const ar: MailWords = {
  signInSubject: '{code} هو رمز دخولك إلى {brand}',
  signInIntro: 'افتح هذا الرابط لتسجيل الدخول إلى {brand}. يعمل مرة واحدة خلال 10 دقائق.',
  signInButton: 'تسجيل الدخول',
  signInCode: 'على جهاز آخر؟ اكتب هذا الرمز:',
  signInIgnore: 'لم تطلب ذلك؟ تجاهل هذه الرسالة: لا يمكن لأحد الدخول بدونها.',
  inviteSubject: 'يدعوك {inviter} إلى {organization}',
  inviteIntro: 'يدعوك {inviter} إلى {organization}: أنشئ الطلبات وتابع كل توصيلة وتحدث مع شركة التوصيل.',
  inviteDeskIntro: 'يدعوك {inviter} إلى مكتب {organization}: استقبل الطلبات ووجّه السائقين وتحدث مع العملاء.',
  inviteButton: 'قبول الدعوة',
  inviteIgnore: 'يعمل الرابط مرة واحدة خلال 7 أيام. إن كنت لا تعرف {inviter} فتجاهل هذه الرسالة.',
  webhookSubject: 'أُوقف webhook تابع لـ {organization}',
  webhookIntro: 'لم يقبل {endpoint} ما نرسله منذ ثلاثة أيام، أو أجاب بأنه لم يعد موجودًا. لم نعد نتصل به.',
  webhookButton: 'فتح الإعدادات',
  webhookIgnore: 'صحّح العنوان ثم شغّله من جديد؛ ويمكن إعادة إرسال ما فات من سجله.',
  confirmSubject: 'أكّد عنوانك في {brand}',
  confirmIntro: 'سيصبح هذا العنوان عنوان {name} في {brand}. يعمل الرابط مرة واحدة خلال 10 دقائق.',
  confirmButton: 'تأكيد هذا العنوان',
  confirmIgnore: 'لم تطلب ذلك؟ تجاهل هذه الرسالة: لن يتغير شيء.',
  changedSubject: 'تغيّر عنوانك في {brand}',
  changedIntro: 'أصبح عنوان حسابك في {brand} هو {email}. لن نرسل رسائل إلى هذا العنوان بعد الآن.',
  changedIgnore: 'ألم تكن أنت؟ أبلغ شركة التوصيل فورًا حتى لا تفقد الحساب.',
}

const WORDS = { en, es, fr, de, it, 'pt-BR': ptBR, nl, ar } as const satisfies Record<Language, MailWords>

/** The words of a language; English for one that mails do not speak. */
export function wordsFor(language: string | undefined): { words: MailWords; language: Language } {
  const known = LANGUAGES.find((tag) => tag === language) ?? 'en'
  return { words: WORDS[known], language: known }
}
