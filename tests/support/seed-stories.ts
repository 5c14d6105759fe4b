/**
 * What a person finds in the seed pages: every story by its title, in page order, and the topics that
 * it is about. Written by reading the pages, not by running Vigie.
 */

/** A story and the topics that must find it; no other may, but those that are not judged. */
export type SeedStory = {
  readonly title: string;
  readonly topics: readonly string[];
  /** What is often said along (that a plant had stopped, what becomes of its staff): neither right nor wrong. */
  readonly notJudged: readonly string[];
};

const SAID_ALONG: Readonly<Record<string, readonly string[]>> = {
  'plant-reopening': ['plant-closure', 'layoffs'],
  'plant-closure': ['layoffs', 'insolvency'],
};

const about = (title: string, ...topics: readonly string[]): SeedStory => ({
  title,
  topics,
  notJudged: topics.flatMap((topic) => SAID_ALONG[topic] ?? []),
});

/** By file name in `seeds/pages`. */
export const SEED_STORIES: Readonly<Record<string, readonly SeedStory[]>> = {
  'breves-eco-fr.txt': [
    about(
      'Papeterie de Corbières : la machine tourne de nouveau après dix-huit mois de silence',
      'plant-reopening',
    ),
    about("Dopage : quatre ans de sanction pour la championne d'aviron Maud Kerjean"),
    about(
      "La reprise économique se confirme au troisième trimestre, selon l'institut de conjoncture",
    ),
    about('Les Biscuits Morvan ont un nouveau propriétaire', 'acquisition'),
    about(
      "Jardin botanique : des plantes carnivores venues de Bornéo s'installent sous la grande serre",
    ),
  ],
  'cierres-es.txt': [
    about('La fábrica de neumáticos de Aranda apaga sus prensas', 'plant-closure'),
    about('Bruselas amplía las sanciones contra tres bancos bielorrusos', 'sanctions'),
    about('El Dépor, sancionado con un partido a puerta cerrada'),
  ],
  'closures-en.txt': [
    about('Glassmaker to shut its Castleford furnace after 130 years', 'plant-closure'),
    about('Nordvik agrees to buy Dutch pump maker for $2.3bn', 'acquisition'),
    about('Striker signs new contract that will bring fresh energy to Rovers'),
    about('Gardeners urged to water plants before the cold snap'),
  ],
  'fonderie-fr.txt': [
    about("Fonderie de Vierzon : le four s'éteint, 212 salariés sans travail", 'plant-closure'),
  ],
  'rubriques-fr.txt': [],
  'sanctions-en.txt': [about('EU widens Russia sanctions to liquefied gas terminals', 'sanctions')],
  'usine-moscou-fr.txt': [
    about(
      "Automobile : à Moscou, l'ancienne usine Renault relance la production sous la marque Moskvitch",
      'plant-reopening',
      'sanctions',
    ),
    about(
      'Batteries : Nissan met la main sur une filiale commune spécialisée dans le lithium-ion',
      'acquisition',
    ),
    about('« Comprendre la mer Noire »'),
    about(
      "Le losange s'engage sur de l'électricité verte pour ses sites français",
      'energy-contract',
    ),
  ],
  'werra-bote-de.txt': [
    about('Stahlwerk in Eisenach fährt nach elf Monaten Stillstand wieder an', 'plant-reopening'),
    about('Chemiekonzern Lenaro sichert sich Windstrom für zehn Jahre', 'energy-contract'),
    about('Kreisliga-Trainer nach Platzverweis für fünf Spiele gesperrt'),
  ],
  'zavod-ru.txt': [
    about('Шинный завод в Ярославле возобновил работу после простоя', 'plant-reopening'),
    about('Евросоюз ввёл санкции против двух судоходных компаний', 'sanctions'),
    about('Вратарь «Волги» пропустит три матча за спор с судьёй'),
  ],
};

/** What was told of a story, judged: topics that are wrong, and topics that are missing. */
export const judge = (
  story: Omit<SeedStory, 'title'>,
  told: readonly string[],
): { readonly wrong: readonly string[]; readonly missing: readonly string[] } => ({
  wrong: told.filter((topic) => !story.topics.includes(topic) && !story.notJudged.includes(topic)),
  missing: story.topics.filter((topic) => !told.includes(topic)),
});
