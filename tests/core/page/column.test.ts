import { describe, expect, it } from 'vitest';
import { dump, read, textsOf, titles } from './reading.ts';

const TITLE = 'Papeterie de Corbières : la machine tourne de nouveau';

/** The first article's blocks as strings. */
const blocks = (page: string): readonly string[] => {
  const [article] = read(page).articles;
  return article === undefined ? [] : textsOf(page, article);
};

describe('a page wrapped at a column', () => {
  it.each([
    [
      'a name',
      'Grupa optyczna zdementowała w czwartek pogłoski o przejęciu firmy\nLunetis. Takich planów nie ma, powiedział rzecznik.',
    ],
    [
      'a German noun, twice',
      'Chisinau und Bukarest haben am Donnerstag ein Abkommen über\nStromlieferungen in den Wintermonaten unterzeichnet. Es garantiert\nMoldau die Hälfte davon.',
    ],
    [
      'a number',
      'Le groupe Tannhaus entre au capital du brasseur Rabeck, dont il acquiert\n60 % auprès de la famille fondatrice.',
    ],
    [
      'a quotation',
      'Президент Украины вновь призвал европейцев ввести санкции против\n«Росатома». По его словам, эта отрасль оплачивает войну.',
    ],
  ])('a short page whose few lines break before %s is put together again', (_, text) => {
    expect(blocks(dump(TITLE, text))).toEqual([TITLE, text]);
    expect(blocks(dump(TITLE, text).normalize('NFD'))).toEqual(
      [TITLE, text].map((block) => block.normalize('NFD')),
    );
  });

  it('a headline that sits on its short text is one, whatever stands above', () => {
    const brief = 'Meriden Bank to cut 1,200 jobs by the end of the year\n';
    const text = 'Meriden said on Tuesday that it would cut a tenth of its workforce by then.';
    expect(blocks(`Economy\n\n${brief}${text}`)).toEqual([brief.trim(), text]);
    const other = 'Kyiv urges sanctions on Russian nuclear industry again\n';
    const told = 'The president has called on Europe to act, and named the firms.';
    expect(titles(`${brief}${text}\n\n${other}${told}`)).toEqual([brief.trim(), other.trim()]);
  });

  it('in capitals, its headline over two lines', () => {
    const title = 'EL FABRICANTE DE COMPONENTES KOLBEN PRESENTA UN ERE PARA 480\nTRABAJADORES';
    const text =
      'EL EXPEDIENTE DE REGULACIÓN DE EMPLEO FUE COMUNICADO EL LUNES AL COMITÉ;\nPREVÉ 200 DESPIDOS FORZOSOS.';
    expect(titles(dump(title, text))).toEqual([title.replace('\n', ' ')]);
  });
});
