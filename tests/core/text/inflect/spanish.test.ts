import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('Spanish nouns and adjectives of business news', () => {
  expectForms(
    'es',
    `
    cierre: cierres | cierra cerrar cierro
    fábrica: fábricas | fabrica fábrico fabrico
    planta: plantas | planto
    refinería: refinerías
    mina: minas
    central: centrales
    empresa: empresas
    compañía: compañías
    grupo: grupos | grupa
    filial: filiales
    banco: bancos | banca
    constructora: constructoras
    fabricante: fabricantes
    proveedor: proveedores proveedora proveedoras
    comprador: compradores compradora
    inversor: inversores inversora
    accionista: accionistas
    contrato: contratos | contrata
    acuerdo: acuerdos | acuerda
    convenio: convenios
    mercado: mercados | mercada
    energía: energías
    electricidad: electricidades
    luz: luces
    gas: gases
    petróleo: petróleos
    suministro: suministros | suministra
    apertura: aperturas
    reapertura: reaperturas
    reanudación: reanudaciones
    adquisición: adquisiciones
    compra: compras | compro compró
    venta: ventas | vento
    fusión: fusiones
    oferta: ofertas | oferto
    participación: participaciones
    acción: acciones
    sanción: sanciones | sanciona
    embargo: embargos | embarga
    multa: multas | multo
    medida: medidas | medido
    prohibición: prohibiciones
    arancel: aranceles
    precio: precios | precia
    beneficio: beneficios
    pérdida: pérdidas | pérdido perdido
    ingreso: ingresos
    deuda: deudas
    empleo: empleos
    empleado: empleados empleada
    trabajador: trabajadores trabajadora
    sindicato: sindicatos
    huelga: huelgas
    gobierno: gobiernos | gobierna
    ministro: ministros ministra
    presidente: presidentes
    presidenta: presidentas
    país: países
    estado: estados
    comisión: comisiones
    tribunal: tribunales
    juez: jueces
    crisis: | crisises
    guerra: guerras
    año: años
    mes: meses
    día: días
    semana: semanas
    proyecto: proyectos
    sector: sectores
    red: redes
    reactor: reactores
    horno: hornos
    planes: plan
    plan: planes
    autobús: autobuses
    interés: intereses | interesa
    francés: francesa franceses francesas
    alemán: alemana alemanes
    español: española españoles españolas
    ruso: rusa rusos rusas
    nuevo: nueva nuevos nuevas
    nacional: nacionales
    europeo: europea europeos
    eléctrico: eléctrica eléctricos
    industrial: industriales
    automovilístico: automovilística
    definitivo: definitiva
    total: totales
    parcial: parciales
    público: pública públicos
    privado: privada
    extranjero: extranjera extranjeros
    financiero: financiera financieros
    petrolero: petrolera petroleras
    primero: primera primeros
    fabricantes: fabricante
    contratos: contrato
    meses: mes
    países: país
    intereses: interés
    redes: red
    reactores: reactor
    `,
  );
});
