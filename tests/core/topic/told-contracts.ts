/** Energy contracts in eight languages: as told, and the contracts of households, players and unions. */

import { readTold } from './told.ts';

export const TOLD_CONTRACTS = readTold(`
# energy-contract fr
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
signed | Naturgy firma con Cheniere un contrato de 20 años para la compra de GNL.
signed | Iberdrola y Amazon cierran un PPA de 150 MW eólicos.
signed | La siderúrgica se abastecerá de electricidad renovable durante diez años tras firmar un acuerdo con Acciona.
talks,considered | Serbia negocia con Gazprom un nuevo contrato de gas.
ended | La austriaca OMV rescinde su contrato de gas con Gazprom.
denied | El ministerio desmiente haber firmado un contrato de gas con Irán.
- | Cómo elegir el mejor contrato de luz para tu hogar.
- | El delantero renueva su contrato con el club y aporta energía.
# energy-contract it
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
