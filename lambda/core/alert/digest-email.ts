/**
 * Several alerts as one mail in plain text: a line that says how much is new, then the stories by topic,
 * each with its headline, its source and the sentence that proves it; then what was held back and why,
 * and which sources do not come through. On a day with nothing it says so.
 */

import { forgetIn, newsIn } from './changed.ts';
import { shortDateIn } from './dates.ts';
import { type Group, groupsOf, ofKind } from './digest-groups.ts';
import type { DigestView, HeldView, RecoveredView, TroubledView } from './digest-view.ts';
import { countsIn, DIGEST_WORDS, reasonIn, whenIn } from './digest-wording.ts';
import { leaveLines } from './email.ts';
import { GLUE, markedWords } from './marks.ts';
import { topicMuteLines } from './mute-lines.ts';
import { plain, webLink } from './plain.ts';
import { subjectLine } from './subject.ts';
import type { AlertView, EmailText, Quote, Wording } from './view.ts';
import { aspectIn, byProminence, WORDS } from './wording.ts';
import { lines, wrap } from './wrap.ts';

/** Stories that are told with their sentence; of the others the headline stands. */
const IN_FULL = 60;
const HELD_SHOWN = 10;
const TROUBLED_SHOWN = 10;
const QUOTE_ROOM = 160;
/** Two blanks, the reference, two more. */
const INDENT = ' '.repeat(8);

const whenAt = (iso: string, wording: Wording): string =>
  whenIn(shortDateIn(iso, wording), wording.lang);

const colonIn = ({ lang }: Wording): string => (lang === 'fr' ? ' :' : ':');

const headOf = ({ ref, title }: Pick<AlertView, 'ref' | 'title'>, before = ''): string[] =>
  lines(`${before}${plain(title).trim() || '...'}`, `  ${ref}`.padEnd(8), INDENT);

const firstQuote = (view: AlertView): Quote | undefined => byProminence(view)[0]?.quotes[0];

/** The headline is the sentence that proves it: it stands once, with its words marked. */
const markedTitle = (view: AlertView): string | undefined => {
  const quote = firstQuote(view);
  if (!quote || plain(quote.sentence).trim() !== plain(view.title).trim()) return undefined;
  return markedWords(quote, Number.POSITIVE_INFINITY).join(' ').replaceAll(GLUE, ' ');
};

const quoteOf = (view: AlertView, { lang }: Wording): string[] => {
  const quote = firstQuote(view);
  const words = quote ? markedWords(quote, QUOTE_ROOM) : [];
  if (words.length === 0) return [];
  const [open, close] = WORDS[lang].quotes;
  const first = `${open.replace(' ', GLUE)}${words[0] ?? ''}`;
  const quoted = [first, ...words.slice(1)];
  quoted.push(`${quoted.pop() ?? ''}${close.replace(' ', GLUE)}`);
  return wrap(quoted, INDENT, INDENT);
};

/** Where it stands, which other topics it meets, who tells it, and when it was published. */
const factsOf = (view: AlertView, wording: Wording): string[] => {
  const [words, digest] = [WORDS[wording.lang], DIGEST_WORDS[wording.lang]];
  const [match, ...others] = byProminence(view);
  const also = others.map(({ topicTitle }) => plain(topicTitle).trim());
  const { published } = view;
  const source = plain(view.source).trim();
  const parts = [
    match && words.zones[match.zone],
    match?.aspect ? aspectIn(match.aspect, wording.lang) : '',
    also.length > 0 ? `${digest.also} ${also.join(', ')}` : '',
    view.articleKind === 'excerpt' ? words.excerptShort : '',
    digest.publishers(view.publishers),
    published === undefined
      ? `${source}, ${words.seen} ${whenAt(view.seenAt, wording)}`
      : `${source}, ${whenAt(published, wording)}`,
  ];
  return lines(parts.filter(Boolean).join(words.between), INDENT, INDENT);
};

/** What an update adds; of a correction, that it is to be forgotten. */
const changesOf = (view: AlertView, { lang }: Wording): string[] => {
  if (view.kind === 'correction') return [`${INDENT}${forgetIn(lang)}`];
  const news = view.kind === 'update' ? newsIn(view, lang) : [];
  return news.flatMap((one) => lines(one, `${INDENT}- `, `${INDENT}  `));
};

const storyLines = (view: AlertView, wording: Wording, isShort: boolean): string[] => {
  // Corrections have a heading of their own.
  const words = WORDS[wording.lang];
  const kind = view.kind === 'update' ? `${words.kinds.update}${colonIn(wording)} ` : '';
  const title = markedTitle(view);
  const head = headOf({ ...view, title: title ?? view.title }, kind);
  if (isShort) return head;
  const link = webLink(view.url);
  return [
    ...head,
    ...changesOf(view, wording),
    ...factsOf(view, wording),
    ...(title === undefined ? quoteOf(view, wording) : []),
    ...(link === undefined ? [] : [`${INDENT}${link}`]),
  ];
};

const sections = (view: DigestView, wording: Wording): string[][] => {
  const corrections = ofKind(view, 'correction');
  const named: Group = { title: DIGEST_WORDS[wording.lang].corrections, stories: corrections };
  let shown = 0;
  // Apart, since what they say is to be forgotten.
  const others = groupsOf(view.told.filter(({ kind }) => kind !== 'correction'));
  return [...others, ...(corrections.length > 0 ? [named] : [])].map(({ title, stories }) => {
    const heading = plain(title).trim().toLocaleUpperCase(wording.lang);
    const parts = stories.map((story) => {
      shown += 1;
      return storyLines(story, wording, shown > IN_FULL).join('\n');
    });
    return [...lines(`${heading} (${stories.length})`), parts.join('\n\n')];
  });
};

