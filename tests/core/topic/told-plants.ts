/** Plants that close and start again in eight languages: as told, and what only looks like it. */

import { readTold } from './told.ts';

export const TOLD_PLANTS = readTold(`
# plant-closure fr
announced,none | Le groupe annonce la fermeture de son usine de Troyes en 2026.
under-way,none | La raffinerie a définitivement fermé ses portes.
postponed | La fermeture de la raffinerie est reportée à 2028.
called-for | Les écologistes réclament la fermeture de la centrale nucléaire.
considered | Le fabricant pourrait fermer son usine de Brest.
considered | L'aciériste envisage de fermer un haut fourneau.
considered | L'usine fermera si aucun repreneur ne se présente.
denied | La direction dément la fermeture de l'usine.
denied | L'usine ne fermera pas, assure le ministre.
cancelled | Le groupe renonce à fermer la fonderie.
cancelled | L'usine échappe à la fermeture.
opposed | Les salariés manifestent contre la fermeture de l'usine.
- | La rue est fermée à la circulation après un incendie dans une usine voisine.
- | Dans son roman, l'auteur raconte la fermeture d'une filature.
- | L'usine, fermée en 1986, accueille désormais des artistes.
- | L'autoroute a été fermée près de la raffinerie.
# plant-closure en
announced,none | The company will close its Ohio plant next year.
under-way,none | The refinery has closed after 60 years.
postponed | The closure of the coal plant has been postponed until 2028.
called-for | Campaigners are calling for the closure of the nuclear plant.
considered | Nissan could close its plant in Mexico.
considered | The steelmaker is considering shutting a blast furnace.
considered | The mill will close unless a buyer is found.
denied | Ford denied that it would close the factory.
denied | The plant will not close, the minister said.
cancelled | The group scrapped plans to shut the smelter.
cancelled | Deal saves steelworks from closure.
opposed | Workers protest against the closure of the shipyard.
- | Police closed the road after a fire at a chemical plant.
- | Her novel tells of the closure of a cotton mill.
- | The mill closed in 1986 and is now a hotel.
- | Streets near the refinery were closed on Monday.
# plant-closure de
announced,none | Der Konzern schließt sein Werk in Trier Ende 2026.
under-way,none | Die Papierfabrik hat ihren Betrieb eingestellt.
postponed | Die Schließung des Werks wird auf 2027 verschoben.
called-for | Umweltschützer fordern die Abschaltung des Kohlekraftwerks.
considered | VW könnte das Werk Osnabrück schließen.
considered | Dem Stahlwerk droht die Schließung.
considered | Das Werk schließt, falls kein Investor gefunden wird.
denied | Der Konzern dementiert die Schließung des Werks.
denied | Das Werk wird nicht geschlossen, sagte der Minister.
cancelled | Bosch verzichtet auf die Schließung des Werks.
cancelled | Die Schließung der Werft konnte verhindert werden.
opposed | Beschäftigte protestieren gegen die Schließung des Werks.
- | Die Straße wurde nach einem Brand in einer Fabrik gesperrt.
- | Ihr Roman erzählt von der Schließung einer Spinnerei.
- | Die 1986 geschlossene Fabrik ist heute ein Museum.
# plant-closure es
announced,none | La empresa cerrará su fábrica de Vigo en 2026.
under-way,none | La refinería cerró definitivamente sus puertas.
postponed | El cierre de la central nuclear se aplaza hasta 2030.
called-for | Los ecologistas piden el cierre de la central de carbón.
considered | La multinacional podría cerrar su planta de Álava.
considered | La siderúrgica estudia el cierre de un alto horno.
denied | La empresa desmiente el cierre de la fábrica.
denied | La planta no cerrará, asegura el consejero.
cancelled | El grupo renuncia a cerrar la factoría.
cancelled | El acuerdo evita el cierre de la acería.
opposed | Los trabajadores protestan contra el cierre de la fábrica.
- | La calle fue cerrada tras el incendio de una fábrica.
- | Su novela cuenta el cierre de una fábrica textil.
- | La fábrica, cerrada en 1986, es hoy un hotel.
# plant-closure it
announced,none | Il gruppo chiuderà lo stabilimento di Melfi nel 2026.
under-way,none | La cartiera ha chiuso dopo 120 anni.
+ | Chiude la fabbrica di pneumatici di Villar¶Stop alla produzione a fine anno.
+ | La multinazionale annuncia la chiusura della raffineria.
postponed | La chiusura della centrale a carbone è stata rinviata al 2028.
called-for | Gli ambientalisti chiedono la chiusura dell'acciaieria.
considered | L'azienda potrebbe chiudere lo stabilimento di Cassino.
considered | Il gruppo valuta la chiusura della fonderia.
considered | Lo stabilimento rischia la chiusura.
denied | L'azienda smentisce la chiusura dello stabilimento.
denied | La fabbrica non chiuderà, assicura il ministro.
cancelled | Il gruppo rinuncia a chiudere la raffineria.
cancelled | Scongiurata la chiusura della cartiera.
opposed | I lavoratori protestano contro la chiusura della fabbrica.
- | Strada chiusa per l'incendio di una fabbrica.
- | Il romanzo racconta la chiusura di una filatura.
- | La fabbrica, chiusa nel 1986, ospita un museo.
- | L'azienda chiude il bilancio in utile, lo stabilimento cresce.
# plant-closure pt
announced,none | A empresa vai encerrar a fábrica de Ovar em 2026.
under-way,none | A refinaria encerrou definitivamente.
+ | Fecho da fábrica de pneus deixa 300 sem trabalho
+ | A multinacional anunciou o encerramento da unidade fabril.
postponed | O encerramento da central a carvão foi adiado para 2028.
called-for | Os ambientalistas exigem o encerramento da central nuclear.
considered | A multinacional poderá fechar a fábrica de Aveiro.
considered | O grupo admite encerrar a siderurgia.
denied | A empresa desmente o encerramento da fábrica.
denied | A fábrica não vai fechar, garante o ministro.
cancelled | O grupo desistiu de fechar a refinaria.
cancelled | Acordo evita encerramento da fábrica.
opposed | Os trabalhadores protestam contra o encerramento da fábrica.
- | A rua foi fechada devido a um incêndio numa fábrica.
- | O romance conta o fecho de uma fábrica de conservas.
- | A fábrica, encerrada em 1986, é hoje um museu.
- | A empresa fechou um acordo com a fábrica alemã.
# plant-closure ru
announced,none | Концерн закроет завод в Калуге в 2026 году.
under-way,none | Целлюлозный комбинат закрылся навсегда.
postponed | Закрытие завода отложено до 2028 года.
called-for | Экологи требуют закрытия комбината.
considered | Компания может закрыть завод в Твери.
considered | Заводу грозит закрытие.
considered | Концерн рассматривает закрытие фабрики.
denied | В компании опровергли закрытие завода.
denied | Завод не закроется, заявил губернатор.
cancelled | Концерн отказался от закрытия завода.
cancelled | Закрытия завода удалось избежать.
opposed | Рабочие протестуют против закрытия фабрики.
- | Улицу закрыли из-за пожара на заводе.
- | Роман рассказывает о закрытии фабрики.
- | Завод закрыли в 1986 году.
# plant-closure pl
announced,none | Koncern zamknie fabrykę w Tychach w 2026 roku.
under-way,none | Cukrownia zakończyła produkcję po stu latach.
+ | Zamknięcie fabryki opon w Dębicy¶Pracę straci 400 osób.
+ | Spółka ogłosiła likwidację zakładu w Łodzi.
+ | Huta wygasza wielki piec.
postponed | Zamknięcie elektrowni przesunięto na 2028 rok.
called-for | Ekolodzy domagają się zamknięcia elektrowni węglowej.
considered | Koncern może zamknąć fabrykę w Gliwicach.
considered | Zarząd rozważa zamknięcie huty.
considered | Fabryce grozi zamknięcie.
denied | Firma zaprzecza, że zamknie zakład.
denied | Fabryka nie zostanie zamknięta, zapewnia minister.
cancelled | Koncern zrezygnował z zamknięcia huty.
cancelled | Udało się uratować stocznię przed zamknięciem.
opposed | Pracownicy protestują przeciwko zamknięciu fabryki.
- | Ulicę zamknięto z powodu pożaru w fabryce.
- | Powieść opowiada o zamknięciu fabryki włókienniczej.
- | Fabryka, zamknięta w 1986 roku, jest dziś muzeum.
- | Skazany trafił do zakładu karnego.
# plant-reopening fr
under-way,none | L'usine de Flins a redémarré lundi après six mois d'arrêt.
announced,none | Le groupe annonce le redémarrage de la raffinerie au printemps.
postponed | Le redémarrage du réacteur est reporté à mars.
called-for | Les syndicats réclament la réouverture de l'usine.
considered | L'usine pourrait rouvrir si un repreneur se présente.
considered | EDF envisage de relancer la centrale de Cordemais.
denied | L'usine ne rouvrira pas, a indiqué la direction.
denied | La direction exclut tout redémarrage de l'usine.
cancelled | Le groupe renonce à rouvrir la papeterie.
- | Le musée rouvre dans une ancienne usine.
- | Les écoles rouvrent lundi.
# plant-reopening en
under-way,none | The smelter restarted production on Monday.
announced,none | The company plans to reopen the refinery in spring.
postponed | The restart of the reactor has been delayed until March.
called-for | Unions are calling for the reopening of the steelworks.
considered | The plant could reopen if a buyer is found.
considered | The operator is considering restarting the reactor.
denied | The factory will not reopen, the owner said.
denied | The company ruled out restarting the mill.
cancelled | The group has abandoned plans to reopen the paper mill.
- | The museum reopened in a former factory.
- | Schools reopen next week.
# plant-reopening de
under-way,none | Das Werk hat die Produktion wieder aufgenommen.
announced,none | Der Konzern will die Raffinerie im Frühjahr wieder hochfahren.
postponed | Der Neustart des Reaktors wird auf März verschoben.
called-for | Die Gewerkschaft fordert die Wiedereröffnung des Stahlwerks.
considered | Das Werk könnte wieder öffnen, falls ein Investor einsteigt.
considered | Der Betreiber erwägt, den Reaktor wieder anzufahren.
denied | Die Fabrik wird nicht wiedereröffnet, sagte der Eigentümer.
cancelled | Der Konzern verzichtet auf die Wiedereröffnung der Papierfabrik.
- | Das Museum in der alten Fabrik öffnet wieder.
# plant-reopening es
under-way,none | La planta reanudó la producción el lunes.
announced,none | La empresa prevé reabrir la refinería en primavera.
postponed | La reapertura de la planta se retrasa hasta marzo.
called-for | Los sindicatos piden la reapertura de la fábrica.
considered | La fábrica podría reabrir si aparece un comprador.
denied | La fábrica no reabrirá, según la dirección.
cancelled | El grupo renuncia a reabrir la papelera.
- | El museo reabre en una antigua fábrica.
# plant-reopening it
under-way,none | Lo stabilimento ha riavviato la produzione lunedì.
+ | Riapre la fabbrica di Termoli dopo l'alluvione.
+ | Riacceso l'altoforno di Taranto.
announced,none | L'azienda prevede di riaprire la raffineria in primavera.
postponed | Il riavvio del reattore è stato rinviato a marzo.
called-for | I sindacati chiedono la riapertura dello stabilimento.
considered | La fabbrica potrebbe riaprire con un nuovo investitore.
denied | Lo stabilimento non riaprirà, ha detto la proprietà.
cancelled | Il gruppo rinuncia alla riapertura della cartiera.
- | Il museo riapre nell'ex fabbrica.
- | La ripresa economica rallenta.
# plant-reopening pt
under-way,none | A fábrica retomou a produção na segunda-feira.
+ | Reabre a fábrica de vidro da Marinha Grande.
+ | A refinaria voltou a funcionar após seis meses.
announced,none | A empresa prevê reabrir a refinaria na primavera.
postponed | A reabertura da fábrica foi adiada para março.
called-for | Os sindicatos exigem a reabertura da fábrica.
considered | A fábrica poderá reabrir se aparecer um investidor.
denied | A fábrica não vai reabrir, disse a administração.
cancelled | O grupo desistiu da reabertura da papeleira.
- | O museu reabre numa antiga fábrica.
- | A retoma da economia abranda.
# plant-reopening ru
under-way,none | Завод возобновил производство после полугодового простоя.
announced,none | Компания планирует перезапустить завод весной.
postponed | Запуск реактора после ремонта: перезапуск АЭС перенесён на март.
called-for | Профсоюз требует перезапустить завод.
considered | Завод может вновь открыться, если найдётся инвестор.
denied | Завод не возобновит работу, сообщил владелец.
cancelled | Концерн отказался от перезапуска комбината.
- | Музей вновь открылся в здании фабрики.
# plant-reopening pl
under-way,none | Fabryka wznowiła produkcję po pożarze.
+ | Huta znów działa po półrocznej przerwie.
+ | Ponowne uruchomienie wielkiego pieca w Dąbrowie.
announced,none | Koncern planuje ponowne otwarcie rafinerii wiosną.
postponed | Wznowienie pracy reaktora przesunięto na marzec.
called-for | Związkowcy domagają się wznowienia produkcji w hucie.
considered | Fabryka może zostać ponownie otwarta, jeśli znajdzie się inwestor.
denied | Zakład nie wznowi produkcji, informuje właściciel.
cancelled | Spółka zrezygnowała z ponownego otwarcia papierni.
- | Muzeum w dawnej fabryce ponownie otwarte.
- | Szkoły wznawiają zajęcia.
`);
