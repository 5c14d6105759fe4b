import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('French verbs of business news', () => {
  expectForms(
    'fr',
    `
    rallumer: rallume rallument rallumé rallumée rallumera rallumait | allumer allumé rallumage
    éteindre: éteint éteinte éteints éteintes éteignent éteignait éteindra éteignant | extinction teint
    remettre: remet remis remise remises remettent remettait remettra | mettre mise
    débrancher: débranche débranché débranchée débranchera | brancher
    brancher: branche branché
    céder: cède cèdent cédé cédée cédera cèdera cédait | cession
    décéder: décède décédé
    détenir: détient détiennent détenu détenue détenait détiendra | détenteur tenir
    obtenir: obtient obtenu obtiendra obtinrent
    croquer: croque croqué croquera | croquis
    conclure: conclu conclue conclus conclues conclut concluent concluait conclura | conclusion
    exclure: exclu exclut exclure
    inclure: inclus incluse inclut
    acquérir: acquiert acquièrent acquis acquise acquérait acquerra acquit | acquisition acquéreur
    racheter: rachète rachètent rachèterait rachètera racheté rachetée rachetait | rachat acheter
    acheter: achète acheté achètera
    relancer: relance relançait relançant relançons relancé relancée relancera | lancer
    geler: gèle gèlent gelé gelée gelés gèlera gelait | gelle
    dégeler: dégèle dégelé
    prolonger: prolonge prolongeait prolongé prolongée prolongera prolongeons | prolongation
    boucler: boucle bouclé bouclée bouclera | bouclier
    fermer: ferme ferment fermé fermée fermées fermait fermera | fermeture
    rouvrir: rouvre rouvrent rouvert rouverte rouvrira rouvrait | ouvrir
    ouvrir: ouvre ouvert ouverte ouvrira
    redémarrer: redémarre redémarré redémarrera redémarrait
    reprendre: reprend reprennent repris reprise reprenait reprendra
    arrêter: arrête arrêté arrêtée arrêtera | arrêt
    cesser: cesse cessé cessera cessait | cession
    suspendre: suspend suspendu suspendue suspendent suspendait suspendra
    interrompre: interrompt interrompu interrompue interrompent
    vendre: vend vendu vendue vendent vendra vendait | vente
    revendre: revend revendu
    signer: signe signé signée signent signera signait
    parapher: paraphe paraphé
    fournir: fournit fournissent fourni fournie fournira fournissait
    livrer: livre livré livrera livraient
    approvisionner: approvisionne approvisionné
    produire: produit produisent produite produira produisait
    construire: construit construisent construite construira
    investir: investit investissent investi investira
    investiguer: investigue
    annoncer: annonce annoncé annoncée annonçait annoncera
    prévoir: prévoit prévoient prévu prévue prévoyait prévoira
    vouloir: veut veulent voulait voudra voulu
    pouvoir: peut peuvent pourra pouvait
    devoir: doit doivent devait devra due
    permettre: permet permis permettra permettent
    promettre: promet promis
    admettre: admet admis
    soumettre: soumet soumis soumise
    imposer: impose imposé imposée imposera | impôt
    sanctionner: sanctionne sanctionné sanctionnée | sanction
    interdire: interdit interdite interdisent interdira
    lever: lève levé levée lèvera | levier
    relever: relève relevé relèvera
    soulever: soulève soulevé
    alléger: allège allégé allégera
    abroger: abroge abrogé abrogeait
    viser: vise visé visée visait
    frapper: frappe frappé
    toucher: touche touché
    baisser: baisse baissé
    augmenter: augmente augmenté
    réduire: réduit réduite réduisent réduira
    accroître: accroît accru accroissent
    croître: croît croissent
    licencier: licencie licencié licenciés licenciera
    supprimer: supprime supprimé supprimés
    employer: emploie emploient employé emploiera
    payer: paie paye payé paiera payera
    envoyer: envoie enverra envoyé
    essuyer: essuie essuyé
    appuyer: appuie
    recevoir: reçoit reçu reçue recevra reçoivent
    percevoir: perçoit perçu
    accueillir: accueille accueilli accueillera
    tenir: tient tenu tiendra
    maintenir: maintient maintenu maintiendra
    venir: vient venu viendra
    devenir: devient devenu deviendra
    revenir: revient revenu
    convenir: convient convenu
    parvenir: parvient parvenu
    partir: part parti partira partent
    répartir: répartit réparti répartissent
    sortir: sort sorti sortira
    servir: sert servi servira
    mourir: meurt mort mourra
    courir: court couru courra
    fondre: fond fondu
    fusionner: fusionne fusionné
    absorber: absorbe absorbé
    avaler: avale avalé
    négocier: négocie négocié négociera
    discuter: discute discuté
    accepter: accepte accepté
    rejeter: rejette rejeté rejettera
    jeter: jette jeté
    projeter: projette projeté
    appeler: appelle appelé appellera
    renouveler: renouvelle renouvelé renouvellera renouvelait | nouvelle
    démanteler: démantèle démantelé démantèlera
    modeler: modèle
    peser: pèse pesé pèsera
    mener: mène mené mènera
    amener: amène amené
    espérer: espère espéré espérera
    libérer: libère libéré
    récupérer: récupère récupéré
    gérer: gère géré gérera
    compléter: complète complété
    protéger: protège protégé protégeait
    siéger: siège siégé
    assiéger: assiège
    exiger: exige exigé exigeait
    changer: change changé changeait
    engager: engage engagé engageait
    menacer: menace menacé menaçait
    financer: finance financé finançait
    placer: place placé plaçait
    remplacer: remplace remplacé
    réaliser: réalise réalisé
    finaliser: finalise finalisé
    concrétiser: concrétise
    autoriser: autorise autorisé
    valider: valide validé
    approuver: approuve approuvé
    refuser: refuse refusé
    vaincre: vainc vaincu vainquent
    convaincre: convainc convaincu
    résoudre: résout résolu
    suivre: suit suivi suivra
    poursuivre: poursuit poursuivi poursuivra
    vivre: vit vécu
    craindre: craint craignent
    contraindre: contraint contrainte contraignent
    atteindre: atteint atteinte atteignent
    rejoindre: rejoint rejoignent
    joindre: joint joignent
    restreindre: restreint restreignent
    peindre: peint
    battre: bat battu
    abattre: abat abattu
    connaître: connaît connu connaissent
    paraître: paraît paru
    disparaître: disparaît disparu
    naître: naît né
    croire: croit cru
    voir: voit vu verra
    revoir: revoit revu
    écrire: écrit écrivent
    inscrire: inscrit
    faire: fait font fera
    satisfaire: satisfait
    dire: dit disent
    valoir: vaut valu vaudra
    équivaloir: équivaut
    falloir: faut fallu faudra
    asseoir: assied assis
    extraire: extrait extraient
    nuire: nuit nui
    réunir: réunit réuni
    bâtir: bâtit bâti
    établir: établit établi
    rétablir: rétablit rétabli
    agrandir: agrandit agrandi
    durcir: durcit durci
    assouplir: assouplit assoupli
    saisir: saisit saisi saisie saisissent
    ralentir: ralentit ralenti
    démentir: dément démenti
    consentir: consent consenti
    créer: crée créé créée créent
    agréer: agrée
    nettoyer: nettoie
    broyer: broie
    distinguer: distingue distinguait
    fabriquer: fabrique fabriqué fabriquait | usine
    `,
  );
});
