/** What `vigie topics --help` prints. */

import { SYSTEM_HELP } from '../system.ts';

/** See above. */
export const HELP = `vigie topics: what is watched. Lists, begins, checks and tries topic files, and changes the
topics of a running system.

Topic files:

       npx vigie topics list               all topics with title, languages and aspects
       npx vigie topics new <id>           writes topics/<id>.yaml, which works as it is and explains itself
       npx vigie topics check [folder…]    every mistake with file, line, column and what to do
       npx vigie topics try <id> <file>    why the topic matches a page, or how near it comes
       npx vigie topics words <id>         the forms of each word that the topic finds, by language
       npx vigie topics eval <id> <file…>  precision, recall and every mistake on labelled texts
       npx vigie topics backtest <id|file.yaml> [file|folder…]   what it would have sent, over the archive of a
                                           system or over these pages, beside the version that runs
A running system (the local one, or --stage NAME), without a deploy, within a minute:
       npx vigie topics add <file…>        checks topic files and adds them: all, or none if one has a mistake
       npx vigie topics change <file…>     the same for topics that are there
       npx vigie topics remove <id…>       takes topics away; a deployed one stays away
       npx vigie topics restore <id…>      back to what was deployed
       npx vigie topics show <id>          the file of a topic, to change it (--deployed: as it was deployed)
       npx vigie topics list --stage NAME  where each topic comes from, since when, and which does not run
       npx vigie topics check --stage NAME all its topics, checked again
       npx vigie topics renew              compiles them again, after an update of Vigie

${SYSTEM_HELP}
  --local          list, check: of the local system, not of the files
  --topics DIR     this folder of topic files instead of seeds/topics and topics (list, try; new: write here)
  --lang fr|en     new: language of the comments (default: yours, else en); words: this language only
  --min PLACE      eval, backtest: the least prominent place that counts: headline, lead, body (default)
  --days N         backtest: of the archive the last N days, 1 to 35 (default 30)
  --against FILE   backtest: compare with this topic file instead of the version that runs
  --all            backtest: every story, also those that the other version tells
  --json           for programs (not: new, show)

Examples:
  npx vigie topics list
  npx vigie topics new strikes --lang en
  npx vigie topics check
  npx vigie topics check seeds/topics topics/strikes.yaml --json
  npx vigie topics try strikes page.txt
  npx vigie topics try sanctions - < page.txt
  npx vigie topics words strikes --lang fr
  npx vigie topics eval strikes labelled.jsonl
  npx vigie topics backtest topics/strikes.yaml --days 7 --stage prod
  npx vigie topics backtest strikes seeds/pages
  npx vigie topics add topics/strikes.yaml --stage prod
  npx vigie topics show sanctions --stage prod > sanctions.yaml
  npx vigie topics change sanctions.yaml --stage prod
  npx vigie topics remove strikes

A deploy leaves alone what was added, changed or removed on the stage: list says what was deployed meanwhile,
restore goes back to it. The same change twice changes nothing; one that breaks off has changed nothing.
check names the words that are no headwords of their language's dictionary: they have regular endings
only. words marks them. (German and Italian have no dictionary here.)
eval reads one JSON object a line: {"text": "…", "topics": ["strikes"]} or {"title": "…", "body": "…",
"topics": []}, with "lang" and "mention" (named in passing, not judged) if you like; docs/topics.md.
backtest groups articles into stories as alerts do, an alert a story; what readers mute or do not ask for
is not taken off. On a local system that stands still the version that runs is the one that ran last.
Your own topics live in the folder topics/, which git ignores; seeds/topics comes with Vigie.
The query language is explained in docs/query-language.md.
Exit code: 0 it ran (check: no errors), 1 bad input, errors, or refused (nothing changed), 2 wrong usage.
`;
