/** Lines that stop a reader who has no account or subscription: they speak to him, and of reading on. */

const OPEN = '^[\\s–—¿¡"«„“]{0,3}';
/** What is said between the order and what it is for. */
const UP_TO = '[^.!?\\n]{0,90}';

const WALLS: readonly string[] = [
  `(?:please )?(?:sign (?:in|up)|log ?in|subscribe|register|create (?:an?|your) (?:free )?account|become a (?:subscriber|member))(?![\\p{L}])${UP_TO}(?:(?:continue|keep) reading|to read (?:this|the (?:full|rest)|on|more)|(?:full|unlimited) access)`,
  'already (?:a |an )?(?:subscriber|subscribed|member|have an account)',
  '(?:this|the) (?:article|story|content) is (?:reserved for|for|(?:only )?available (?:only )?to) (?:our )?(?:paying )?(?:subscribers|members)',
  `(?:abonnez|connectez|inscrivez|identifiez)[ -]vous${UP_TO}pour (?:lire|continuer|poursuivre|accéder|découvrir)`,
  "(?:cet|l['’]) ?article est réservé (?:à nos|aux) abonnés",
  'la suite (?:est|de cet article est) réservée (?:à nos|aux) abonnés',
  'il vous reste \\d+[.,]?\\d* ?% (?:de cet article )?à lire',
  'déjà abonnée? ?\\?',
  `(?:jetzt )?(?:anmelden|registrieren|abonnieren|einloggen)${UP_TO}(?:weiter(?: ?zu)?lesen|um (?:den|diesen) (?:artikel|beitrag))`,
  '(?:weiterlesen|lesen sie weiter) mit ',
  '(?:sie (?:sind|haben) )?bereits (?:abonnent(?:in)?|abonniert|ein abo|registriert) ?\\?',
  '(?:dieser|der) (?:artikel|beitrag|inhalt) ist (?:nur |exklusiv )?für (?:unsere )?abonnent(?:en|innen)',
  `(?:suscríb(?:ete|ase)|inicia(?: tu)? sesión|regístr(?:ate|ese)|hazte (?:socio|suscriptor))${UP_TO}para (?:seguir|continuar|leer|acceder)`,
  '(?:contenido|artículo) (?:exclusivo|solo|reservado) para (?:los )?suscriptores',
  '(?:ya eres|¿?ya es) (?:suscriptor|socio)a?',
  `(?:abbonati|accedi|registrati)(?![\\p{L}])${UP_TO}per (?:continuare|leggere|proseguire|accedere)`,
  '(?:contenuto|articolo) riservato agli abbonati',
  'sei già abbonato',
  `(?:assine|entre|cadastre-se|faça login)(?![\\p{L}])${UP_TO}para (?:continuar|ler|seguir|acessar)`,
  '(?:conteúdo|matéria|reportagem) exclusiv[oa] para assinantes',
  `(?:log in|registreer|abonneer|word abonnee|neem een abonnement)(?![\\p{L}])${UP_TO}(?:verder te lezen|om dit artikel)`,
  '(?:dit artikel is )?alleen voor abonnees',
  `(?:zaloguj się|zarejestruj się|wykup|kup dostęp)(?![\\p{L}])${UP_TO}(?:aby|żeby|by) (?:czytać|przeczytać|kontynuować)`,
  `(?:войдите|зарегистрируйтесь|подпишитесь|оформите подписку)(?![\\p{L}])${UP_TO}чтобы (?:продолжить|читать|прочитать|дочитать)`,
];

const WALL = new RegExp(`${OPEN}(?:${WALLS.join('|')})`, 'iu');

/** Longest of these lines, in words. */
const MOST_WORDS = 40;

/** Does a text ask its reader to sign in or to pay before he reads on? */
export const isWall = (text: string, words: number): boolean =>
  words <= MOST_WORDS && WALL.test(text);
