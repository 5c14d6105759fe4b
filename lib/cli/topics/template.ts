/** The file that `vigie topics new` writes: a small topic that works as it is, with every key explained. */

/** Languages in which the comments are written. */
export const TEMPLATE_LANGS = ['en', 'fr'] as const;

/** One of them. */
export type TemplateLang = (typeof TEMPLATE_LANGS)[number];

const titleOf = (id: string): string => {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const english = (id: string): string => `# What you watch. Check it:   npx vigie topics check
# Try it on a page:         npx vigie topics try ${id} page.txt
# The query language:       docs/query-language.md

# The file's name without ".yaml".
id: ${id}

# What alerts call it, by language.
title: { en: "${titleOf(id)}" }

# Families of words that mean one thing, by language (fr, en, de, es, it, pt, ru, pl; "any" for names
# that are the same everywhere). All inflected forms are found by themselves. Several words in quotes
# are a phrase. Verb and noun are different words: write both.
concepts:
  strike:
    en: [strike, walkout, "industrial action", "down tools"]
    fr: [grève, débrayage, "arrêt de travail"]
    # What looks like it and is not: hits that share a word with these do not count.
    not:
      en: ["air strike", "strike a deal"]
  plant:
    en: [plant, factory, refinery, depot]
    fr: [usine, raffinerie, dépôt]

# What must be there. @name is a concept; NEAR/s is "in one sentence", NEAR/5 "at most 5 words apart";
# AND, OR and NOT are capitals.
match: "@strike NEAR/s @plant"

# Sentences where this holds do not count. (except: { article: "…" } drops the whole article.)
except: "football OR baseball"

# What alerts add to the title: the first that holds near the matched words.
aspects:
  called-off: "@strike NEAR/s (\\"call off\\" OR suspend OR avert)"
  planned: "@strike NEAR/s (plan OR threaten OR vote)"
`;

const french = (id: string): string => `# Ce que vous suivez. Vérifier :   npx vigie topics check
# Essayer sur une page :          npx vigie topics try ${id} page.txt
# Le langage de requête :         docs/query-language.md (en anglais)

# Le nom du fichier sans « .yaml ».
id: ${id}

# Son nom dans les alertes, par langue.
title: { fr: "${titleOf(id)}" }

# Des familles de mots qui veulent dire une même chose, par langue (fr, en, de, es, it, pt, ru, pl ;
# « any » pour les noms qui sont les mêmes partout). Toutes les formes fléchies sont trouvées d'elles-mêmes.
# Plusieurs mots entre guillemets sont une expression. Le verbe et le nom sont deux mots : écrivez les deux.
concepts:
  strike:
    fr: [grève, débrayage, "arrêt de travail", débrayer]
    en: [strike, walkout, "industrial action"]
    # Ce qui y ressemble et n'en est pas : ce qui partage un mot avec ces expressions ne compte pas.
    not:
      fr: ["grève de la faim"]
  plant:
    fr: [usine, raffinerie, dépôt]
    en: [plant, factory, refinery, depot]

# Ce qui doit s'y trouver. @nom est un concept ; NEAR/s : dans une même phrase ; NEAR/5 : à 5 mots au plus ;
# AND, OR et NOT s'écrivent en capitales.
match: "@strike NEAR/s @plant"

# Les phrases où ceci est vrai ne comptent pas. (except: { article: "…" } écarte tout l'article.)
except: "football OR match"

# Ce que les alertes ajoutent au titre : le premier qui est vrai près des mots trouvés.
aspects:
  called-off: "@strike NEAR/s (suspendre OR lever OR éviter)"
  planned: "@strike NEAR/s (prévoir OR menacer OR préavis)"
`;

const WRITTEN: Readonly<Record<TemplateLang, (id: string) => string>> = {
  en: english,
  fr: french,
};

/** A new topic file's text. */
export const topicTemplate = (id: string, lang: TemplateLang): string => WRITTEN[lang](id);
