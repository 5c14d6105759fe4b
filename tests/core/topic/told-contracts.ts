/** Energy contracts in eight languages: as told, and the contracts of households, players and unions. */

import { readTold } from './told.ts';

export const TOLD_CONTRACTS = readTold(`
# energy-contract fr
denied | EDF n'a pas signé de contrat d'électricité avec Google, précise le groupe.
talks,considered | Engie espère signer un contrat d'électricité de long terme avec Arcelor d'ici à l'été.
signed | Michelin signe avec Iberdrola un contrat d'achat d'électricité verte pour ses usines.
signed | Aluminium Dunkerque et EDF se mettent d'accord sur dix ans de courant nucléaire.
signed | Orange couvrira 80 % de ses besoins électriques grâce à un parc solaire d'Engie, selon un contrat conclu pour 20 ans.
talks,considered | Paris et Alger discutent d'une hausse des livraisons de gaz et d'un nouveau contrat de long terme.
- | TotalEnergies remporte le marché de la construction d'un parc éolien.
signed | TotalEnergies signe un contrat de vingt ans avec QatarEnergy pour 2 millions de tonnes de GNL par an.
signed | EDF et Arcelor scellent un accord de long terme sur l'électricité nucléaire.
signed | La papeterie Norske Skog se fournira en électricité solaire pendant quinze ans grâce à un PPA de 40 MW.
signed | Data centers : Google achète l'énergie éolienne d'Engie jusqu'en 2040.
signed | Le contrat de fourniture de gaz entre Sonatrach et Engie a été reconduit pour trois ans.
talks,considered | La Serbie négocie avec Gazprom un nouveau contrat gazier.
ended | L'autrichien OMV résilie son contrat gazier avec Gazprom.
denied | Le ministère dément avoir conclu un accord gazier avec l'Iran.
- | Électricité : faut-il changer de contrat ? Nos conseils aux particuliers.
- | Le défenseur prolonge son contrat de deux ans et apporte son énergie au club.
# energy-contract en
denied | No gas deal has been signed with Iran, the minister said.
talks,considered | Shell could sign a 10-year LNG supply contract with Turkey next month.
talks,considered | Turkey and Turkmenistan edge closer to gas supply agreement, sources say.
signed | Germany's SEFE agrees 15-year LNG supply deal with ADNOC.
denied | Qatar denies it has agreed a gas contract with Berlin.
signed | Brewer Heineken signs up for 10 years of solar power from a Spanish plant.
signed | Hungary strikes 10-year deal with Shell for 2 bcm of gas.
ended | Gas contract between Uniper and Gazprom terminated after tribunal ruling.
- | Octopus hires 500 as household energy contracts soar.
signed | Venture Global signs 20-year LNG sales and purchase agreement with Eni.
signed | Meta inks deal for 150 MW of solar power in Texas.
signed | Microsoft agrees to buy output of Three Mile Island reactor for 20 years.
signed | Norsk Hydro secures long-term wind power for its smelters.
signed | Centrica extends gas supply agreement with Equinor to 2035.
talks,considered | Serbia is negotiating a new gas contract with Gazprom.
ended | OMV terminates gas supply contract with Gazprom.
denied | The ministry denied it had signed a gas deal with Iran.
- | Energy bills: how to switch your electricity contract, a guide for households.
- | GE wins contract to build gas turbines for Saudi plant.
# energy-contract de
denied | Es gibt keinen Gasvertrag mit dem Iran, sagte die Ministerin.
talks,considered | Uniper will mit Katar einen langfristigen LNG-Vertrag abschließen.
signed | Mercedes bezieht Windstrom aus Papenburg: Liefervertrag mit dem Parkbetreiber unterzeichnet.
ended | Kündigung des Gasvertrags: Stadtwerke trennen sich von russischem Lieferanten.
signed | Stahlwerk erhält ab 2026 Windstrom vom Nordsee-Park: Vertrag läuft zwölf Jahre.
signed | Uniper und Woodside vereinbaren Lieferung von LNG bis 2039.
ended | Naftogaz und Gazprom: Transitvertrag für Gas ausgelaufen.
- | Neue Gasheizung: Wann der Vertrag für Wärme aus dem Netz sich für Mieter lohnt.
signed | RWE unterzeichnet langfristigen LNG-Liefervertrag mit Adnoc.
signed | BASF bezieht künftig Windstrom von Ørsted: Abnahmevertrag über 25 Jahre.
signed | Salzgitter sichert sich Ökostrom für zehn Jahre.
signed | Wacker schließt PPA mit Solarpark-Betreiber ab.
signed | Die Bahn kauft 30 Jahre lang Strom aus einem Wasserkraftwerk in Norwegen.
talks,considered | Sefe verhandelt mit Kanada über langfristigen Gasliefervertrag.
ended | OMV kündigt Gasliefervertrag mit Gazprom.
denied | Das Ministerium bestreitet, einen Gasvertrag mit dem Iran geschlossen zu haben.
- | Stromanbieter wechseln: So finden Verbraucher den günstigsten Vertrag.
- | Tarifabschluss beim Stromkonzern: 4 Prozent mehr Lohn vereinbart.
# energy-contract es
denied | No hemos firmado ningún contrato de gas con Irán, dijo la ministra.
talks,considered | Endesa podría firmar un contrato de suministro eléctrico a largo plazo con la siderúrgica.
signed | Repsol suministrará energía renovable a Microsoft durante 12 años.
signed | Argelia suministrará gas a Naturgy hasta 2030 tras el acuerdo alcanzado con Sonatrach.
signed | Zaragoza: Amazon amarra la energía de tres parques eólicos a largo plazo.
- | La fábrica firma el convenio y ahorra energía.
signed | Naturgy firma con Cheniere un contrato de 20 años para la compra de GNL.
signed | Iberdrola y Amazon cierran un PPA de 150 MW eólicos.
signed | La siderúrgica se abastecerá de electricidad renovable durante diez años tras firmar un acuerdo con Acciona.
talks,considered | Serbia negocia con Gazprom un nuevo contrato de gas.
ended | La austriaca OMV rescinde su contrato de gas con Gazprom.
denied | El ministerio desmiente haber firmado un contrato de gas con Irán.
- | Cómo elegir el mejor contrato de luz para tu hogar.
- | El delantero renueva su contrato con el club y aporta energía.
# energy-contract it
denied | Non abbiamo firmato alcun contratto sul gas con l'Iran, dice il ministro.
talks,considered | Eni potrebbe firmare un contratto ventennale per il gnl con il Qatar.
signed | Barilla, dieci anni di energia solare: firmato il contratto con Iren.
signed | Acciaierie d'Italia, intesa con Edison: gas fino al 2030.
signed | Ferrovie comprerà per dieci anni l'energia prodotta dagli impianti fotovoltaici di Enel.
- | Enel vince la gara per costruire un parco eolico in Cile.
signed | Eni firma con QatarEnergy un contratto ventennale per la fornitura di un milione di tonnellate di GNL all'anno.
signed | Enel e Amazon, accordo di dieci anni per l'energia eolica dai parchi pugliesi.
signed | Siglato il PPA tra Edison e l'acciaieria Arvedi: 60 MW di solare fino al 2036.
signed | La cartiera acquisterà per sette anni elettricità rinnovabile da ERG in base a un accordo firmato martedì.
talks,considered | Snam tratta con Baku un nuovo contratto per il gas.
ended | La società austriaca rescinde il contratto di fornitura di gas con Gazprom.
denied | Il ministero smentisce di aver firmato un accordo sul gas con l'Algeria.
+ | Idrogeno verde, A2A fornirà alla raffineria 5.000 tonnellate l'anno per dodici anni.
- | Bollette della luce: come scegliere il contratto di energia più conveniente per la famiglia.
- | Il centrocampista firma un contratto triennale: "Ho tanta energia".
- | Firmato il contratto collettivo degli elettrici: aumento di 200 euro.
- | Al via la costruzione del parco eolico al largo della Sardegna.
# energy-contract pt
denied | Não assinámos qualquer contrato de gás com o Irão, disse a ministra.
talks,considered | A Galp poderá assinar um contrato de fornecimento de GNL por 20 anos.
signed | REN e Sonatrach renovam contrato de gás natural até 2030.
signed | Navigator assegura energia solar por dez anos num acordo com a Greenvolt.
signed | Nigéria vai fornecer gás a Portugal por mais 20 anos.
- | Benfica e empresa de energia assinam patrocínio.
signed | Galp assina contrato de 20 anos para a compra de GNL à Venture Global.
signed | EDP e Google celebram acordo de longo prazo para energia solar.
signed | A siderúrgica fechou um PPA de 80 MW com a EDP Renováveis até 2040.
signed | Petrobras e Yara firmam contrato de fornecimento de gás natural por cinco anos.
talks,considered | Portugal negoceia com a Nigéria novo contrato de fornecimento de gás natural.
ended | Empresa austríaca rescinde contrato de gás com a Gazprom.
denied | Governo desmente ter assinado um contrato de gás com a Rússia.
+ | Fábrica de papel vai comprar eletricidade eólica durante doze anos.
- | Conta de luz: saiba como mudar de comercializador e poupar no contrato de energia.
- | Médio renova contrato com o clube por três anos e promete muita energia.
- | Sindicatos e empresa de eletricidade assinam acordo coletivo com aumento de 4%.
- | Começou a construção da central solar de Alcoutim.
# energy-contract ru
denied | Контракт на поставку газа с Ираном не подписан, заявил министр.
talks,considered | «Газпром» может заключить долгосрочный контракт на поставку газа с Турцией.
signed | «Газпром» и Казахстан подписали соглашение о поставках газа на 15 лет.
signed | Белоруссия и Россия договорились о поставках газа на 2026 год по прежней цене.
signed | Венгрия на десять лет закупит у Shell 2 млрд кубометров газа.
- | Энергетики заключили соглашение о строительстве электростанции.
signed | «Новатэк» подписал с CNPC двадцатилетний контракт на поставку СПГ.
signed | «Русал» заключил с «Русгидро» долгосрочный договор на поставку электроэнергии.
signed | Amazon будет 15 лет покупать электроэнергию ветропарка в Сибири.
signed | Молдавия продлила до 2028 года договор на поставку газа с Газпромом.
talks,considered | Сербия ведёт переговоры с Газпромом о новом газовом контракте.
ended | Австрийская OMV расторгла контракт на поставку газа с Газпромом.
denied | Министерство опровергло подписание контракта на поставку газа с Ираном.
- | Полузащитник подписал контракт с клубом, энергии ему хватает.
- | Управляющая компания перезаключила договоры на газ с жильцами квартир.
# energy-contract pl
denied | Nie podpisaliśmy żadnej umowy na gaz z Iranem, powiedział minister.
talks,considered | Orlen może podpisać długoterminową umowę na dostawy LNG z Katarem.
signed | Grupa Azoty będzie kupować gaz od norweskiego Equinora, umowa obowiązuje do 2032 roku.
signed | PKP kupi zieloną energię na dziesięć lat, kontrakt z Tauronem podpisany.
+ | Huta Miedzi będzie brać prąd z morskiej farmy Orlenu do 2040 roku na podstawie nowego kontraktu.
- | Klub i spółka gazowa podpisały umowę sponsorską.
signed | Orlen podpisał z Venture Global dwudziestoletni kontrakt na dostawy LNG.
signed | KGHM zawarł z operatorem farm wiatrowych umowę PPA na 15 lat.
signed | Huta będzie przez dziesięć lat kupować zieloną energię od Polenergii na mocy podpisanej w środę umowy.
signed | Azoty przedłużyły do 2028 roku umowę na dostawy gazu ziemnego z Orlenem.
talks,considered | Orlen negocjuje z Norwegami nową umowę na dostawy gazu.
ended | Austriacki koncern rozwiązał umowę gazową z Gazpromem.
denied | Resort zdementował doniesienia o podpisaniu kontraktu na gaz z Rosją.
+ | Google kupi prąd z farmy słonecznej pod Poznaniem, umowa obejmuje 100 MW.
- | Jak obniżyć rachunek za prąd? Sprawdź umowę ze sprzedawcą, radzi UOKiK konsumentom.
- | Pomocnik podpisał trzyletnią umowę z klubem i tryska energią.
- | Związkowcy i spółka energetyczna podpisali porozumienie płacowe.
- | Ruszyła budowa gazociągu do Litwy.
`);
