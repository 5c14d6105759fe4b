/**
 * The topics of the simulated month: five kinds of events and the notes that come every day. They are
 * written for its texts, so that what an article meets is plain from how it was made; how well topics
 * find real news is measured elsewhere.
 */

import type { Topic } from '../../../lambda/core/topic/topic.ts';
import { loadTopic } from '../../../lib/topic-file.ts';

const FILES = [
  `id: restart
title: { fr: Redémarrages }
concepts:
  again: { fr: [redémarrer, redémarrage], en: [restart], de: [Neustart], es: [reabrir, reapertura] }
  plant: { fr: [usine], en: [plant], de: [Werk], es: [planta] }
  put_off: { fr: [reporter], en: [postpone], de: [verschieben, =verschoben], es: [aplazar] }
match: "@again NEAR/s @plant"
aspects: { postponed: "@again NEAR/s @put_off" }
`,
  `id: closure
title: { fr: Fermetures }
concepts:
  close: { fr: [fermer, fermeture], en: [close, closure], de: [=dicht], es: [clausurar, clausura] }
  reprieve: { fr: [sursis], en: [reprieve], de: [Aufschub], es: [prórroga] }
match: "@close"
aspects: { reprieved: "@close NEAR/s @reprieve" }
`,
  `id: takeover
title: { fr: Rachats }
concepts:
  acquire: { fr: [racheter, rachat], en: [acquire], de: [übernehmen], es: [adquirir] }
  done: { fr: [finaliser], en: [complete], de: [vollziehen, =vollzogen], es: [completar] }
match: "@acquire"
aspects: { completed: "@acquire NEAR/s @done" }
`,
  `id: contract
title: { fr: Contrats d'électricité }
concepts:
  deal: { fr: [contrat d'électricité], en: [power contract], de: [Stromvertrag], es: [contrato eléctrico] }
match: "@deal"
`,
  `id: layoffs
title: { fr: Licenciements }
concepts:
  lay_off: { fr: [licencier], en: [lay off], de: [entlassen], es: [despedir] }
match: "@lay_off"
`,
  `id: notes
title: { fr: Notes de marché }
concepts:
  note: { fr: [note de marché], en: [tender notice] }
match: "@note"
`,
];

/** The ids of all topics. */
export const TOPIC_IDS = [
  'restart',
  'closure',
  'takeover',
  'contract',
  'layoffs',
  'notes',
] as const;

/** One of them. */
export type TopicId = (typeof TOPIC_IDS)[number];

/** All topics. */
export const monthTopics = (): readonly Topic[] =>
  FILES.map((text, at) => {
    const { topic, problems } = loadTopic(`${TOPIC_IDS[at]}.yaml`, text);
    const wrong = problems.filter(({ severity }) => severity === 'error');
    if (!topic || wrong.length > 0) throw new Error(JSON.stringify(problems));
    return topic;
  });
