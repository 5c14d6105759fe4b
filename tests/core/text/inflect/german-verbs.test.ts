import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('German verbs of business news', () => {
  expectForms(
    'de',
    `
    unterzeichnen: unterzeichnet unterzeichnete unterzeichneten unterzeichnend | unterzeichnt Unterzeichnung unterzeichner
    zeichnen: zeichnet zeichnete gezeichnet | zeichnt gezeichnt
    bezeichnen: bezeichnet bezeichnete | gebezeichnet bezeichnt
    rechnen: rechnet rechnete gerechnet | rechnt
    abrechnen: abgerechnet abzurechnen abrechnet
    eröffnen: eröffnet eröffnete eröffneten | eröffnung geeröffnet
    wiedereröffnen: wiedereröffnet wiederzueröffnen wiedereröffnete
    öffnen: öffnet öffnete geöffnet | öffnt öffnung
    atmen: atmet geatmet
    trocknen: trocknet getrocknet
    regnen: regnet geregnet
    ordnen: ordnet geordnet
    anordnen: angeordnet anzuordnen anordnete
    warnen: warnt warnte gewarnt | warnet
    lernen: lernt gelernt | lernet
    filmen: filmt gefilmt
    lohnen: lohnt gelohnt
    planen: plant plante geplant geplante | planet
    wohnen: wohnt gewohnt
    nehmen: nimmt nahm genommen
    umarmen: umarmt | umarmet
    frieren: friert fror froren gefroren gefrorene | gefriert
    einfrieren: eingefroren eingefrorene einzufrieren einfriert einfror | eingefriert
    verlieren: verliert verlor verloren verlorene | geverloren
    schmieren: schmiert schmierte geschmiert | schmierung
    abschmieren: abgeschmiert
    zieren: ziert geziert
    gieren: giert gegiert
    stieren: stiert gestiert
    produzieren: produziert produzierte produzierten | geproduziert produktion
    sanktionieren: sanktioniert sanktionierte | gesanktioniert
    investieren: investiert investierte | geinvestiert
    finanzieren: finanziert finanzierte | gefinanziert
    stornieren: storniert stornierte | gestorniert
    reparieren: repariert | gerepariert
    blockieren: blockiert | geblockiert
    exportieren: exportiert exportierten | geexportiert
    probieren: probiert | geprobiert
    kopieren: kopiert
    regieren: regiert | geregiert
    aktivieren: aktiviert
    reaktivieren: reaktiviert
    umgehen: umgeht umging umgangen umgangene umgegangen umzugehen | umgegeht
    hintergehen: hintergangen hintergeht hinterging
    übergehen: übergangen übergegangen überging
    untergehen: untergegangen unterzugehen
    vergehen: vergangen vergeht
    übernehmen: übernimmt übernahm übernahmen übernommen übernommene | Übernahme
    unternehmen: unternimmt unternommen
    unterschreiben: unterschreibt unterschrieb unterschrieben | untergeschriebt
    unterbrechen: unterbricht unterbrach unterbrochen
    umstellen: umgestellt umstellt umzustellen
    überweisen: überwiesen überweist
    durchführen: durchgeführt durchzuführen
    kaufen: kauft kaufte kauften gekauft gekaufte | käufer
    verkaufen: verkauft verkaufte verkauften | geverkauft verkauf
    aufkaufen: aufgekauft aufzukaufen aufkauft
    zurückkaufen: zurückgekauft zurückzukaufen
    erwerben: erwirbt erwarb erworben erworbene | erwerb
    schließen: schließt schloss schlossen geschlossen geschlossene schließend | schließung
    abschließen: abgeschlossen abschließt abschloss abzuschließen
    beschließen: beschließt beschloss beschlossen
    stilllegen: stillgelegt stilllegt stillzulegen stilllegte
    dichtmachen: dichtgemacht
    einstellen: eingestellt einstellt einzustellen einstellte
    aussetzen: ausgesetzt auszusetzen aussetzte
    aufheben: aufgehoben aufhob aufzuheben aufhebt
    verhängen: verhängt verhängte verhängten
    verlängern: verlängert verlängerte verlängerten | verlängerung
    liefern: liefert lieferte geliefert gelieferte
    beliefern: beliefert
    vereinbaren: vereinbart vereinbarte | gevereinbart
    wiederaufnehmen: wiederaufgenommen wiederaufzunehmen wiederaufnimmt
    aufnehmen: aufgenommen aufnimmt aufnahm
    anlaufen: angelaufen anläuft anlief
    hochfahren: hochgefahren hochfährt hochfuhr hochzufahren
    herunterfahren: heruntergefahren herunterzufahren
    wiederbeleben: wiederbelebt wiederzubeleben
    fusionieren: fusioniert fusionierte | gefusioniert
    verschmelzen: verschmilzt verschmolz verschmolzen
    einigen: einigt einigte geeinigt | einigung
    bauen: baut baute gebaut
    abbauen: abgebaut abbaut abzubauen
    entlassen: entlässt entließ entlassen
    streichen: streicht strich gestrichen
    kündigen: kündigt gekündigt
    ankündigen: angekündigt ankündigte anzukündigen
    melden: meldet meldete gemeldet
    steigen: steigt stieg gestiegen
    sinken: sinkt sank gesunken
    wachsen: wächst wuchs gewachsen
    senken: senkt senkte gesenkt
    erhöhen: erhöht erhöhte
    zahlen: zahlt zahlte gezahlt
    bezahlen: bezahlt
    betreiben: betreibt betrieb betrieben
    genehmigen: genehmigt genehmigte
    prüfen: prüft geprüft
    verbieten: verbietet verbot verboten
    sichern: sichert gesichert sicherte
    versichern: versichert | versichergt
    lockern: lockert lockerte gelockert
    verschärfen: verschärft verschärfte
    beenden: beendet beendete | beendt
    arbeiten: arbeitet arbeitete gearbeitet
    handeln: handelt gehandelt handle
    drosseln: drosselt gedrosselt drosselte
    bieten: bietet bot geboten
    anbieten: angeboten anbietet anzubieten
    halten: hält hielt gehalten
    behalten: behält behielt behalten
    treffen: trifft traf getroffen
    sehen: sieht sah gesehen
    stehen: steht stand gestanden
    vorstehen: vorgestanden
    abgeschlossen: abgeschlossene abgeschlossenen | abzugeschlossen abschließen
    übernommen: übernommene übernommenen
    verboten: verbotene verbotener
    begonnen: begonnene
    vergeben: vergibt vergab vergebene
    strafrechtliche: strafrechtlich strafrechtlicher strafrechtlichen | strafrechtlichee
    russischen: russisch russische russischer
    veröffentlichen: veröffentlicht veröffentlichte
    mischen: mischt gemischt
    tun: tut tat getan
    `,
  );
});
