/**
 * Spanish words: a verb by its infinitive; a noun or adjective in any of its forms gives singular and
 * plural, masculine and feminine.
 */

import { conjugateSpanish } from './spanish-verbs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const add = (stem: string, ends: string): string[] => ends.split(' ').map((end) => stem + end);
const genders = (stem: string): string[] => add(stem, 'o a os as');

const noAccent = (text: string): string =>
  text.replace(/[áéíóú]/gu, (vowel) => 'aeiou'.charAt('áéíóú'.indexOf(vowel)));

const plural = (noun: string): string[] => {
  if (/[aeiouáéó]$/u.test(noun)) return [`${noun}s`];
  if (/[íú]$/u.test(noun)) return [`${noun}es`, `${noun}s`];
  if (noun.endsWith('z')) return [`${noun.slice(0, -1)}ces`];
  // The í of país is a syllable of its own; gas and mes have but one.
  if (/(?:[aeo]ís|^[^aeiouáéíóú]+[aeiou]s)$/u.test(noun)) return [`${noun}es`];
  if (/[áéíóú][ns]$/u.test(noun)) return [`${noAccent(noun)}es`];
  if (/[sx]$/u.test(noun)) return [];
  // What English lent keeps its -s: clubs, boicots.
  return /[lrndjy]$/u.test(noun) ? [`${noun}es`] : [`${noun}s`, `${noun}es`];
};

/** Endings of words that have masculine and feminine; nouns in -o mostly have no feminine. */
const GENDERED =
  /(?:[ai]d|tiv|[oi]s|[^r]i[cvn]|ic|an|ari|er|tori|ens|un|l[íi]tic|euv|uev|nuev|ísim|ec)o$/u;
/** Nouns in -o whose feminine would be another word. */
export const NO_FEMININE_SPANISH: ReadonlySet<string> = set(
  'mercado estado acuerdo contrato banco gobierno precio cierre plazo dinero petróleo ministerio consejo recurso proceso servicio negocio comercio dominio partido sentido resultado pedido comunicado tratado significado contenido sindicato puerto interés desinterés revés estrés ciprés arnés medio caso paso piso curso año mano grupo fondo fondos acero cuadro grifo terreno partido cinco',
);
const ADJECTIVES = set(
  'nuevo viejo bueno malo alto bajo largo corto ancho ruso chino sueco turco griego polaco eslovaco negro blanco rojo amarillo primero segundo tercero cuarto quinto último próximo mismo propio solo pleno justo cierto digno rico seco fresco caro claro duro puro oscuro seguro maduro futuro moderno externo interno eterno pequeño nuevo marítimo máximo mínimo óptimo público único eléctrico directo perfecto exacto correcto completo concreto discreto secreto estricto distinto abierto cubierto roto muerto vivo activo europeo coreano ministro candidato socio ingeniero consejero obrero minero extranjero financiero petrolero',
);

/** Few nouns in -n have a feminine: carbón, camión and plan have none. */
const GENDERED_N =
  /(?:alemán|catalán|talibán|holgazán|capitán|guardián|bailarín|bretón|sajón|letón|campeón|patrón|ladrón|anfitrión|peatón|león|frisón)$/u;

const gendered = (word: string): string[] => {
  if (/(?:[dt]or|sor)$/u.test(word) || GENDERED_N.test(word))
    return [`${noAccent(word)}a`, `${noAccent(word)}as`];
  if (/^(?:español|andaluz)$/u.test(word)) return [`${word}a`, `${word}as`];
  if (/[^aeio]és$/u.test(word) && word.length > 4 && !NO_FEMININE_SPANISH.has(word))
    return [`${word.slice(0, -2)}esa`, `${word.slice(0, -2)}esas`];
  if (ADJECTIVES.has(word) || (GENDERED.test(word) && !NO_FEMININE_SPANISH.has(word)))
    return genders(word.slice(0, -1));
  return [];
};

/**
 * The singular before -es, and the one before -s: planes, plan; almacenes, almacén; órdenes, orden;
 * bases, base.
 */
const inConsonant = (before: string): string[] => {
  const plain = /^[^aeiou]*[aeiouí][ns]$/u.test(before) || /[aeo]ís$/u.test(before);
  const accented = before.replace(/[aeiou](?=[ns]$)/u, (vowel) =>
    'áéíóú'.charAt('aeiou'.indexOf(vowel)),
  );
  const one = plain ? before : /[áéíóú]/u.test(before) ? noAccent(before) : accented;
  return [one, `${before}e`];
};

const lemmas = (word: string): string[] => {
  if (/iones$/u.test(word)) return [`${word.slice(0, -5)}ión`];
  if (/ces$/u.test(word)) return [`${word.slice(0, -3)}z`];
  if (/[^aeiou]eses$/u.test(word) && word.length > 5) return [`${word.slice(0, -4)}és`];
  if (/[aeiouáéíóú][ns]es$/u.test(word) && word !== 'bienes') return inConsonant(word.slice(0, -2));
  if (/[lrd]es$/u.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  const single = /[aeo]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word;
  const masculine = single.endsWith('a') ? `${single.slice(0, -1)}o` : single;
  const isFeminine =
    masculine !== single &&
    (ADJECTIVES.has(masculine) || /(?:^[^áéóú]*[aií]d|tiv|[^r]ic)o$/u.test(masculine)) &&
    !/ida?d$/u.test(single);
  return isFeminine && !NOUNS_A.has(single) ? [single, masculine] : [single];
};

/** Nouns in -a that look like the feminine of an adjective or participle. */
const NOUNS_A = set(
  'fábrica política economía república música técnica práctica crítica logística física química cerámica entrada salida llegada medida partida vida comida bebida caída subida bajada jornada temporada iniciativa alternativa perspectiva directiva cooperativa segunda compra venta empresa vista puesta respuesta propuesta apuesta nota planta oferta tarifa multa moda década mirada inversa ida demanda llamada rueda ayuda deuda duda banda agenda prenda tienda hacienda vivienda media',
);

/** Infinitives that are nouns too. */
const NOUNS_TOO = set('poder deber pesar placer ser');

/** All forms of a Spanish word, lower case. */
export const inflectSpanish = (word: string, name: boolean): readonly string[] => {
  if (name) return plural(word);
  const verb = conjugateSpanish(word);
  if (verb) return NOUNS_TOO.has(word) ? [...verb, `${word}es`] : verb;
  return lemmas(word).flatMap((lemma) => [lemma, ...plural(lemma), ...gendered(lemma)]);
};
