import { describe, expect, test } from 'vitest';
import { sameStory } from '../../../lambda/core/story/group.ts';
import { told } from './told.ts';

const dunkirk = {
  lang: 'fr',
  title: "ArcelorMittal va redémarrer un haut fourneau de l'usine de Dunkerque le 3 mars",
  text: "ArcelorMittal va redémarrer son haut fourneau de l'usine de Dunkerque le 3 mars, a annoncé le sidérurgiste. L'installation avait été arrêtée en octobre faute de commandes. Environ 600 salariés en chômage partiel vont revenir.",
};

describe('two articles are one story', () => {
  test('a text is a copy of itself', () => {
    const one = told(dunkirk);
    expect(sameStory(one, one)).toMatchObject({ verdict: 'copy', by: 'wording', newFacts: [] });
  });

  test('a copy with other paragraphs around it is a copy', () => {
    const more = `${dunkirk.text}\nLes analystes s'y attendaient. Le titre n'a guère bougé en début de séance à Amsterdam.`;
    expect(sameStory(told(dunkirk), told({ ...dunkirk, text: more })).verdict).toBe('copy');
  });

  test('a price that was not known is an update that says it', () => {
    const later = {
      lang: 'fr',
      title: "ArcelorMittal investit 40 millions d'euros dans le redémarrage de Dunkerque",
      text: "ArcelorMittal va consacrer 40 millions d'euros au haut fourneau de l'usine de Dunkerque, qui redémarre le 3 mars. L'installation était arrêtée depuis octobre ; 600 salariés reviennent.",
      at: '2026-02-11T08:00:00Z',
    };
    expect(sameStory(told(dunkirk), told(later))).toMatchObject({
      verdict: 'update',
      newFacts: ['EUR 40000000'],
    });
  });
});

describe('what was before is named and is no other fact', () => {
  test.each([
    [
      'fr',
      "Lenaro achète 350 MW d'éolien à Voltavent",
      'Lenaro porte son contrat avec Voltavent de 350 à 420 MW',
    ],
    [
      'en',
      'Lenaro buys 350 MW of wind power from Voltavent',
      'Lenaro raises its wind power deal with Voltavent from 350 to 420 MW',
    ],
    [
      'de',
      'Lenaro kauft 350 MW Windstrom von Voltavent',
      'Lenaro hebt Windstrom-Vertrag mit Voltavent von 350 auf 420 MW an',
    ],
    [
      'es',
      'Lenaro compra 350 MW de energía eólica a Voltavent',
      'Lenaro eleva su contrato eólico con Voltavent de 350 MW a 420 MW',
    ],
    [
      'ru',
      'Ленаро покупает 350 МВт ветра у Вольтавента',
      'Ленаро и Вольтавент увеличили договор с 350 до 420 МВт',
    ],
  ])('%s: %s, then: %s', (lang, title, later) => {
    const text = (line: string) => `${line}. Lenaro, Voltavent, Castelmonte.`;
    const found = sameStory(
      told({ lang, title, text: text(title) }),
      told({ lang, title: later, text: text(later), at: '2026-02-11T08:00:00Z' }),
    );
    expect(found).toMatchObject({ verdict: 'update', newFacts: ['W 420000000'] });
  });

  test.each([
    [
      'fr',
      'Lenaro licencie 412 salariés à Castelmonte',
      'Lenaro licencie finalement 538 salariés à Castelmonte, au lieu de 412',
    ],
    [
      'en',
      'Lenaro cuts 412 jobs in Castelmonte',
      'Lenaro cuts 538 jobs in Castelmonte instead of 412',
    ],
    [
      'de',
      'Lenaro streicht 412 Stellen in Castelmonte',
      'Lenaro streicht 538 statt 412 Stellen in Castelmonte',
    ],
    [
      'ru',
      'Ленаро увольняет 412 рабочих в Кастельмонте',
      'Ленаро увольняет 538 рабочих в Кастельмонте вместо 412',
    ],
  ])('%s: %s, then: %s', (lang, title, later) => {
    const found = sameStory(
      told({ lang, title, text: `${title}.` }),
      told({ lang, title: later, text: `${later}.`, at: '2026-02-11T08:00:00Z' }),
    );
    expect(found).toMatchObject({ verdict: 'update', newFacts: ['412 → 538'] });
  });

  test("the next week's issue of a notice is another", () => {
    const notice = (issue: number, buses: number, at: string) => ({
      ...{ lang: 'en', title: `Tender notice ${issue}/2026: ${buses} buses for the county`, at },
      text: `Tender notice ${issue}/2026: the county seeks offers for ${buses} buses, to be delivered to its depot. Offers are due within 40 days.`,
    });
    const found = sameStory(
      told(notice(44, 31, '2026-02-10T08:00:00Z')),
      told(notice(45, 14, '2026-02-17T08:00:00Z')),
    );
    expect(found).toMatchObject({ verdict: 'different', veto: expect.stringMatching(/^labels/u) });
  });
});

