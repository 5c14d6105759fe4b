import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('French nouns and adjectives of business news', () => {
  expectForms(
    'fr',
    `
    usine: usines | usiné
    acquis: acquise acquises | acqui
    éteint: éteints éteinte éteintes
    appel: appels | appelle
    signal: signaux | signale
    fabrique: fabriques
    site: sites
    raffinerie: raffineries
    centrale: centrales | central centraux
    chantier: chantiers
    haut-fourneau: haut-fourneau
    fourneau: fourneaux
    four: fours
    atelier: ateliers
    mine: mines
    aciérie: aciéries
    fonderie: fonderies
    entreprise: entreprises
    société: sociétés
    groupe: groupes
    filiale: filiales
    banque: banques
    constructeur: constructeurs constructrice
    fournisseur: fournisseurs fournisseuse
    acquéreur: acquéreurs
    repreneur: repreneurs
    investisseur: investisseurs
    acheteur: acheteurs
    vendeur: vendeurs
    actionnaire: actionnaires
    contrat: contrats
    accord: accords
    marché: marchés
    électricité: électricités
    énergie: énergies
    gaz: | gazes
    pétrole: pétroles
    fermeture: fermetures
    réouverture: réouvertures
    ouverture: ouvertures
    redémarrage: redémarrages
    reprise: reprises
    arrêt: arrêts
    rachat: rachats
    acquisition: acquisitions
    cession: cessions
    vente: ventes
    achat: achats
    fusion: fusions
    offre: offres
    part: parts
    capital: capitaux | capitale
    action: actions
    sanction: sanctions
    embargo: embargos
    gel: gels
    avoirs: | avoir ai
    mesure: mesures
    amende: amendes
    prix: | prixs
    hausse: hausses
    baisse: baisses
    bénéfice: bénéfices
    perte: pertes
    chiffre: chiffres
    emploi: emplois
    salarié: salariés salariée salariées
    employé: employés employée
    ouvrier: ouvriers ouvrière
    syndicat: syndicats
    grève: grèves
    travail: travaux
    gouvernement: gouvernements
    ministre: ministres
    président: présidents présidente
    pays: | payses
    État: états
    commission: commissions
    tribunal: tribunaux
    juge: juges
    crise: crises
    guerre: guerres
    projet: projets
    plan: plans
    secteur: secteurs
    réseau: réseaux
    réacteur: réacteurs
    industriel: industrielle industriels industrielles
    industrie: industries
    général: générale généraux
    nucléaire: nucléaires
    européen: européenne européens européennes
    russe: russes
    américain: américaine américains
    français: française françaises
    chinois: chinoise chinoises
    allemand: allemande allemands
    nouveau: nouvelle nouveaux nouvelles
    ancien: ancienne anciens
    principal: principale principaux
    mondial: mondiale mondiaux
    financier: financière financiers financières
    premier: première premiers
    important: importante importants
    définitif: définitive définitifs
    partiel: partielle partielles
    public: publique publics publiques
    bail: baux
    mois: | moises
    journal: journaux
    matériel: matériels matérielle
    délai: délais
    feu: feux
    lieu: lieux
    enjeu: enjeux
    niveau: niveaux
    taux: | tauxs
    `,
  );
});
