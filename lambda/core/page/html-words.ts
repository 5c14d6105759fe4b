/**
 * What the makers of web pages say of their parts: by an element's name, its role, and the words of
 * its class and id. They are hints, not facts: "has-sidebar" may stand on the body of a page, so what
 * a hint throws out is taken back where it holds most of the page's text (`html-main.ts`).
 */

import type { Furniture } from './piece.ts';

/** What an element says that it holds. */
export type Hint = Furniture | 'article-body' | 'body' | 'headline' | 'lead' | 'caption' | 'hidden';

/** Their text is nothing that a reader sees as text. */
export const SILENT: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object canvas select textarea button audio video map datalist title amp-ad amp-analytics amp-state amp-iframe noembed noframes'.split(
    ' ',
  ),
);

/** Elements that stand by themselves, so that text around them is not theirs. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'html body p div section article main ul ol li table tr td th tbody thead tfoot caption h1 h2 h3 h4 h5 h6 blockquote pre figure figcaption header footer nav aside dl dt dd hr address center details summary form fieldset legend dialog menu hgroup search amp-sidebar amp-accordion amp-carousel amp-social-share'.split(
    ' ',
  ),
);

/** Elements without an end. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

const TAGS: Readonly<Record<string, Hint>> = {
  nav: 'navigation',
  menu: 'navigation',
  'amp-sidebar': 'navigation',
  'amp-social-share': 'share',
  search: 'navigation',
  footer: 'label',
  aside: 'list',
  form: 'label',
  dialog: 'label',
  figcaption: 'caption',
  figure: 'caption',
};

const ROLES: Readonly<Record<string, Hint>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  complementary: 'list',
  contentinfo: 'label',
  banner: 'navigation',
  dialog: 'label',
  alertdialog: 'consent',
  tooltip: 'label',
};

/** Words of classes and ids, in the languages that makers of pages write them in. */
const WORDS: Readonly<Record<string, string>> = {
  comments:
    'comment comments commentlist commentarea kommentar kommentare commentaire commentaires disqus comentarios coral livefyre',
  share:
    'share shares sharing sharebar sharedaddy sharetools social socials socialmedia addthis addtoany partage teilen followus follow shariff',
  'read-also':
    'related relatedposts relatedarticles relatedstories recommend recommended recommendation recommendations readmore readalso outbrain taboola plista trending popular mostread mostviewed meistgelesen lireaussi asavoir linkbox morenews morestories seealso yarpp jp-relatedposts internallinks crosslinks verwandt verwandte verwandteartikel mehrzumthema relacionada relacionadas relacionado relacionados correlato correlati correlate gerelateerd gerelateerde powiazane richlink',
  newsletter: 'newsletter newsletters subscribe subscription signup inscription mailchimp nl',
  consent: 'cookie cookies consent gdpr rgpd cmp onetrust didomi cookiebar cookiebanner dsgvo',
  navigation:
    'nav navi navigation navbar menu submenu megamenu breadcrumb breadcrumbs breadcrumbnavi pagination pager paging toolbar topbar masthead sitemap skiplink search searchbox tags taglist tagcloud keywords topics toc',
  list: 'sidebar sidebars rail marginalspalte marginalbox ticker',
  label:
    'ad ads adbox adslot advert adverts advertisement advertising adv anzeige anzeigen werbung werbebox publicite pub sponsor sponsored banner promo promos promotion promoted promobox paywall piano popup modal overlay lightbox footer copyright disclaimer tooltip toolbox printonly',
  byline:
    'byline bylines author authors autor autoren auteur auteurs authorbox authorinfo authorbio',
  hidden: 'hidden invisible visuallyhidden sronly screenreader screenreadertext noprint',
  lead: 'standfirst chapo chapeau lead leadtext dek deck subtitle subheadline subhead subheading vorspann sapo entradilla sumario intro abstract',
  caption:
    'caption captions legende bildunterschrift bildtext imagecaption photocaption wpcaption credit credits',
};

const BY_WORD: ReadonlyMap<string, Hint> = new Map(
  Object.entries(WORDS).flatMap(([hint, words]) =>
    words.split(' ').map((word): [string, Hint] => [word, hint as Hint]),
  ),
);

