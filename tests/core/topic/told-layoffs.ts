/** Layoffs in eight languages: as told, and what only looks like them. */

import { readTold } from './told.ts';

export const TOLD_LAYOFFS = readTold(`
# layoffs fr
announced,under-way | Le groupe va supprimer 450 postes en France, dont 200 au siège.
announced,under-way | Plan social chez Camaïeu : 300 salariés concernés.
announced,none,under-way | Nokia : 600 licenciements annoncés chez Alcatel-Lucent.
announced,none,under-way | L'équipementier prévoit de réduire ses effectifs de 8 % d'ici à 2027.
under-way | La start-up a licencié un tiers de ses salariés.
announced,under-way,none | La direction a présenté un plan de sauvegarde de l'emploi au comité social et économique.
denied | Le PDG assure qu'il n'y aura aucun licenciement.
denied | La direction dément vouloir supprimer des postes à Sochaux.
denied | « Pas de licenciements secs », promet le groupe.
cancelled | Le groupe renonce à supprimer 120 emplois dans son usine de Vannes.
cancelled | Un accord permet d'éviter les licenciements chez l'équipementier.
considered | La banque pourrait supprimer jusqu'à 3 000 postes, selon une source proche du dossier.
considered | Airbus envisage des suppressions de postes dans sa branche défense.
considered | Plusieurs centaines d'emplois menacés : la direction n'exclut pas des licenciements.
called-for | Les actionnaires réclament la suppression de 2 000 postes.
postponed | Le plan social est reporté à l'automne.
+ | Au total, 800 salariés vont perdre leur emploi.
+ | Suppression de 1 100 emplois chez Michelin¶Le fabricant de pneus invoque la concurrence asiatique.
+ | Le géant de l'acier taille dans ses effectifs européens.
- | Le club a licencié son entraîneur après cinq défaites.
- | La fédération compte 300 000 licenciés.
- | Licencié pour faute grave, il saisit les prud'hommes.
- | Le groupe va créer 300 emplois à Nantes.
- | Elle est licenciée en droit de l'université de Rennes.
- | Le ministre a été démis de ses fonctions.
- | Le taux de chômage a reculé de 0,2 point.
# layoffs en
announced,under-way,none | Intel to cut 15,000 jobs as part of turnaround plan.
announced,under-way,none | The bank is laying off 1,200 workers across Europe.
announced,none,under-way | The carmaker said it would eliminate 4,000 positions by 2026.
under-way | The start-up laid off a third of its staff on Monday.
announced,none,under-way | Workforce reduction of 10% announced at chip maker.
announced,none,under-way | 500 jobs to go at Tata's steelworks.
denied | The company denied it was planning layoffs.
denied | There will be no compulsory redundancies, the chief executive said.
denied | Boeing rules out further job cuts.
cancelled | The airline scrapped plans to cut 700 jobs.
cancelled | Union deal averts layoffs at tyre plant.
considered | Amazon could cut up to 14,000 jobs, people familiar with the matter said.
considered | The retailer is considering job cuts at its head office.
considered | Hundreds of workers may be laid off if the order is not renewed.
called-for | Activist investor calls for job cuts at the software group.
postponed | The publisher has postponed layoffs until the new year.
+ | Workers were made redundant without notice.
+ | Around 250 employees will lose their jobs when the depot shuts.
+ | Ericsson slashes headcount again.
- | The striker returned after a three-month injury layoff.
- | The coach was sacked on Sunday.
- | The firm will create 500 jobs.
- | The system has built-in redundancy.
- | The government fired the head of the statistics office.
- | Police fired tear gas at workers outside the embassy.
- | He was dismissed for misconduct and sued the company.
# layoffs de
announced,under-way,none | Bosch streicht 1.500 Stellen in Stuttgart.
announced,under-way,none | Der Autozulieferer will bis 2028 rund 3.000 Arbeitsplätze abbauen.
announced,none,under-way | Continental kündigt Stellenabbau an.
under-way | Das Start-up hat ein Drittel seiner Mitarbeiter entlassen.
announced,under-way,none | Die Bank baut weltweit 3.500 Stellen ab.
announced,under-way,none | Konzern plant Entlassungen in der Verwaltung.
announced,under-way,none | Bei dem Maschinenbauer fallen 400 Stellen weg.
denied | Der Vorstand schließt betriebsbedingte Kündigungen aus.
denied | VW dementiert Pläne für einen Stellenabbau.
denied | Es wird keine Entlassungen geben, versicherte der Konzernchef.
cancelled | Siemens verzichtet auf den Abbau von 500 Stellen.
cancelled | Betriebsrat und Management wenden Entlassungen ab.
considered | Ford könnte in Köln bis zu 1.000 Stellen streichen.
considered | Die Bank erwägt den Abbau von 900 Arbeitsplätzen.
considered | Bei Opel drohen Entlassungen.
called-for | Investoren fordern den Abbau von 2.000 Stellen.
postponed | Der Konzern verschiebt den geplanten Stellenabbau.
+ | 700 Beschäftigte verlieren ihre Arbeitsplätze.
+ | Personalabbau bei SAP: 8000 Stellen betroffen.
+ | Die Firma setzt die halbe Belegschaft vor die Tür.
- | Der Verein hat seinen Trainer entlassen.
- | Der Patient wurde aus dem Krankenhaus entlassen.
- | Der Gefangene wurde nach zehn Jahren aus der Haft entlassen.
- | Das Unternehmen schafft 200 neue Stellen.
- | Die Gewerkschaft kündigt den Tarifvertrag.
- | Der Präsident hat den Minister entlassen.
# layoffs es
announced,under-way,none | Ford anuncia un ERE para 600 trabajadores en Almussafes.
announced,under-way,none | Telefónica recortará 5.000 empleos en España.
under-way | La empresa despidió a 300 trabajadores.
announced,under-way,none | El banco prevé suprimir 1.200 puestos de trabajo.
announced,under-way,none | La dirección comunica un expediente de regulación de empleo.
denied | La empresa descarta despidos.
denied | No habrá despidos, asegura el presidente.
denied | El grupo desmintió que vaya a recortar plantilla.
cancelled | La multinacional renuncia al ERE en su planta de Vitoria.
cancelled | El acuerdo evita los despidos en la acería.
considered | Stellantis podría recortar 2.000 empleos.
considered | El banco estudia un ERE para 800 empleados.
considered | La fábrica amenaza con despidos.
called-for | Los inversores piden recortes de plantilla.
postponed | La compañía aplaza el ERE hasta septiembre.
+ | Un total de 250 personas perderán su empleo.
+ | Despido colectivo en la factoría de Getafe.
- | El club despide a su entrenador.
- | El cantante se despide de los escenarios.
- | La empresa creará 300 empleos.
- | El juez del caso de los ERE de Andalucía citó a dos exconsejeros.
- | El ministro fue cesado.
# layoffs it
announced,under-way,none | Whirlpool annuncia 300 licenziamenti a Napoli.
announced,under-way,none | Il gruppo taglierà 1.200 posti di lavoro entro il 2026.
announced,under-way,none | Esuberi alla Marelli: 550 lavoratori coinvolti.
under-way | L'azienda ha licenziato 120 dipendenti.
announced,under-way,none | La banca prevede una riduzione del personale del 10%.
denied | L'azienda smentisce i licenziamenti.
denied | Non ci saranno esuberi, ha assicurato l'amministratore delegato.
denied | Stellantis esclude tagli al personale in Italia.
cancelled | L'azienda ritira la procedura di licenziamento collettivo.
cancelled | Scongiurati i licenziamenti alla cartiera.
cancelled | L'accordo evita 200 licenziamenti.
considered | La compagnia potrebbe tagliare 500 posti.
considered | Il gruppo valuta un taglio di 800 posti di lavoro.
considered | A rischio 300 lavoratori: possibili licenziamenti in primavera.
called-for | Gli investitori chiedono il taglio di 2.000 posti.
postponed | Rinviati i licenziamenti alla Bosch di Bari.
+ | Avviata la procedura di mobilità per 90 operai.
+ | Perdono il posto di lavoro 140 addetti.
- | Il club ha licenziato l'allenatore.
- | La commissione ha licenziato il testo della riforma.
- | L'ospedale taglia 40 posti letto.
- | L'azienda assumerà 200 persone.
- | Il governo taglia le tasse sul lavoro.
# layoffs pt
announced,under-way,none | A empresa anuncia o despedimento coletivo de 150 trabalhadores.
announced,under-way,none | Altice vai cortar mil postos de trabalho.
under-way | A tecnológica despediu 200 funcionários.
announced,under-way,none | O banco prevê reduzir o quadro de pessoal em 10%.
announced,under-way,none | Montadora anuncia demissão em massa em São Paulo.
denied | A administração nega despedimentos.
denied | Não haverá despedimentos, garante o presidente executivo.
denied | A TAP afasta novos despedimentos.
cancelled | A fábrica desiste do despedimento coletivo.
cancelled | Acordo evita despedimentos na corticeira.
considered | A Bosch poderá cortar 300 empregos em Braga.
considered | O grupo admite despedimentos.
considered | A Intel pode demitir 15 mil funcionários.
called-for | Acionistas exigem o corte de dois mil postos de trabalho.
postponed | A empresa adiou os despedimentos para setembro.
+ | Mais de 400 pessoas vão perder o emprego.
+ | Rescisões por mútuo acordo na Galp¶O programa abrange 120 trabalhadores.
- | O clube despediu o treinador.
- | O ministro demitiu-se esta manhã.
- | O ator despediu-se do público.
- | A empresa vai criar 300 postos de trabalho.
- | O Presidente aceitou a demissão da ministra.
# layoffs ru
announced,under-way,none | АвтоВАЗ сократит 2000 сотрудников.
announced,under-way,none | Завод объявил о сокращении штата на 15 процентов.
under-way | Компания уволила треть сотрудников.
announced,under-way,none | Банк планирует сократить 1,5 тысячи рабочих мест.
announced,under-way,none | На комбинате начались массовые увольнения.
denied | В компании опровергли сообщения о массовых увольнениях.
denied | Сокращений персонала не будет, заявил директор.
denied | «Газпром» не планирует сокращать персонал.
cancelled | Завод отказался от сокращения 300 работников.
cancelled | Массовых сокращений на заводе удалось избежать.
considered | Компания может уволить до 5 тысяч работников.
considered | Банк рассматривает возможность сокращения персонала.
considered | Работникам шахты грозят увольнения.
called-for | Инвесторы требуют сократить персонал.
postponed | Сокращение персонала отложено до осени.
+ | Работы лишатся 400 человек.
+ | Под сокращение попадут 700 человек.
- | Клуб уволил главного тренера.
- | ОПЕК сократит добычу нефти.
- | Президент уволил министра обороны.
- | Завод создаст 500 рабочих мест.
- | Правительство сократило расходы на людей пожилого возраста.
# layoffs pl
announced,under-way,none | Bank zwolni 800 pracowników.
announced,under-way,none | Zwolnienia grupowe w fabryce w Bielsku: pracę straci 350 osób.
under-way | Firma zwolniła jedną trzecią załogi.
announced,under-way,none | Spółka planuje redukcję zatrudnienia o 10 procent.
announced,under-way,none | Poczta Polska zlikwiduje 5 tys. etatów.
denied | Firma zaprzecza, że planuje zwolnienia grupowe.
denied | Nie będzie zwolnień grupowych, zapewnia prezes.
denied | Zarząd wykluczył zwolnienia pracowników.
cancelled | Spółka zrezygnowała ze zwolnień grupowych.
cancelled | Dzięki porozumieniu udało się uniknąć zwolnień.
considered | Koncern może zwolnić 500 osób.
considered | Zarząd rozważa zwolnienia grupowe.
considered | Górnikom grożą zwolnienia grupowe.
called-for | Inwestorzy domagają się redukcji etatów.
postponed | Zwolnienia grupowe przesunięto na jesień.
+ | Likwidacja 200 miejsc pracy w hucie.
+ | Program dobrowolnych odejść w PKP Cargo.
- | Klub zwolnił trenera.
- | Gospodarka zwalnia.
- | Piłkarz przebywa na zwolnieniu lekarskim.
- | Firma stworzy 300 miejsc pracy.
- | Sejm przyjął zwolnienie z podatku dla rodzin.
- | Kierowca zwolnił przed przejściem dla pieszych.
`);
