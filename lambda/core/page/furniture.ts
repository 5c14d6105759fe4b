/**
 * Page furniture that is told by its words: menus, cookie banners, newsletter boxes, share bars,
 * headings of comments, advertisement and copyright lines. A story may be about any of these, so the
 * words must speak to the reader ("we use cookies"), and the text must be short.
 */

import { countWords } from '../text/characters.ts';
import { headsComments } from './comments.ts';
import type { Furniture } from './piece.ts';
import { isWall } from './wall.ts';

/** A kind of furniture and the rule that gave it. */
export type Verdict = { readonly kind: Furniture; readonly rule: string };

const SEPARATORS = /\s[|•·›»>/⋅‧∙▪–—]\s|[|•·›]/u;

/** At least three short pieces between separators; `/`, `>` and dashes count only between blanks. */
const isNavigation = (text: string): boolean => {
  const parts = text.split(SEPARATORS).map((part) => part.trim());
  const pieces = parts.filter((part) => part !== '');
  if (pieces.length < 3 || text.length > 2_000) return false;
  const words = countWords(text);
  const longest = Math.max(...pieces.map((piece) => countWords(piece)));
  return longest <= 6 && words <= pieces.length * 3.5 && !/[.!?]\s+\p{Lu}/u.test(text);
};

const COOKIE =
  /cookies?|traceurs|файл(?:ы|ов|ами) cookie|куки|données personnelles|personal data|personenbezogene|datos personales|персональных данных/iu;
