/** Insolvencies in eight languages: as told, and what only looks like them. */

import { readTold } from './told.ts';

export const TOLD_INSOLVENCY = readTold(`
# insolvency fr
filed,opened,none | Le fabricant de meubles Habitat a déposé le bilan.
opened | La chaîne de magasins a été placée en redressement judiciaire par le tribunal de commerce de Lille.
opened | Le tribunal a prononcé la liquidation judiciaire de l'entreprise.
+ | Thomas Cook en faillite : 600 000 vacanciers bloqués.
+ | La société est en cessation de paiements.
considered | Le groupe est au bord de la faillite.
considered | Le distributeur pourrait déposer le bilan avant la fin du mois.
considered | La compagnie aérienne menacée de faillite.
cancelled | L'aciérie évite de justesse la faillite.
denied | Le patron dément tout dépôt de bilan.
denied | « L'entreprise n'est pas en faillite », assure son président.
called-for | Les créanciers réclament la liquidation judiciaire du groupe.
postponed | Le tribunal a reporté l'examen de la liquidation judiciaire de la fonderie.
+ | Placé en liquidation, le volailler cherche un repreneur.
- | La faillite du système éducatif inquiète les parents.
- | C'est une faillite morale, dénonce l'opposition.
- | Le nombre de faillites d'entreprises a bondi de 12 % au troisième trimestre.
- | Depuis la faillite de Lehman Brothers, les banques sont surveillées.
- | Le redressement fiscal atteint 3 millions d'euros.
- | Une insuffisance rénale a été diagnostiquée.
- | Le gouvernement veut le redressement productif.
# insolvency en
filed | The retailer filed for bankruptcy protection on Monday.
opened | A judge declared the steelmaker insolvent.
filed | WeWork files for Chapter 11 in New Jersey.
opened,+ | Carillion collapses into liquidation.
+ | Two more energy suppliers went bust.
opened | Administrators have been appointed at the furniture chain.
considered | The chain is on the brink of bankruptcy.
considered | The developer could file for bankruptcy as early as Friday.
considered | Spirit Airlines is considering a Chapter 11 bankruptcy filing.
cancelled | The shipyard has avoided administration after a last-minute loan.
cancelled | Lenders' deal averts insolvency at property group.
denied | The company denied that it was insolvent.
denied | The chain will not file for bankruptcy, its owner said.
called-for | Creditors demanded that the group be declared bankrupt.
ended | Hertz emerges from bankruptcy.
- | The party is morally bankrupt.
- | The Trump administration has placed tariffs on steel.
- | The government is bankrupt of ideas.
- | Corporate insolvencies rose by 12% in the quarter.
- | In Chapter 11 of the book the author describes the harbour.
- | Lehman Brothers' bankruptcy in 2008 shook the world.
- | Police said the drug bust was the largest this year.
- | He died of kidney failure.
# insolvency de
filed | Der Modehändler hat Insolvenz angemeldet.
filed | Galeria stellt Insolvenzantrag.
opened | Das Amtsgericht München eröffnete das Insolvenzverfahren.
+ | Solarhersteller Meyer Burger ist zahlungsunfähig.
+ | Fluglinie pleite: Passagiere gestrandet.
filed | Der Zulieferer beantragt ein Schutzschirmverfahren.
considered | Der Werft droht die Pleite.
considered | Der Konzern steht vor der Insolvenz.
considered | Das Unternehmen könnte schon bald zahlungsunfähig sein.
cancelled | Banken wenden Insolvenz der Reederei ab.
cancelled | Die Molkerei ist knapp der Insolvenz entgangen; eine Rettung verhinderte die Pleite.
denied | Der Vorstand dementiert eine drohende Zahlungsunfähigkeit.
denied | Das Unternehmen ist nicht insolvent, betonte der Chef.
called-for | Gläubiger fordern Insolvenzverfahren gegen den Immobilienkonzern.
+ | Insolvenz in Eigenverwaltung für Krankenhausträger
+ | Traditionsbäckerei ist insolvent
- | Pleite gegen Bayern: Der FC verliert 0:4.
- | Heimpleite für den HSV.
- | Die Zahl der Firmenpleiten ist im ersten Halbjahr gestiegen.
- | Das ist der moralische Bankrott der Regierung.
- | Lehman-Pleite: Was vor 15 Jahren geschah
- | Die Verbraucherinsolvenzen nahmen zu.
- | Niereninsuffizienz ist oft Folge von Diabetes.
- | Die deutsche Elf kassiert eine bittere Pleite im Testspiel.
# insolvency es
filed | La constructora solicita el concurso de acreedores.
opened | El juez declara en concurso a la cadena de supermercados.
opened | La aerolínea entró en quiebra.
filed | La empresa presentó preconcurso de acreedores.
+ | Quiebra de la tecnológica alemana Wirecard.
+ | Abengoa entra en fase de liquidación.
filed | El minorista se acoge a la ley de bancarrota en Estados Unidos.
considered | La compañía está al borde de la quiebra.
considered | El grupo podría solicitar concurso de acreedores.
considered | La empresa estudia presentar concurso voluntario.
cancelled | Un préstamo evita la quiebra de la siderúrgica.
denied | La empresa niega estar en quiebra.
denied | La firma no solicitará el concurso de acreedores.
called-for | Los acreedores piden la quiebra de la inmobiliaria.
- | El ayuntamiento convoca un concurso público.
- | Ganó un concurso de fotografía.
- | Es la quiebra moral del partido.
- | El atleta quebró el récord mundial.
- | Su voz se quebró al recordarlo.
- | El número de quiebras aumentó un 5 %.
- | Padece insuficiencia renal.
# insolvency it
opened | Il tribunale di Milano ha dichiarato il fallimento della società.
filed | L'azienda ha chiesto il concordato preventivo.
+ | La compagnia aerea è fallita.
+ | Liquidazione giudiziale per la storica cartiera.
filed | Il gruppo ha portato i libri in tribunale.
considered | L'azienda è sull'orlo del fallimento.
considered | Il produttore rischia il fallimento.
considered | Il gruppo potrebbe chiedere il concordato preventivo.
cancelled | Evitato il fallimento della cooperativa.
denied | La società smentisce l'insolvenza.
denied | L'impresa non è insolvente, assicura il presidente.
called-for | I creditori chiedono il fallimento dell'immobiliare.
- | Il fallimento del negoziato preoccupa Bruxelles.
- | La missione è fallita.
- | È una bancarotta morale.
- | Il fallimento della politica economica è evidente.
- | I fallimenti sono aumentati del 10% nel trimestre.
- | Una stagione fallimentare per la squadra.
- | Il sorpasso è fallito per pochi metri.
# insolvency pt
filed | A construtora pediu a insolvência.
opened | O tribunal declarou a insolvência da empresa.
filed | A Americanas entrou com pedido de recuperação judicial.
+ | A companhia aérea abriu falência.
+ | Cadeia de lojas declarada insolvente.
+ | Empresa têxtil avança para insolvência.
considered | A fábrica está à beira da falência.
considered | O grupo poderá pedir insolvência.
considered | A metalúrgica corre o risco de falência.
cancelled | Empréstimo evita a falência da cerâmica.
denied | A empresa nega estar insolvente.
denied | O grupo não vai pedir a insolvência.
called-for | Os credores exigem a insolvência da imobiliária.
- | O doente morreu de falência múltipla de órgãos.
- | É a falência moral do Governo.
- | As insolvências subiram 8% no trimestre.
- | O número de insolvências caiu.
- | A falência do sistema de ensino preocupa os professores.
- | Sofre de insuficiência renal.
# insolvency ru
opened | Суд признал завод банкротом.
filed | Банк подал иск о банкротстве застройщика.
opened | В отношении авиакомпании введена процедура наблюдения.
+ | Крупный производитель солнечных панелей обанкротился.
filed | Компания подала заявление о банкротстве.
+ | Туроператор объявил о банкротстве.
considered | Предприятие находится на грани банкротства.
considered | Заводу грозит банкротство.
considered | Компания может обанкротиться.
cancelled | Комбинату удалось избежать банкротства.
denied | Компания опровергла сообщения о банкротстве.
denied | Завод не является банкротом, заявил директор.
called-for | Кредиторы требуют банкротства девелопера.
- | Оппозиция назвала его политическим банкротом.
- | Это моральное банкротство власти.
- | Число банкротств граждан выросло на треть.
- | У него почечная недостаточность.
- | Адвокат указал на несостоятельность обвинения.
- | Закон о банкротстве физлиц принят.
# insolvency pl
filed | Spółka złożyła wniosek o upadłość.
opened | Sąd ogłosił upadłość firmy budowlanej.
+ | Biuro podróży zbankrutowało.
opened | Sąd otworzył postępowanie sanacyjne producenta maszyn.
+ | Huta Częstochowa jest niewypłacalna.
+ | Upadłość producenta paneli słonecznych
considered | Fabryka jest na skraju bankructwa.
considered | Przewoźnikowi grozi upadłość.
considered | Spółka może złożyć wniosek o upadłość.
cancelled | Stocznia uniknęła bankructwa.
denied | Firma zaprzecza, że jest niewypłacalna.
denied | Spółka nie ogłosi upadłości, zapewnia zarząd.
called-for | Wierzyciele domagają się upadłości dewelopera.
- | To bankructwo moralne rządu.
- | Liczba upadłości konsumenckich wzrosła.
- | Liczba upadłości firm wzrosła o 10 proc.
- | To polityczny bankrut.
- | Pacjent zmarł z powodu niewydolności nerek.
- | Bankrut moralny, mówią o nim koledzy.
`);
