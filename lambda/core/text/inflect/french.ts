/**
 * French words: a verb by its infinitive; a noun or adjective in any of its forms gives its singular
 * and plural, masculine and feminine.
 */

import { conjugateFrench, fourForms, isParticiple } from './french-verbs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Infinitives that are nouns too. */
const NOUNS_TOO = set('pouvoir devoir dîner déjeuner être savoir rire souvenir lever coucher');

/** Words in -er that are no verbs: their feminine, if they have one, is in -ère. */
const NO_VERBS = set(
  'acier mer fer hiver enfer ver cancer premier dernier entier étranger léger passager messager berger danger boulanger verger oranger cher foyer loyer métier quartier papier panier atelier chantier dossier courrier cahier calendrier février janvier clavier escalier collier gravier grenier levier mobilier immobilier hôtelier ouvrier policier financier pétrolier gazier minier bancaire routier ferroutier hospitalier particulier régulier singulier familier fichier banquier héritier pompier sentier palier tablier terrier bouclier charnier chéquier céréalier cuisinier infirmier romancier prisonnier greffier huissier hier cavalier chevalier guerrier meurtrier plénier côtier frontalier saisonnier printanier leader manager dealer trader broker tanker container cluster hacker super laser hier amer tiers altier somalier poudrier',
);

const ONE_FORM = set(
  'gaz nez prix choix voix croix poids pays corps temps fois mois bras dos avis procès succès accès progrès permis refus abus virus bus tiers relais palais rabais biais marais congrès décès excès cas pas bas plus moins',
);

/** Nouns in -al, -ail and -eu with a plural in -s. */
const PLURAL_S = set(
  'festival bal carnaval récital régal chacal aval cérémonial pneu bleu détail portail rail éventail chandail épouvantail gouvernail attirail bétail',
);
const AIL_AUX = set('travail bail vitrail corail émail soupirail');
const OU_X = set('bijou caillou chou genou hibou joujou pou');

/** Adjectives that take a plain -e; nouns that end like them would become other words (plan, plane). */
const PLAIN_E = set(
  'grand petit haut fort court lourd chaud froid vert gris noir dur sûr seul plein bleu rond profond second gratuit parfait direct exact strict récent prêt droit étroit distinct suspect inédit civil général vain certain prochain lointain souverain contemporain urbain humain sain vilain commun brun opportun importun clair impair pur futur mûr obscur meilleur majeur mineur supérieur inférieur intérieur extérieur antérieur postérieur ultérieur joli vrai gai uni fini béni hardi poli cru nu aigu ardu absolu résolu inconnu connu reconnu allemand espagnol marchand gourmand féodal laid idiot fait satisfait imparfait plat délicat ingrat candidat avocat magistrat acquis conquis requis reçu perçu conçu déçu éteint atteint peint contraint restreint enfreint joint rejoint disjoint',
);

/** Masculine, then the other forms. */
const IRREGULAR: readonly (readonly string[])[] = [
  'nouveau nouvel nouveaux nouvelle nouvelles',
  'beau bel beaux belle belles',
  'vieux vieil vieille vieilles',
  'blanc blancs blanche blanches',
  'franc francs franche franches',
  'sec secs sèche sèches',
  'public publics publique publiques',
  'grec grecs grecque grecques',
  'turc turcs turque turques',
  'long longs longue longues',
  'gros grosse grosses',
  'bas basse basses',
  'las lasse lasses',
  'épais épaisse épaisses',
  'doux douce douces',
  'faux fausse fausses',
  'roux rousse rousses',
  'frais fraîche fraîches fraiche fraiches',
  'gentil gentils gentille gentilles',
  'nul nuls nulle nulles',
  'net nets nette nettes',
  'muet muets muette muettes',
  'complet complets complète complètes',
  'incomplet incomplets incomplète incomplètes',
  'inquiet inquiets inquiète inquiètes',
  'discret discrets discrète discrètes',
  'concret concrets concrète concrètes',
  'secret secrets secrète secrètes',
  'bon bons bonne bonnes',
  'favori favoris favorite favorites',
  'fou fol fous folle folles',
  'bref brefs brève brèves',
  'oeil œil yeux',
  'ciel ciels cieux',
  'aïeul aïeuls aïeux',
  'malin malins maligne malignes',
  'tout tous toute toutes',
].map((line) => line.split(' '));

/** Nouns whose feminine would be another word: l'appel, il appelle; le capital, la capitale. */
const NO_FEMININE = set(
  'appel rappel capital signal régal mal bal métal canal cheval animal tribunal journal hôpital entretien soutien maintien',
);