const OWN_VOICE =
  /(?<![«“"„]\s?)(?:nous (?:utilisons|et nos|déposons|avons recours)|avec nos \d* ?partenaires|nos partenaires|notre site utilise|ce site utilise|en (?:poursuivant|continuant) (?:votre|la|à)|vous (?:pouvez|acceptez)|vos (?:choix|préférences|données)|we (?:use|and our|value your)|our (?:partners|site uses|website uses)|this (?:web)?site uses|by (?:continuing|clicking|using)|you (?:can|agree|accept)|your (?:choices|preferences|privacy|consent|data)|wir (?:verwenden|nutzen|und unsere|setzen)|unsere (?:partner|website)|diese (?:web)?s(?:e)?ite (?:verwendet|nutzt)|ihre (?:einwilligung|zustimmung|daten|auswahl)|durch die (?:weitere )?nutzung|mit (?:dem klick|ihrer zustimmung)|sie können|(?:nosotros )?(?:utilizamos|usamos)|nuestros socios|este sitio (?:web )?(?:utiliza|usa)|al (?:continuar|hacer clic)|si continúa|tus? (?:datos|preferencias|consentimiento)|sus (?:datos|preferencias)|мы используем|(?:этот|наш) сайт использует|продолжая (?:использовать|пользоваться|работу)|вы (?:соглашаетесь|даете|даёте|можете)|utilizziamo|questo sito|usamos cookies|używamy)/iu;

const CONSENT_BUTTON =
  /^(?:tout (?:accepter|refuser)|accepter(?: et (?:continuer|fermer))?|refuser|(?:j[’']accepte|je refuse)|continuer sans accepter|(?:personnaliser|gérer|paramétrer)(?: (?:mes|les|vos))?(?: choix| cookies| préférences)?|paramétrer(?: les cookies)?|accept(?: all)?(?: cookies)?(?: and continue)?|(?:reject|decline)(?: all)?|i (?:agree|accept)|manage (?:my )?(?:cookies|preferences|options|settings|choices)|cookie (?:settings|policy|preferences)|(?:alle|alles) (?:akzeptieren|ablehnen)|akzeptieren(?: und weiter)?|ablehnen|zustimmen(?: und weiter)?|einstellungen|cookie-einstellungen|aceptar(?: todo| todas| y continuar| cookies)?|rechazar(?: todo| todas)?|configurar(?: cookies)?|принять(?: все)?|отклонить|согласен|хорошо|настройки(?: cookie)?|accetta(?: tutti)?|rifiuta|aceitar(?: todos)?|akceptuję|got it|ok)(?:[\s/|·,]*(?=\S)|[\s.!]*$)/iu;

const isConsent = (text: string, words: number): boolean => {
  if (words <= 12 && isAllOf(text, CONSENT_BUTTON)) return true;
  return words <= 150 && COOKIE.test(text) && OWN_VOICE.test(text);
};

/** Is the text nothing but matches of the pattern, one after the other? */
const isAllOf = (text: string, pattern: RegExp): boolean => {
  let rest = text.trim();
  for (let steps = 0; steps < 12 && rest !== ''; steps++) {
    const match = pattern.exec(rest);
    if (match === null || match[0] === '') return false;
    rest = rest.slice(match[0].length);
  }
  return rest === '';
};

const LETTER =
  /(?:newsletters?|infolettres?|lettres? d[’']info(?:rmation)?|notre lettre|nos lettres|alertes? (?:info|mail|e-?mail)|boletín|boletines|рассылк[уиа]|rundbrief|briefing|e-?mail alerts?|notifications?|push|podcast|telegram|телеграм|whatsapp|app|application|aplicación|приложение|chaîne|channel|kanal|канал|edition|inbox|boîte (?:mail|de réception)|posteingang|bandeja de entrada|почт[уа]|abo|abonnement|suscripción|подписк[уа]|gratis|gratuit(?:ement)?|for free|kostenlos|бесплатно)/iu;
const INVITATION =
  /^[\s\p{S}\p{P}]{0,4}(?:(?:pour ne rien manquer|chaque (?:matin|jour|semaine)|every (?:morning|day|week)|jeden (?:morgen|tag)|cada (?:mañana|día)),? ?)?(?:inscrivez[- ]vous|abonnez[- ]vous|recevez|suivez[- ](?:nous|toute)|téléchargez|je m[’']inscris|je m[’']abonne|s[’']inscrire|s[’']abonner|rejoignez|activez|sign up|subscribe|get (?:the|our|all|breaking)|join (?:our|us)|download (?:our|the)|follow us|receive|enter your e?-?mail|stay (?:informed|up to date)|jetzt (?:für )?(?:unseren |den |unser |das )?(?:abonnieren|anmelden|newsletter|kostenlos)|abonnieren sie|melden sie sich|erhalten sie|folgen sie uns|laden sie|bestellen sie|bleiben sie|newsletter|infolettre|la newsletter|unser newsletter|suscríb[ae](?:te|se)|regístr[ae](?:te|se)|reciba|recibe|síg(?:a|ue)nos|sigue toda|descarg[ae]|apúnt[ae](?:te|se)|únete|подпи(?:шитесь|сывайтесь|сывайся|шись|саться)|получайте|следите за|читайте нас|скачайте|присоединяйтесь|iscriviti|ricevi|inscreva-se|assine|receba|zapisz się|subskrybuj)(?![\p{L}])/iu;
const BOX =
  /^(?:newsletters?|infolettre|boletín|рассылка|votre (?:adresse )?e-?mail|adresse e-?mail|your e-?mail(?: address)?|ihre e-mail(?:-adresse)?|tu correo(?: electrónico)?|ваш e-?mail|s[’']abonner|s[’']inscrire|subscribe|sign up|abonnieren|anmelden|suscribirse|подписаться|iscriviti|ok|envoyer|je m[’']inscris|je m[’']abonne|submit|absenden|enviar|отправить)[\s.!:*]*$/iu;

/** The heading of a newsletter's box: it names the letter. */
const TO_LETTER =
  /^[\s\p{S}\p{P}]{0,4}(?:sign up (?:to|for)|subscribe to|inscrivez[- ]vous (?:à|au|aux)|abonnez[- ]vous (?:à|au|aux)|melden sie sich (?:für|zu[rm]?)|suscríb[ae]te? a|apúnt[ae]te? a|(?:подпи(?:шитесь|сывайтесь)) на|iscriviti a)\s/iu;
const TO_READER =
  /(?<![\p{L}])(?:you|your|vous|votre|vos|sie|ihre?[mnrs]?|ihnen|te|tu|tus|usted|su correo|вы|вас|вам|ваш\p{L}*|ti|tuo|você|seu|newsletters?)(?![\p{L}])/iu;

/** Does a text right below a newsletter's box belong to it: short, and said to the reader? */
export const belongsToNewsletter = (text: string): boolean =>
  text.length < 400 && countWords(text) <= 40 && (TO_READER.test(text) || LETTER.test(text));

const isNewsletter = (text: string, words: number): boolean =>
  (words <= 6 && BOX.test(text)) ||
  (words <= 8 && TO_LETTER.test(text)) ||
  (words <= 60 && INVITATION.test(text) && LETTER.test(text));

const SHARE_WORD =
  /^(?:(?:partage[rz]?|partages?|share[sd]?|teilen|compartir|comparte|поделиться|поделитесь|condividi|compartilhar|udostępnij|tweete?r?|twittern?|imprimer|print|drucken|imprimir|печать|распечатать|copier(?: le)? lien|copy(?: the)? link|link kopieren|copiar(?: el)? enlace|скопировать ссылку|ссылка|envoyer|send|senden|enviar|отправить|enregistrer|save|merken|guardar|сохранить|écouter|listen|anhören|escuchar|facebook|twitter|x|linkedin|whatsapp|telegram|телеграм|вконтакте|vk|vkontakte|одноклассники|ok|viber|messenger|bluesky|mastodon|threads|instagram|pinterest|reddit|flipboard|xing|threema|pocket|youtube|tiktok|e-?mail|mail|courriel|correo|почта|sms|rss|lien|link|enlace|article|artikel|artículo|статью|статьёй|cet|this|story|diesen|diesem|beitrag|este|en|sur|on|auf|via|par|per|by|with|mit|в|на|et|and|und|y|и|the|le|la|l[’']|au|à|un|ami|friend|par e-?mail|commenter|comment|kommentieren|comentar|комментировать|réagir|offrir|offrez|gift|favoris|bookmark|\d+)(?![\p{L}])|[\s\p{P}\p{S}])+$/iu;
const SHARE_VERB =
  /partag|share|teilen|compart|подел|condivid|udostępnij|facebook|twitter|linkedin|whatsapp|telegram|copier|copy|kopieren|copiar|imprimer|print|drucken|imprimir|вконтакте|bluesky|commenter|réagir|e-?mail|courriel/iu;

const isShare = (text: string, words: number): boolean =>
  words <= 20 && text.length <= 200 && SHARE_VERB.test(text) && SHARE_WORD.test(text);

const LABEL =
  /^[\s–—-]{0,3}(?:publicité|la suite après (?:la|cette) publicité|(?:advertisement|advertising|ad|sponsored(?: content)?|story continues below(?: advertisement)?|article continues after (?:this )?ad(?:vertisement)?)|anzeige|werbung|publicidad|реклама|pubblicità|publicidade|reklama|contenu (?:sponsorisé|partenaire)|passer la publicité|skip (?:to (?:main )?content|advertisement|ad)|aller au contenu(?: principal)?|zum inhalt springen|saltar al contenido|перейти к содержимому|menu|menü|menú|меню|rechercher?|search|suche|buscar|поиск|se connecter|connexion|log ?in|sign in|anmelden|einloggen|iniciar sesión|войти|retour en haut|back to top|nach oben|наверх|accueil|home(?:page)?|startseite|inicio|главная|mentions légales|impressum|datenschutz(?:erklärung)?|privacy policy|terms (?:of use|of service|and conditions)|aviso legal|política de privacidad|qui sommes-nous ?|about us|contact(?:ez-nous| us)?|kontakt|contacto|контакты|о проекте|exclusif|exclusive|breaking(?: news)?|eilmeldung|urgent|срочно|vidéo|video|видео|audio|podcast|diaporama|en direct|live|direct|liveticker|newsticker)[\s:!.–—-]*$/iu;

const COPYRIGHT =
  /(?:tous droits (?:de reproduction )?réservés|all rights reserved|alle rechte vorbehalten|todos los derechos reservados|все права защищены|tutti i diritti riservati|todos os direitos reservados|©\s?(?:copyright\s)?(?:19|20)\d\d|copyright\s(?:©\s)?(?:19|20)\d\d)/iu;

/** What a whole block is by its words, if it is furniture; links are `readalso.ts`. */
export const furnitureOf = (text: string): Verdict | undefined => {
  if (text.length > 2_000) return undefined;
  const words = countWords(text);
  if (isConsent(text, words)) return { kind: 'consent', rule: 'consent: cookies, to the reader' };
  if (isNewsletter(text, words)) return { kind: 'newsletter', rule: 'newsletter: an invitation' };
  if (isShare(text, words)) return { kind: 'share', rule: 'share: nothing but share words' };
  if (isWall(text, words)) return { kind: 'label', rule: 'label: asks to sign in or subscribe' };
  if (headsComments(text)) return { kind: 'comments', rule: 'comments: the heading' };
  if (LABEL.test(text)) return { kind: 'label', rule: 'label: an advertisement, a button, a menu' };
  if (words <= 40 && COPYRIGHT.test(text))
    return { kind: 'label', rule: 'label: a copyright line' };
  return undefined;
};

/** A line of menu items. */
export const navigationOf = (text: string): Verdict | undefined =>
  isNavigation(text)
    ? { kind: 'navigation', rule: 'navigation: short pieces between separators' }
    : undefined;
