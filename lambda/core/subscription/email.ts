/**
 * An email address as a person types it. It is refused rather than repaired, with the reason and
 * the form to write: a wrong guess here would send somebody's alerts to a stranger.
 */

import { bad, type Checked, good } from './checked.ts';

// RFC 5321 §4.5.3.1: local part 64, path 256 with its angle brackets, so 254 for the address.
const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL = 64;
const LONGEST_LABEL = 63;

// RFC 5322 dot-atom; quoted local parts are legal and used by nobody but attackers.
const ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+$/;
const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

const shown = (text: string): string => JSON.stringify(text);

/** The address in lower case, or what is wrong with it. */
export const checkEmail = (typed: string): Checked<string> => {
  const text = typed.trim();
  if (text === '') return bad('the address is empty');
  // Before anything else: a line break in an address would be a header of its own in the mail.
  if (/\p{Cc}|\p{Cf}/u.test(text))
    return bad(`${shown(text)} contains a control or invisible character: type it by hand`);
  const inside = /<([^<>]+)>/.exec(text)?.[1] ?? /^mailto:([^?]+)/i.exec(text)?.[1];
  if (inside !== undefined)
    return bad(`${shown(text)} is more than an address: write only ${inside.trim()}`);
  if (/\s/.test(text)) return bad(`${shown(text)} contains a space: write one address`);
  if (text.length > LONGEST_ADDRESS)
    return bad(`the address has ${text.length} characters; at most ${LONGEST_ADDRESS} are allowed`);
  const parts = text.split('@');
  const [local, domain] = parts;
  if (local === undefined || domain === undefined)
    return bad(`${shown(text)} has no @: write it as name@example.com`);
  if (parts.length > 2) return bad(`${shown(text)} has more than one @: write one address`);
  const problem = localProblem(local.toLowerCase()) ?? domainProblem(local, domain.toLowerCase());
  return problem === undefined ? good(text.toLowerCase()) : bad(`${shown(text)}: ${problem}`);
};

const localProblem = (local: string): string | undefined => {
  if (local === '') return 'nothing stands before the @';
  if (local.length > LONGEST_LOCAL)
    return `${local.length} characters stand before the @; at most ${LONGEST_LOCAL} are allowed`;
  if (/[^\0-\x7f]/.test(local))
    return `${shown(/[^\0-\x7f]/u.exec(local)?.[0] ?? '')} before the @ cannot be delivered by SNS; only ASCII letters can`;
  const wrong = local.split('.').find((atom) => !ATOM.test(atom));
  if (wrong === '') return 'a dot may not begin or end the part before the @, nor follow another';
  if (wrong !== undefined) return `${shown(wrong)} before the @ is not allowed in an address`;
  return undefined;
};

const domainProblem = (local: string, domain: string): string | undefined => {
  if (domain === '') return 'nothing stands after the @';
  if (domain.includes(','))
    return `a comma is no dot: write ${local}@${domain.replaceAll(',', '.')}`;
  if (/[^\0-\x7f]/.test(domain)) return internationalProblem(local, domain);
  const labels = domain.split('.');
  if (labels.includes('')) return 'a dot may not begin or end the domain, nor follow another';
  const wrong = labels.find((label) => label.length > LONGEST_LABEL || !LABEL.test(label));
  if (wrong !== undefined) return `${shown(wrong)} is not a part of a domain name`;
  if (labels.length < 2)
    return `the domain "${domain}" is incomplete: ${domain}.com, ${domain}.org?`;
  // Top-level domains are letters, or punycode; digits mean an IP address.
  if (!/[a-z]/.test(labels.at(-1) ?? '')) return 'an IP address is not a mail domain';
  return undefined;
};

const internationalProblem = (local: string, domain: string): string => {
  const host = URL.canParse(`http://${domain}/`) ? new URL(`http://${domain}/`).hostname : '';
  const ascii = LABEL.test(host.split('.')[0] ?? '') ? host : '';
  return ascii === '' || ascii === domain
    ? `"${domain}" is not a domain name`
    : `the domain has letters outside ASCII: write ${local}@${ascii} if that is what you mean`;
};
