/** Dates and times as pages print them, in several languages: what a date line consists of. */

const MONTHS = [
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|janv|févr|avr|juil|sept|déc',
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec',
  'januar|jänner|februar|märz|juni|juli|oktober|dezember|mrz|okt|dez',
  'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|ene|abr|ago|dic',
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre',
  'janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro',
  'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|янв|фев|мар|апр|июн|июл|авг|сен|окт|ноя|дек',
  'maart|mei|augustus',
  'ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince',
  'ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık',
  'січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня',
  'maj|januari|februari|augusti|marts',
  'يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر',
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
].join('|');

const UNITS =
  'secondes?|minutes?|mins?|heures?|h|jours?|semaines?|mois|seconds?|hours?|hrs?|days?|weeks?|months?|sekunden?|minuten?|stunden?|std|tag(?:en?)?|wochen?|monaten?|segundos?|minutos?|horas?|días?|semanas?|meses|секунд[уы]?|минут[уы]?|мин|час(?:а|ов)?|ч|дн(?:я|ей)|день';

const DAY = '\\d{1,2}(?:er|st|nd|rd|th|\\.|º|ª)?';
const YEAR = '(?:19|20)\\d{2}';

/** Everything in a text that is a date, a time of day or a time ago. */
const DATES = new RegExp(
  [
    `(?<![\\d\\p{L}])${YEAR}[-/.]\\d{2}[-/.]\\d{2}(?:T[\\d:.+Z-]{4,25})?`,
    `(?<![\\d\\p{L}])\\d{1,2}[./-]\\s?\\d{1,2}[./-]\\s?(?:${YEAR}|\\d{2})(?!\\d)`,
    `(?<![\\d\\p{L}])${YEAR}\\s?[年년]\\s?\\d{1,2}\\s?[月월]\\s?\\d{1,2}\\s?[日일](?:\\s?\\d{1,2}\\s?[時时点시]\\s?(?:\\d{1,2}\\s?[分분])?)?`,
    `(?<![\\d\\p{L}])${DAY}\\s{0,2}(?:de\\s)?(?:${MONTHS})(?![\\p{L}])\\.?,?(?:\\s(?:de\\s|del\\s)?${YEAR}(?!\\d))?(?:\\s(?:года|г\\.?))?`,
    `(?<![\\p{L}])(?:${MONTHS})\\.?\\s{1,2}${DAY}(?!\\d),?(?:\\s${YEAR}(?!\\d))?`,
    '(?<![\\d\\p{L}.,])\\d{1,2}\\s?[:hH.]\\s?\\d{2}(?::\\d{2})?(?:\\s?(?:[ap]\\.?m\\.?|uhr|gmt|cet|cest|et|est|edt|utc|msk|мск|h))?(?![\\p{L}\\d%])',
    `(?:il y a|vor|hace|fa|há)\\s(?:\\d{1,3}|une?|einer|einem|una?|um|uma)\\s(?:${UNITS})(?![\\p{L}])`,
    `(?<![\\d\\p{L}])(?:\\d{1,3}|an?|одну?)\\s?(?:${UNITS})\\s(?:ago|назад|fa|temu)(?![\\p{L}])`,
    "(?<![\\p{L}])(?:just now|à l[’']instant|gerade eben|ahora mismo|только что|aujourd[’']hui|hier|today|yesterday|heute|gestern|hoy|ayer|сегодня|вчера)(?=\\s?(?:à|at|um|a las|,|в)\\s\\d)",
  ].join('|'),
  'giu',
);

/** The text with its dates and times taken out, and whether it had any. */
export const withoutDates = (text: string): { readonly rest: string; readonly dated: boolean } => {
  const rest = text.replace(DATES, ' ');
  return { rest, dated: rest !== text };
};