const heldLine = ({ ref, title, reason, count }: HeldView, wording: Wording): string[] => {
  const { lang } = wording;
  const articles = count > 1 ? `${DIGEST_WORDS[lang].articles(count)}${colonIn(wording)} ` : '';
  return [...headOf({ ref, title }), ...lines(`${articles}${reasonIn(reason, lang)}`, INDENT)];
};

const heldSection = ({ held }: DigestView, wording: Wording): string[] => {
  if (held.length === 0) return [];
  const words = DIGEST_WORDS[wording.lang];
  const rest = held.length - HELD_SHOWN;
  return [
    `${words.held} (${held.length})`,
    ...held.slice(0, HELD_SHOWN).flatMap((one) => heldLine(one, wording)),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
  ];
};

const troubledLine = (
  { name, state, since, reason, nextTry }: TroubledView,
  wording: Wording,
): string[] => {
  const words = DIGEST_WORDS[wording.lang];
  const facts = [
    reason === undefined ? '' : plain(reason).trim(),
    nextTry === undefined ? '' : `${words.nextTry} ${whenAt(nextTry, wording)}`,
  ].filter(Boolean);
  const text = `${plain(name).trim()}${colonIn(wording)} ${words.states[state]} ${words.sinceThen} ${whenAt(since, wording)}`;
  return lines(`${text}${facts.length > 0 ? ` (${facts.join(', ')})` : ''}`, '  ', '    ');
};

const recoveredLine = ({ name, state, since, at }: RecoveredView, wording: Wording): string[] => {
  const words = DIGEST_WORDS[wording.lang];
  const before = `${words.states[state]} ${words.sinceThen} ${whenAt(since, wording)}`;
  const text = `${plain(name).trim()}${colonIn(wording)} ${words.again} ${whenAt(at, wording)} (${before})`;
  return lines(text, '  ', '    ');
};

const sourcesSection = ({ sources }: DigestView, wording: Wording): string[] => {
  if (sources === undefined || sources.watched === 0) return [];
  const words = DIGEST_WORDS[wording.lang];
  const { watched, troubled, recovered = [] } = sources;
  const rest = troubled.length - TROUBLED_SHOWN;
  return [
    `${words.sources} (${watched})`,
    ...(troubled.length === 0 ? [`  ${words.allWell}`] : []),
    ...troubled.slice(0, TROUBLED_SHOWN).flatMap((one) => troubledLine(one, wording)),
    ...(rest > 0 ? [`  ${words.more(rest)}`] : []),
    ...recovered.slice(0, TROUBLED_SHOWN).flatMap((one) => recoveredLine(one, wording)),
  ];
};

const firstLine = (view: DigestView, wording: Wording): string => {
  const words = DIGEST_WORDS[wording.lang];
  const { told, held, sources, why, since, topics } = view;
  const { time, city } = shortDateIn(view.dueAt, wording);
  if (why === 'quiet hours') return words.quiet(told.length, `${time} (${city})`);
  if (why === 'burst') return words.burst(told.length);
  const troubled = sources?.troubled.length ?? 0;
  const then = whenAt(since, wording);
  const parts = [
    told.length === 0
      ? words.nothingSince(then, topics)
      : `${countsIn(view, wording)} ${words.since(then)}`,
    held.length > 0 ? words.heldBack(held.length) : '',
    troubled > 0 ? words.broken(troubled) : '',
  ];
  return `${parts.filter(Boolean).join(WORDS[wording.lang].between)}.`;
};

/** `Sanctions 9, Plant reopening 5`. */
const topicsWith = (view: DigestView, count: (group: Group) => string): string =>
  groupsOf(view.told)
    .map((group) => `${plain(group.title).trim()}${count(group)}`)
    .join(', ');

const subjectOf = (view: DigestView, wording: Wording): string => {
  const words = DIGEST_WORDS[wording.lang];
  const { told, why, sources } = view;
  const { day, time } = shortDateIn(view.dueAt, wording);
  if (why === 'quiet hours') return `Vigie: ${words.quietSubject(told.length, time)}`;
  const numbered = ({ stories }: Group) => ` ${stories.length}`;
  if (why === 'burst')
    return `Vigie: ${words.burstSubject(told.length, topicsWith(view, numbered))}`;
  if (told.length > 0)
    return `Vigie, ${day}: ${countsIn(view, wording)} (${topicsWith(view, () => '')})`;
  const watched = sources?.watched ?? 0;
  const read = watched > 0 ? ` (${words.sourcesRead(watched)})` : '';
  return `Vigie, ${day}: ${words.nothing}${read}`;
};

/** How to mute what most of it is about. */
const muteTopics = ({ told }: DigestView, wording: Wording): readonly string[] => {
  const foremost = groupsOf(told).map(({ stories: [first] }) => first && byProminence(first)[0]);
  return topicMuteLines(
    foremost.filter((match) => match !== undefined),
    wording,
  );
};

/** The mail for one reader. */
export const digestEmailOf = (view: DigestView, wording: Wording): EmailText => {
  const parts = [
    lines(firstLine(view, wording)),
    ...sections(view, wording),
    heldSection(view, wording),
    sourcesSection(view, wording),
    [...muteTopics(view, wording), ...leaveLines(wording)],
  ].filter((part) => part.length > 0);
  const body = parts.map((part) => part.join('\n')).join('\n\n');
  return { subject: subjectLine(subjectOf(view, wording)), body: `${body}\n` };
};
