import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('Spanish verbs of business news', () => {
  expectForms(
    'es',
    `
    cerrar: cierra cierran cerró cerrada cerrado cerrará cierre cerraba cerrando | cierros
    reabrir: reabre reabren reabrió reabierto reabierta reabrirá reabriendo | reabrido abrir reapertura
    abrir: abre abrió abierto abierta | abrido apertura
    reanudar: reanuda reanudan reanudó reanudado reanudará reanude | reanudación
    adquirir: adquiere adquieren adquirió adquirido adquirida adquirirá adquiera adquiriendo | adquisición adquire
    vender: vende venden vendió vendido vendida venderá vendiendo | venta
    comprar: compra compran compró comprado comprará compre | comprador
    firmar: firma firman firmó firmado firmada firmará
    suministrar: suministra suministró suministrará suministrado
    apagar: apaga apagan apagó apagué apague apagado apagada apaguen | apagón pagar
    imponer: impone imponen impuso impusieron impuesto impuesta impuestas impondrá imponga imponiendo
    levantar: levanta levantó levantado levantadas levantará
    volver: vuelve vuelven volvió vuelto vuelta volverá volviendo | volvido
    devolver: devuelve devuelto
    detener: detiene detuvo detenido detendrá
    obtener: obtiene obtuvo
    mantener: mantiene mantuvo mantenga
    suspender: suspende suspendió suspendido suspendida
    interrumpir: interrumpe interrumpió interrumpido
    paralizar: paraliza paralizó paralice paralizada
    clausurar: clausura clausuró clausurada
    arrancar: arranca arrancó arranque arrancará
    iniciar: inicia inició iniciado iniciará
    comenzar: comienza comenzó comience comenzará
    empezar: empieza empezó
    relanzar: relanza relanzó relance
    retomar: retoma retomó
    reactivar: reactiva reactivó
    producir: produce produjo produjeron produzca producido
    reducir: reduce redujo
    construir: construye construyó construido construida
    invertir: invierte invirtió invertido invertirá
    anunciar: anuncia anunció anunciado
    acordar: acuerda acordó acordado acordaron
    aprobar: aprueba aprobó aprobado aprobada
    rechazar: rechaza rechazó rechace
    negociar: negocia negoció
    absorber: absorbe absorbió
    fusionar: fusiona fusionó fusionarse
    fusionarse: fusiona fusionó fusionarán
    sancionar: sanciona sancionó sancionado | sanción
    prohibir: prohíbe prohíben prohibió prohibido
    congelar: congela congeló congelado congelados
    embargar: embarga embargó embargue
    multar: multa multó
    bloquear: bloquea bloqueó
    despedir: despide despidió despedido
    contratar: contrata contrató
    pagar: paga pagó pague pagué
    subir: sube subió
    bajar: baja bajó
    caer: cae cayó caído caiga
    crecer: crece creció crezca
    aumentar: aumenta aumentó
    perder: pierde perdió
    ganar: gana ganó
    decir: dice dijo dijeron dirá dicho
    hacer: hace hizo hicieron hará hecho
    poner: pone puso pondrá puesto
    proponer: propone propuso propuesto
    disponer: dispone dispuso
    tener: tiene tuvo tendrá
    venir: viene vino vendrá
    salir: sale salió saldrá
    saber: sabe supo
    querer: quiere quiso querrá
    poder: puede pudo podrá
    ir: va irá
    seguir: sigue siguió siga
    conseguir: consigue consiguió
    exigir: exige exigió exija
    elegir: elige eligió elija
    dirigir: dirige dirigió dirija
    convertir: convierte convirtió
    cubrir: cubre cubrió cubierto
    descubrir: descubierto
    escribir: escrito escribe
    romper: rompe roto rompió
    resolver: resuelve resuelto
    morir: muere murió muerto
    traer: trajo trae
    atraer: atrae atrajo
    extraer: extrae extrajo extraído
    ampliar: amplía amplió
    enviar: envía envió envíe
    confiar: confía
    evaluar: evalúa evaluó
    continuar: continúa continuó
    actuar: actúa
    reunir: reúne reunió reúnen
    reiniciar: reinicia reinició
    encender: enciende encendió encendido
    reencender: reenciende
    entregar: entrega entregó entregue
    abastecer: abastece abasteció abastezca
    proveer: provee proveyó
    pedir: pide pidió
    impedir: impide impidió
    medir: mide
    servir: sirve
    encontrar: encuentra
    mostrar: muestra
    contar: cuenta
    mover: mueve movió
    promover: promueve
    dar: da dio dará
    ver: ve vio visto
    prever: prevé previó previsto
    oír: oye oyó
    concluir: concluye concluyó concluido
    distribuir: distribuye
    influir: influye
    incluir: incluye incluyó
    excluir: excluye
    contribuir: contribuye
    destruir: destruye
    averiguar: averigüe
    ejercer: ejerce ejerza
    vencer: vence venza
    finalizar: finaliza finalizó finalice
    trasladar: traslada
    despegar: despegue
    jugar: juega
    negar: niega negó niegue
    desmentir: desmiente
    alquilar: alquila
    renovar: renueva renovó
    acoger: acoge acoja
    recoger: recoge
    hundir: hunde
    fabricar: fabrica fabricó fabrique | fábrica
    `,
  );
});