/** -ale nouns that are not the feminine of an adjective here: a power plant is not "central". */
const NOUNS_ALE = set(
  'centrale filiale capitale succursale morale finale rivale cathédrale spirale escale salle échelle rafale cigale sandale',
);
const NOUNS_EE = set(
  'entrée armée année durée marée chaussée arrivée montée levée portée pensée tournée donnée dictée assemblée allée poussée mêlée percée fumée vallée idée journée soirée matinée randonnée trouée coulée dépêchée volée veillée',
);

const plural = (word: string): string[] => {
  if (/[sxz]$/u.test(word) || ONE_FORM.has(word)) return [];
  if (AIL_AUX.has(word)) return [word.replace(/il$/u, 'ux')];
  if (PLURAL_S.has(word)) return [`${word}s`];
  if (OU_X.has(word) || /(?:eau|au|eu)$/u.test(word)) return [`${word}x`];
  if (word.endsWith('al')) return [`${word.slice(0, -1)}ux`, `${word}s`];
  return [`${word}s`];
};

/** Ending of the masculine, ending of the feminine; the first that fits. */
const FEMININES: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^o])teur$/u, 'trice'],
  [/eur$/u, 'euse'],
  [/eux$/u, 'euse'],
  [/if$/u, 'ive'],
  [/(?<=[a-zé]{2})el$/u, 'elle'],
  [/(?<=[a-zé]{2})ien$/u, 'ienne'],
  [/éen$/u, 'éenne'],
  [/(?<=[a-zé])yen$/u, 'yenne'],
  [/(?<=[a-zé]{2})ier$/u, 'ière'],
  [/(?<=[a-zé]{2})ger$/u, 'gère'],
  [/al$/u, 'ale'],
  [/é$/u, 'ée'],
  [/(?<=[a-zéç]{2})(?:ais|ois)$/u, '$&e'],
  [/(?<=[a-zé]{2})ain$/u, '$&e'],
  [/(?<=[a-zé]{2}[^m])ent$/u, '$&e'],
  [/(?<=[a-zé]{2})ant$/u, '$&e'],
];

const feminine = (word: string): string[] => {
  if (PLAIN_E.has(word) || isParticiple(word)) return fourForms(word);
  if (ONE_FORM.has(word) || NO_FEMININE.has(word)) return [];
  const rule = FEMININES.find(([ending]) => ending.test(word));
  if (!rule) return [];
  const form = word.replace(rule[0], rule[1]);
  return [form, `${form}s`];
};

/** Ending of a feminine or plural, ending of the masculine singular that it may come from. */
const BACK: readonly (readonly [RegExp, string])[] = [
  [/eaux$/u, 'eau'],
  [/(?<=[a-z]{2})aux$/u, 'al'],
  [/eux$/u, 'eu'],
  [/trices?$/u, 'teur'],
  [/euses?$/u, 'eux'],
  [/ives?$/u, 'if'],
  [/elles?$/u, 'el'],
  [/iennes?$/u, 'ien'],
  [/éennes?$/u, 'éen'],
  [/ières?$/u, 'ier'],
  [/ales?$/u, 'al'],
  [/ées?$/u, 'é'],
  [/aises?$/u, 'ais'],
  [/(?<=[a-zé]{3})ennes?$/u, 'en'],
];

/** The dictionary forms that a word as given may stand for. */
const lemmas = (word: string): string[] => {
  const isPlural =
    /[^sux]s$/u.test(word) && !ONE_FORM.has(word) && !PLAIN_E.has(word) && !isParticiple(word);
  const singular = isPlural ? word.slice(0, -1) : word;
  const found = [word];
  if (singular !== word) found.push(singular);
  if (NOUNS_ALE.has(singular) || NOUNS_EE.has(singular)) return found;
  for (const [ending, masculine] of BACK) {
    if (ending.test(word)) found.push(word.replace(ending, masculine));
  }
  const bare = singular.replace(/e$/u, '');
  if (bare !== singular && PLAIN_E.has(bare)) found.push(bare);
  return found;
};

const irregular = (word: string): readonly string[] | undefined =>
  IRREGULAR.find((forms) => forms.includes(word));

/** Nouns of the plural whose singular is another word: frozen assets are no avoir. */
const PLURAL_ONLY = set('avoirs');

/** All forms of a French word, lower case. */
export const inflectFrench = (word: string, name: boolean): readonly string[] => {
  const fixed = irregular(word);
  if (fixed) return fixed;
  if (PLURAL_ONLY.has(word)) return [word];
  if (name) return plural(word);
  const verb = NO_VERBS.has(word) ? undefined : conjugateFrench(word);
  if (verb && !/ier$/u.test(word)) return NOUNS_TOO.has(word) ? [...verb, ...plural(word)] : verb;
  const nouns = lemmas(word).flatMap((lemma) => [lemma, ...plural(lemma), ...feminine(lemma)]);
  return verb ? [...verb, ...nouns] : nouns;
};