describe('facts keep look-alikes apart', () => {
  test.each([
    ['another place', 'Dunkerque', 'Fos', /names: dunkerque \/ fos/u],
    ['another day', '3 mars', '3 avril', /days: 3-3 \/ 4-3/u],
  ])('%s: %s is not %s', (_, here, there, veto) => {
    const other = {
      ...dunkirk,
      title: dunkirk.title.replaceAll(here, there),
      text: dunkirk.text.replaceAll(here, there),
    };
    const found = sameStory(told(dunkirk), told(other));
    expect(found.verdict).toBe('different');
    expect(found.veto).toMatch(veto);
  });

  test('the same text three weeks later is another story', () => {
    const later = told({ ...dunkirk, at: '2026-03-05T08:00:00Z' });
    expect(sameStory(told(dunkirk), later).verdict).toBe('different');
  });

  const reopens = (place: string) => ({
    lang: 'fr',
    title: `Papeterie : l'usine de ${place} redémarre après un an d'arrêt`,
    text: `L'usine de ${place} a redémarré lundi matin, un an après l'arrêt de ses machines. Les salariés ont été accueillis par la direction.`,
  });
  const closes = (place: string) => ({
    lang: 'de',
    title: `Papierfabrik in ${place} wird im März geschlossen`,
    text: `Der Konzern schließt sein Werk in ${place} im März. Die Maschinen gehen an einen Käufer in Polen, die Gewerkschaft ruft zum Streik auf.`,
  });
  const listed = (ship: string) => ({
    lang: 'ru',
    title: `Танкер «${ship}» попал под санкции Евросоюза`,
    text: `Евросоюз в понедельник ввёл новые санкции, под них попал танкер «${ship}». Счета владельца в европейских банках заморожены с полуночи.`,
  });

  test.each([
    [reopens('Villefranche'), reopens('Villeurbanne')],
    [closes('Friedberg'), closes('Friedrichshafen')],
    [closes('Hildesheim'), closes('Hildburghausen')],
    [listed('Северный ветер'), listed('Адмирал Ушаков')],
    [listed('Волгодон'), listed('Касимов')],
  ])('names that begin alike, and names between quotes, are names: %o', (one, other) => {
    const found = sameStory(told(one), told(other));
    expect(found.verdict).toBe('different');
    expect(found.veto).toMatch(/^names: /u);
  });

  test.each([
    [reopens('Villefranche'), "L'usine de Villefranche, rouverte lundi"],
    [listed('Волгодон'), 'Владелец «Волгодона» обжалует решение'],
  ])('the same name in another form keeps nothing apart: %o', (one, more) => {
    const again = { ...one, text: `${one.text} ${more}.` };
    expect(sameStory(told(one), told(again)).verdict).not.toBe('different');
  });
});
