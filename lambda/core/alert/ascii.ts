/**
 * Letters and signs outside ASCII written with ASCII ones: for mail subjects, and for the letters that
 * an SMS cannot carry. What a table or Unicode's own decomposition cannot write (a Cyrillic letter)
 * becomes `?`, so that the loss shows; emoji go.
 */

const WRITTEN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ẞ: 'SS',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  þ: 'th',
  Þ: 'Th',
  ħ: 'h',
  Ħ: 'H',
  ı: 'i',
  ŋ: 'n',
  Ŋ: 'N',
  ŧ: 't',
  Ŧ: 'T',
  ə: 'e',
  Ə: 'E',
  '’': "'",
  '‘': "'",
  '‚': "'",
  '‛': "'",
  ʼ: "'",
  '′': "'",
  '´': "'",
  '‹': "'",
  '›': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  '•': '-',
  '·': '-',
  '⁄': '/',
  '÷': '/',
  '×': 'x',
  '±': '+/-',
  '≤': '<=',
  '≥': '>=',
  '≈': '~',
  '→': '->',
  '←': '<-',
  '°': 'o',
  '§': 'S.',
  µ: 'u',
  '©': '(c)',
  '®': '(R)',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'Y',
  '₽': 'RUB',
  '₴': 'UAH',
  '₹': 'INR',
  '₺': 'TRY',
  '₩': 'KRW',
};

const ASCII = /^[\x20-\x7e]$/;
const NAMED = /[\p{L}\p{Nd}]/u;

const decomposed = (letter: string): string =>
  Array.from(letter.normalize('NFKD'), (part) => {
    if (ASCII.test(part)) return part;
    return WRITTEN[part] ?? (NAMED.test(part) ? '?' : '');
  }).join('');

/** One code point in ASCII: `ê` is `e`, `œ` is `oe`, `…` is `...`, a Cyrillic letter is `?`, an emoji is nothing. */
export const asciiLetter = (letter: string): string =>
  ASCII.test(letter) ? letter : (WRITTEN[letter] ?? decomposed(letter));

/**
 * What must be settled before letters are taken one by one: `« mot »` loses the blanks inside, and
 * `3½` and `10²` must not become 31/2 and 102.
 */
export const readable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/«\s+/gu, '«')
    .replace(/\s+»/gu, '»')
    .replace(/(\p{Nd})([¼-¾⅐-⅞])/gu, '$1 $2')
    .replace(/(\p{Nd})([²³¹⁰⁴-⁹])/gu, '$1^$2')
    .replace(/\s/gu, ' ');

/** Text in printable ASCII; never longer words than readable: blanks stay where they are. */
export const toAscii = (text: string): string => Array.from(readable(text), asciiLetter).join('');
