/**
 * What people give to `vigie confirm`: the link of SNS's confirmation mail, the whole mail (as text
 * or as the raw message of an `.eml` file), the link's token alone, or the six digits of an SMS.
 */

import { bad, type Checked, good } from './checked.ts';
import { readCode } from './code.ts';
import { checkPhone } from './phone.ts';

/** What is to be confirmed. `phone` is absent if only the digits were given. */
export type Confirmation =
  | { readonly kind: 'link'; readonly topicArn: string; readonly token: string }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'code'; readonly digits: string; readonly phone?: string };

// AWS writes …/confirmation.html?TopicArn=…&Token=… in mails and …/?Action=ConfirmSubscription&… elsewhere.
const LINK = /https?:\/\/[^\s<>"']*[?&;]Token=[^\s<>"']*/i;
// SNS's tokens are long runs of hexadecimal digits (about 200 and more); an emulator's may be shorter.
const TOKEN = /^[0-9a-z_-]{32,1024}$/i;
const ARN = /^arn:[a-z-]+:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}$/;

/** Reads the words given to `vigie confirm`. */
export const readConfirmation = (words: readonly string[]): Checked<Confirmation> => {
  const [first = '', second] = words.map((word) => word.trim());
  if (first.startsWith('+') || second !== undefined) return phoneAndCode(words);
  const digits = readCode(first);
  if (digits !== undefined) return good({ kind: 'code', digits });
  if (/https?:\/\//i.test(first)) return readConfirmationMail(first);
  if (TOKEN.test(first)) return good({ kind: 'token', token: first });
  return bad(
    'this is no confirmation link, no token and no six-digit code: paste the whole link of the mail, in quotes',
  );
};

const phoneAndCode = (words: readonly string[]): Checked<Confirmation> => {
  const [number = '', ...rest] = words;
  const phone = checkPhone(number);
  if (!phone.ok) return phone;
  const digits = readCode(rest.join(''));
  return digits === undefined
    ? bad(`after ${phone.value} comes the code of six digits that was sent there`)
    : good({ kind: 'code', digits, phone: phone.value });
};

/** The confirmation in a mail's text or raw message (quoted-printable and base64 are decoded). */
export const readConfirmationMail = (mail: string): Checked<Confirmation> => {
  const link = [mail, softened(mail), ...decodedBodies(mail)]
    .map((text) => LINK.exec(text)?.[0])
    .filter((found) => found !== undefined)
    // In a quoted-printable mail the raw link is refused, because its TopicArn begins with =3D.
    .map((found) => linkParts(found))
    .find((parts) => parts.ok);
  if (link !== undefined) return link;
  const raw = LINK.exec(mail)?.[0];
  return raw === undefined
    ? bad('there is no confirmation link in it (such a link holds TopicArn= and Token=)')
    : linkParts(raw);
};

const linkParts = (link: string): Checked<Confirmation> => {
  // A link copied out of HTML source has &amp; for &.
  const text = link.replaceAll('&amp;', '&');
  if (!URL.canParse(text)) return bad('the link is broken: copy it whole');
  const { searchParams } = new URL(text);
  const topicArn = searchParams.get('TopicArn') ?? '';
  const token = searchParams.get('Token') ?? '';
  if (!ARN.test(topicArn)) return bad('the link has no TopicArn: copy it whole, to its end');
  if (!TOKEN.test(token))
    return bad(
      'the link has no Token: copy it whole; in a shell put it in quotes, because of its &',
    );
  return good({ kind: 'link', topicArn, token });
};

const softened = (text: string): string =>
  text
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** Base64 bodies of the message, decoded; a link is ASCII, so bytes are taken as characters. */
const decodedBodies = (mail: string): readonly string[] =>
  (mail.match(/(?:^[A-Za-z0-9+/]{4,}={0,2}\r?\n?){2,}/gm) ?? []).flatMap((block) => {
    const text = block.replace(/\s/g, '');
    // Lines of letters only, such as those of a quoted-printable body, look like base64 and are not.
    return /^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text)
      ? [atob(text)]
      : [];
  });
