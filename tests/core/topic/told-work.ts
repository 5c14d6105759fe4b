/** More plants and layoffs in eight languages: quoted denials, delays, fears. */

import { readTold } from './told.ts';

export const TOLD_WORK = readTold(`
# plant-closure fr
denied | « Nous ne fermerons pas l'usine », a déclaré jeudi le directeur.
denied | Aucune fermeture d'usine n'est prévue, selon le constructeur.
postponed | Le gouvernement accorde un sursis à la centrale à charbon, dont la fermeture était prévue en 2025.
considered | Menacée de fermeture, l'usine attend un repreneur.
considered | La fermeture de l'usine n'est pas exclue.
called-for | Des associations demandent l'arrêt du réacteur.
+ | Clap de fin pour l'usine de Bar-le-Duc¶Les 170 salariés ont quitté le site vendredi.
announced,none | Arcelor éteindra ses deux hauts fourneaux de Dunkerque.
- | Fermeture de la route départementale devant l'usine.
# plant-closure en
denied | "We are not closing the plant," the chief executive said on Thursday.
denied | There are no plans to close the refinery, a spokesman said.
postponed | The coal-fired power station wins a two-year reprieve from closure.
considered | Closure looms for the aluminium smelter.
considered | The brewery may close with the loss of 200 jobs.
called-for | Residents demand the closure of the chemical plant.
announced,none | The steelmaker will shut both blast furnaces by 2030.
+ | Curtains for the Bridgend engine plant¶Ford confirmed that the factory will shut in September.
- | The bridge by the paper mill was closed to lorries.
- | The plant nursery closed its gates for the winter.
# plant-closure de
denied | „Wir schließen das Werk nicht“, sagte der Vorstandschef am Donnerstag.
denied | Eine Schließung des Werks ist nicht geplant.
postponed | Das Kohlekraftwerk geht erst 2030 vom Netz; die Abschaltung wird verschoben.
considered | Die Zukunft des Werks ist offen, eine Schließung ist nicht ausgeschlossen.
considered | Der Betriebsrat befürchtet die Schließung des Werks.
called-for | Anwohner verlangen die Stilllegung der Chemiefabrik.
announced,none | Der Stahlkonzern will beide Hochöfen bis 2030 stilllegen.
- | Die Brücke neben der Papierfabrik ist für Lkw gesperrt, auch die Straße wird geschlossen.
# plant-closure it
denied | «Non chiuderemo la fabbrica», ha detto giovedì il direttore.
denied | Nessuna chiusura dello stabilimento è prevista.
postponed | Slitta la chiusura della centrale a carbone.
considered | Non è esclusa la chiusura dello stabilimento.
considered | I sindacati temono la chiusura dell'acciaieria.
called-for | I residenti chiedono lo spegnimento dell'altoforno.
announced,none | Il gruppo spegnerà i due altoforni entro il 2030.
- | Chiusa la via davanti alla fabbrica per lavori.
# plant-closure pt
denied | «Não vamos fechar a fábrica», disse na quinta-feira o diretor.
denied | Não há planos para encerrar a refinaria.
postponed | A central a carvão só fecha em 2030: o encerramento foi adiado.
considered | Não está excluído o encerramento da fábrica.
considered | Os sindicatos receiam o fecho da siderurgia.
called-for | Os moradores pedem o encerramento da fábrica de químicos.
announced,none | O grupo vai desligar os dois altos-fornos até 2030 e fechar a siderurgia.
- | Trânsito cortado: rua da fábrica fechada até sexta-feira.
# plant-closure ru
denied | «Мы не закрываем завод», — сказал в четверг директор.
denied | Закрытие завода не планируется.
postponed | Остановку энергоблока перенесли на 2030 год.
considered | Не исключено закрытие комбината.
considered | Рабочие опасаются закрытия завода.
called-for | Жители требуют остановить химический завод.
announced,none | Компания остановит обе доменные печи до 2030 года.
- | Мост возле комбината закрыт для грузовиков.
# plant-closure pl
denied | „Nie zamykamy fabryki” – powiedział w czwartek prezes.
denied | Nie ma planów zamknięcia rafinerii.
postponed | Wyłączenie bloku energetycznego elektrowni odłożono do 2030 roku.
considered | Niewykluczone jest zamknięcie huty.
considered | Związkowcy obawiają się zamknięcia zakładu.
called-for | Mieszkańcy żądają zamknięcia fabryki chemicznej.
announced,none | Koncern wygasi oba wielkie piece do 2030 roku.
- | Droga przy hucie zamknięta dla ciężarówek.
# plant-closure es
denied | «No vamos a cerrar la fábrica», dijo el jueves el director.
denied | No está previsto el cierre de la refinería.
postponed | La central de carbón aplaza su cierre a 2030.
considered | No se descarta el cierre de la acería.
considered | Los sindicatos temen el cierre de la planta.
called-for | Los vecinos exigen el cierre de la fábrica química.
announced,none | El grupo apagará los dos altos hornos antes de 2030.
- | Cortada la calle de la fábrica, cerrada hasta el viernes.
# plant-reopening fr
postponed | Le réacteur ne redémarrera pas avant mars.
denied | « L'usine ne rouvrira jamais », a lâché mardi le maire.
postponed | La remise en service de la raffinerie est décalée au printemps.
under-way,none | Les fours de la verrerie ont été rallumés.
called-for | Le maire demande la remise en route de la sucrerie.
considered | Une réouverture de l'usine est envisagée.
# plant-reopening en
postponed,denied | The reactor will not restart before March.
denied | The refinery will never reopen, the mayor said on Tuesday.
under-way,none | The mill is running again after the flood.
considered | Talks are under way on a possible restart of the smelter.
called-for | The mayor urged the group to reopen the sugar factory.
announced,none | The brewery is to reopen in April.
# plant-reopening de
postponed,denied | Der Reaktor wird nicht vor März wieder hochgefahren.
considered | Eine Wiedereröffnung des Werks ist denkbar.
announced,none | Die Brauerei soll im April wieder öffnen.
under-way,none | Der Hochofen läuft wieder.
called-for | Der Bürgermeister verlangt, die Zuckerfabrik wieder zu öffnen.
# plant-reopening es
postponed,denied | El reactor no se reiniciará antes de marzo; la reapertura de la central se retrasa.
considered | La reapertura de la planta es posible, según el sindicato.
announced,none | La cervecera reabrirá su fábrica en abril.
under-way,none | La refinería vuelve a funcionar.
# plant-reopening it
postponed,denied | Il reattore non ripartirà prima di marzo.
considered | Possibile la riapertura della fabbrica.
announced,none | Il birrificio riaprirà in aprile.
under-way,none | La raffineria è tornata in funzione.
# plant-reopening pt
postponed,denied | O reator não reinicia antes de março.
considered | É possível a reabertura da fábrica.
announced,none | A cervejeira reabrirá em abril.
under-way,none | A refinaria já voltou a laborar.
# plant-reopening ru
postponed,denied | Реактор не перезапустят раньше марта.
considered | Возможен перезапуск завода.
announced,none | Завод вновь заработает в апреле.
under-way,none | Комбинат снова работает.
# plant-reopening pl
postponed,denied | Reaktor nie zostanie ponownie uruchomiony przed marcem.
considered | Możliwe ponowne otwarcie fabryki.
announced,none | Browar zostanie ponownie otwarty w kwietniu.
under-way,none | Rafineria znowu pracuje.
# layoffs fr
denied | « Personne ne sera licencié », a promis mardi la directrice : aucun licenciement.
cancelled,denied | Le groupe abandonne son plan social.
considered | Les syndicats redoutent des licenciements massifs.
+ | Coup de massue chez Bosch : 500 postes supprimés.
+ | Un plan de départs volontaires portant sur 1 500 postes est ouvert.
- | Le skipper n'a pas été licencié par sa fédération.
# layoffs en
denied | "No jobs will be cut," the chairman promised on Tuesday.
considered | Unions fear hundreds of job losses.
cancelled,denied | The publisher has backed down on plans to cut 200 jobs.
+ | Redundancies at Rolls-Royce: 2,500 roles to be cut.
+ | Meta has begun to let go of 3,600 employees.
- | The prime minister sacked his finance minister.
- | After a long layoff with a knee injury the winger is back.
# layoffs de
denied | „Kein Arbeitsplatz wird abgebaut“, versprach der Chef am Dienstag.
considered | Die Gewerkschaft befürchtet Massenentlassungen.
cancelled,denied | Der Verlag zieht seine Pläne zum Stellenabbau zurück.
+ | Kahlschlag bei Bosch: 5500 Jobs fallen weg.
+ | Mit einem Freiwilligenprogramm will die Bank Stellen abbauen.
- | Der Torwart fällt nach seiner Entlassung aus dem Krankenhaus weiter aus.
# layoffs es
denied | «No habrá ningún despido», prometió el martes la presidenta.
considered | Los sindicatos temen despidos masivos.
cancelled,denied | La editorial da marcha atrás en el ERE.
+ | La tecnológica prescinde de 900 trabajadores.
- | El Real despide con honores a su capitán.
# layoffs it
denied | «Nessun licenziamento», ha promesso martedì la direttrice.
considered | I sindacati temono licenziamenti di massa.
cancelled,denied | Il gruppo fa marcia indietro sugli esuberi.
+ | Tagli in Bosch: via 5.500 posti di lavoro.
- | Il tecnico è stato licenziato dopo la sconfitta: panchina a Rossi.
# layoffs pt
denied | «Não haverá despedimentos», prometeu na terça-feira a presidente.
considered | Os sindicatos temem despedimentos em massa.
cancelled,denied | A editora recua no despedimento coletivo.
+ | A tecnológica dispensa 900 trabalhadores.
- | O guarda-redes despediu-se dos adeptos.
# layoffs ru
denied | «Сокращений не будет», — пообещала во вторник директор: персонал сохранят, увольнений нет.
considered | Профсоюз опасается массовых увольнений.
cancelled,denied | Издательство отменило сокращение штата.
+ | Технологическая компания увольняет 900 сотрудников.
- | Мэр уволил своего заместителя.
# layoffs pl
denied | „Nie będzie zwolnień” – obiecała we wtorek prezes.
considered | Związkowcy obawiają się zwolnień grupowych.
cancelled,denied | Wydawnictwo wycofuje się ze zwolnień grupowych.
+ | Firma technologiczna zwalnia 900 osób.
- | Premier zwolnił ministra finansów.
`);