/** Two words side by side, or two words written as one. */
const PAIRS: readonly (readonly [RegExp, Hint])[] = [
  [/^(?:sr-?only|visually-?hidden|screen-?reader)/, 'hidden'],
  [
    /^(?:more-(?:stories|news|articles|from|on)|most-(?:read|viewed|popular|shared)|(?:see|read|lire|voir|leggi|siehe|lesen|leia|ver)-(?:also|more|aussi|auch|anche|tambien)|mehr-zum|weitere-|internal-links?)/,
    'read-also',
  ],
  [/^(?:rich-link|links-block|lees-ook|leia-tambem|czytaj-takze)/, 'read-also'],
  [/^(?:topic-list)/, 'navigation'],
  [/^(?:author-(?:bio|box|info)|by-line)/, 'byline'],
  [/^(?:tag-(?:list|cloud))/, 'navigation'],
];

/** The classes of the element that holds an article's text; it is never thrown out for its other words. */
const BODY =
  /(?:article|post|entry|story|news|text|content)[_-]?(?:body|content|text|main)|(?:main|page)[_-]?(?:content|text)|artikel[_-]?(?:text|inhalt|body)|bodytext|corps[_-]?article|texte[_-]?article/i;
/** The words behind these say what the page has elsewhere, or that the element lacks it. */
const ABOUT = /^(?:has|with|no|without|js|is|if|not|show|hide|can|ad-?hoc)$/;

const SCREENS = /^(?:xs|sm|md|lg|xl|print|phone|mobile|tablet|desktop|small|large|for)$/;

const ofWord = (words: readonly string[], at: number): Hint | undefined => {
  if (ABOUT.test(words[at - 1] ?? '')) return undefined;
  const word = words[at] ?? '';
  // "ad-hoc" is no advertisement, and "hidden-xs" is hidden on small screens only.
  if (word === 'ad' && words[at + 1] === 'hoc') return undefined;
  if (word === 'hidden' && SCREENS.test(words[at + 1] ?? '')) return undefined;
  const own = BY_WORD.get(word);
  if (own !== undefined) return own;
  const next = words[at + 1];
  if (next === undefined) return undefined;
  const pair = `${word}-${next}`;
  return PAIRS.find(([pattern]) => pattern.test(pair))?.[1];
};

/** "articleShareBar box--wide" → article, share, bar, box, wide. */
const wordsOf = (names: string): readonly string[] =>
  names
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, 40);

const BODY_HINTS: ReadonlySet<Hint> = new Set(['lead', 'caption', 'headline', 'byline']);

/** What the classes and the id of an element say, `undefined` if nothing. */
const hintOfNames = (names: string): Hint | undefined => {
  const words = wordsOf(names);
  let soft: Hint | undefined;
  for (let at = 0; at < words.length; at++) {
    const hint = ofWord(words, at);
    if (hint === undefined) continue;
    if (!BODY_HINTS.has(hint)) return BODY.test(names) ? 'body' : hint;
    soft ??= hint;
  }
  return soft ?? (BODY.test(names) ? 'body' : undefined);
};

const ITEMPROPS: Readonly<Record<string, Hint>> = {
  articlebody: 'article-body',
  headline: 'headline',
  author: 'byline',
  datepublished: 'byline',
  comment: 'comments',
  caption: 'caption',
};

/** The attributes that are looked at, by name. */
export type Attributes = Readonly<Record<string, string>>;

const isHidden = (attributes: Attributes): boolean =>
  attributes['hidden'] !== undefined ||
  attributes['aria-hidden'] === 'true' ||
  // AMP: shown only until something was loaded, or because it was not.
  attributes['fallback'] !== undefined ||
  attributes['placeholder'] !== undefined ||
  /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes['style'] ?? '');

/** Elements whose classes speak of the whole page. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main']);

/** Where pages whose classes are drawn by a program say what a part is, for their scripts and tests. */
export const PARTS: readonly string[] = [
  'data-component',
  'data-gu-name',
  'data-testid',
  'data-module',
];

/** What an element says that it holds. */
export const hintOf = (tag: string, attributes: Attributes): Hint | undefined => {
  if (WHOLE.has(tag)) return undefined;
  if (isHidden(attributes)) return 'hidden';
  const prop = ITEMPROPS[(attributes['itemprop'] ?? '').trim().toLowerCase()];
  if (prop !== undefined) return prop;
  const named = TAGS[tag] ?? ROLES[(attributes['role'] ?? '').toLowerCase()];
  if (named !== undefined) return named;
  const names = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`;
  const own = names.length > 1 ? hintOfNames(names.slice(0, 400)) : undefined;
  if (own !== undefined) return own;
  const part = PARTS.map((name) => attributes[name]).find((value) => value !== undefined);
  return part === undefined ? undefined : hintOfNames(part.slice(0, 100));
};
