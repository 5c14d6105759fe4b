import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkEmail } from '../../../lambda/core/subscription/email.ts';
import { checkPhone } from '../../../lambda/core/subscription/phone.ts';

const problem = (checked: { ok: boolean; problem?: string }): string =>
  checked.ok ? 'accepted' : (checked.problem ?? '');

describe('an email address', () => {
  test.each([
    ['Marie@Exemple.FR', 'marie@exemple.fr'],
    ['  jean.dupont+veille@presse.example.org ', 'jean.dupont+veille@presse.example.org'],
    ["o'neil@example.ie", "o'neil@example.ie"],
    ['redaktion@xn--mnchen-3ya.example', 'redaktion@xn--mnchen-3ya.example'],
    ['a@b.co', 'a@b.co'],
  ])('%s is %s', (typed, address) => {
    expect(checkEmail(typed)).toEqual({ ok: true, value: address });
  });

  test.each([
    ['', 'empty'],
    ['marie.exemple.fr', 'has no @'],
    ['marie@@exemple.fr', 'more than one @'],
    ['marie@exemple.fr, paul@exemple.fr', 'contains a space'],
    ['marie@exemple.fr,paul@exemple.fr', 'more than one @'],
    ['Marie Dupont <marie@exemple.fr>', 'write only marie@exemple.fr'],
    ['mailto:marie@exemple.fr', 'write only marie@exemple.fr'],
    ['marie@exemple', 'incomplete'],
    ['marie@exemple,fr', 'write marie@exemple.fr'],
    ['@exemple.fr', 'nothing stands before the @'],
    ['marie@', 'nothing stands after the @'],
    ['.marie@exemple.fr', 'a dot may not begin'],
    ['ma..rie@exemple.fr', 'a dot may not begin'],
    ['marie@exemple..fr', 'a dot may not begin or end the domain'],
    ['marie@-exemple.fr', '"-exemple"'],
    ['marie@127.0.0.1', 'an IP address'],
    ['marie@[127.0.0.1]', 'is not a part of a domain name'],
    ['"marie"@exemple.fr', 'not allowed in an address'],
    ['hélène@exemple.fr', '"é" before the @ cannot be delivered'],
    ['иван@почта.рф', 'cannot be delivered'],
    ['info@münchen.example', 'write info@xn--mnchen-3ya.example'],
    [`${'x'.repeat(65)}@exemple.fr`, '65 characters stand before the @'],
    [`marie@${'x'.repeat(64)}.fr`, 'is not a part of a domain name'],
    [`marie@${'exemple.'.repeat(40)}fr`, 'at most 254'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(problem(checkEmail(typed))).toContain(reason);
  });

  test.each(['\r\n', '\n', '\r', '\0', '\t', '\u200b', '\u202e', '\u00ad'])(
    'with %j inside is refused, so that nothing becomes a header of its own',
    (control) => {
      expect(problem(checkEmail(`marie${control}Bcc:x@exemple.fr`))).toContain(
        'control or invisible',
      );
    },
  );

  test('whatever is accepted is one mailbox in printable ASCII without blanks, and is accepted as it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.emailAddress(),
          fc.string({ unit: 'binary' }),
          fc.string().map((s) => `${s}@exemple.fr`),
        ),
        (typed) => {
          const checked = checkEmail(typed);
          if (!checked.ok) return;
          expect(checked.value).toMatch(/^[\x21-\x7e]+@[a-z0-9.-]+$/);
          expect(checked.value.length).toBeLessThanOrEqual(254);
          expect(checkEmail(checked.value)).toEqual(checked);
        },
      ),
    );
  });

  test('common addresses are accepted', () => {
    const atom = fc.stringMatching(/^[a-z0-9][a-z0-9_+-]{0,10}$/);
    const name = fc.stringMatching(/^[a-z][a-z0-9]{1,10}$/);
    fc.assert(
      fc.property(atom, atom, name, (first, last, domain) => {
        expect(checkEmail(`${first}.${last}@${domain}.example`).ok).toBe(true);
      }),
    );
  });
});

describe('a telephone number', () => {
  test.each(['+33639980001', '+14155550100', '+4930123456', '+390612345678', '+6581234567'])(
    '%s is in E.164',
    (number) => {
      expect(checkPhone(` ${number} `)).toEqual({ ok: true, value: number });
    },
  );

  test.each([
    ['06 39 98 00 01', 'write it as +33639980001 if it is a French number'],
    ['06.39.98.00.01', 'write it as +33639980001'],
    ['+33 6 39 98 00 01', 'write it as +33639980001'],
    ['+33 (0)6 39 98 00 01', 'write it as +33639980001'],
    ['+330639980001', 'write it as +33639980001'],
    ['0033639980001', 'write it as +33639980001'],
    ['+1 (415) 555-0100', 'write it as +14155550100'],
    ['+44 07700 900123', 'write it as +447700900123'],
    ['', 'empty'],
    ['639980001', 'no country code'],
    ['+33', 'has 2 digits'],
    ['+336399', 'has 6 digits'],
    ['+336399800012345678', 'has 18 digits'],
    ['+0639980001', 'no country code begins with 0'],
    ['+33+639980001', 'only at the beginning'],
    ['+33 6 CALL ME', '"C"'],
    ['+٣٣٦٣٩٩٨٠٠٠١', '"٣"'],
    ['marie@exemple.fr', '"m"'],
  ])('%j is refused: %s', (typed, reason) => {
    expect(problem(checkPhone(typed))).toContain(reason);
  });

  test('a proposed form is itself accepted', () => {
    const typed = fc.stringMatching(/^(\+|00|0)?[0-9 .()-]{4,20}$/);
    fc.assert(
      fc.property(typed, (text) => {
        const checked = checkPhone(text);
        if (checked.ok) expect(checked.value).toMatch(/^\+[1-9][0-9]{7,14}$/);
        else {
          const way = /write it as (\+\d+)/.exec(checked.problem)?.[1];
          if (way !== undefined) expect(checkPhone(way)).toEqual({ ok: true, value: way });
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
