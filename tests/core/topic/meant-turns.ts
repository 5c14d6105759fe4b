/**
 * How each language's newspapers turn the same five events: figures of speech, passives, headlines
 * whose first paragraph names what they leave out. `¶` ends a headline.
 */

import type { Sentences } from './meant.ts';

/** Each must meet its topic. */
export const MEANT_TURNS: Sentences = {
  sanctions: {
    fr: [
      "Bruxelles ajoute douze banques chinoises à sa liste noire pour leur aide à l'effort de guerre.",
      'Nouvelles sanctions contre Minsk ¶ Londres vise le pétrole biélorusse et cinq responsables.',
      'Les avoirs du banquier ont été gelés par le Royaume-Uni.',
      'Le Mali échappe pour l’instant aux mesures punitives des Nations unies.',
    ],
    en: [
      'Tehran says it will not bow to punitive measures by the United States.',
      'A travel ban was slapped on three Belarusian generals by Brussels and Russia sanctions were extended.',
      'Sanctions widened overnight ¶ The order hits Iranian oil and a dozen tankers.',
      'Beijing was accused of helping Moscow dodge the embargo.',
    ],
    de: [
      'Die EU verhängt Einreiseverbote gegen russische Generäle.',
      'Die Konten des Oligarchen wurden auf Druck Washingtons eingefroren.',
      'Peking droht mit Strafmaßnahmen gegen amerikanische Rüstungsfirmen.',
      'Neue Sanktionen beschlossen ¶ Das Paket trifft russisches Öl und zwei Banken.',
    ],
    es: [
      'La Unión Europea incluye en su lista negra a veinte buques rusos.',
      'Washington congela los fondos del hijo de Maduro.',
      'Nuevas sanciones ¶ Londres apunta al petróleo iraní y a varios bancos rusos.',
      'Caracas califica de ilegales las medidas punitivas de Estados Unidos.',
    ],
    ru: [
      'Лондон расширил санкции ¶ Под удар попали российские банки и танкеры.',
      'Счета подсанкционного бизнесмена разблокированы по ошибке.',
      'ЕС объявил запрет на въезд для белорусских чиновников.',
      'Япония присоединилась к эмбарго на российскую нефть.',
    ],
  },
  'plant-reopening': {
    fr: [
      "Après l'incendie, les chaînes tournent à nouveau dans l'usine de Douvrin.",
      'Le haut fourneau a été rallumé dimanche à Fos-sur-Mer.',
      'Toyota reprend la production à Onnaing ¶ Le constructeur avait manqué de puces.',
      'La sucrerie de Toury renaît.',
      'Le réacteur a été recouplé au réseau dans la nuit.',
    ],
    en: [
      'The mothballed smelter is set to return to production by summer.',
      'Furnaces at the glassworks were relit on Monday.',
      'Honda resumes output in Ontario ¶ The carmaker had run out of chips.',
      'The brewery roared back to life; the bottling plant will start up again in May.',
      'The idled refinery is back up and running.',
    ],
    de: [
      'In der Glashütte wird seit gestern wieder produziert.',
      'Audi nimmt die Fertigung in Neckarsulm wieder auf ¶ Dem Autobauer hatten Teile gefehlt.',
      'Der Meiler ist nach der Revision wieder am Netz.',
      'Die Papierfabrik arbeitet seit Montag wieder.',
      'Das Zellstoffwerk in Stendal läuft nach dem Brand wieder.',
    ],
    es: [
      'La refinería volvió a funcionar tras el apagón.',
      'El alto horno se ha vuelto a encender.',
      'Seat reanuda la producción en Martorell ¶ Al fabricante le faltaban semiconductores.',
      'La azucarera renace con capital portugués.',
      'El reactor está de nuevo operativo.',
    ],
    ru: [
      'Остановленный летом стекольный завод снова заработал.',
      'Доменная печь вновь введена в строй.',
      'КамАЗ возобновил сборку грузовиков ¶ Конвейер простаивал месяц.',
      'Сахарный завод оживает после банкротства.',
      'Энергоблок снова включили в сеть.',
    ],
  },
  'plant-closure': {
    fr: [
      'La direction met la clé sous la porte de la filature vosgienne.',
      'Bosch va fermer son site de Mondeville ¶ La production sera transférée en Pologne.',
      'La cokerie a baissé le rideau vendredi.',
      "Le dernier haut fourneau de Lorraine s'est éteint.",
    ],
    en: [
      'The town lost its last paper mill when it shut for good on Friday.',
      'The plug is pulled on the Grangemouth refinery.',
      'The company will idle the smelter until power prices fall.',
      'Closure of the Derby site confirmed ¶ Manufacturing will move to India.',
    ],
    de: [
      'Werksschließung trifft 600 Familien in der Eifel.',
      'Continental gibt den Standort Gifhorn auf ¶ Die Produktion zieht nach Wales.',
      'Die Gießerei des Zulieferers wird abgewickelt.',
      'Der Reaktor wurde endgültig vom Netz genommen.',
    ],
    es: [
      'La fábrica de pilas dejó de producir en marzo.',
      'La acería baja la persiana tras cien años.',
      'Desconectan el último reactor de Garoña.',
      'La papelera de Zaragoza será clausurada.',
    ],
    ru: [
      'Швейная фабрика прекращает работу в мае.',
      'Концерн сворачивает производство в Калуге.',
      'Старейший в области завод ликвидируют.',
      'Энергоблок отключили навсегда, станцию закроют.',
    ],
  },
  'energy-contract': {
    fr: [
      "Engie livrera de l'électricité nucléaire à Solvay pendant quinze ans.",
      'La papeterie a conclu un contrat de fourniture de vapeur.',
      'Gaz : la Serbie et Bakou tombent d’accord ¶ Un contrat de dix ans a été signé lundi.',
      "Le chimiste s'engage à acheter l'électricité de trois parcs éoliens.",
    ],
    en: [
      'Meta agreed to buy the electricity of two nuclear plants for 20 years.',
      'A 15-year LNG deal ties Berlin to Qatar.',
      'Heat from the smelter ¶ The city signed a heat purchase agreement with the owner.',
      'Shell will deliver LNG to Hungary until 2034.',
    ],
    de: [
      'Die Raffinerie bezieht zehn Jahre lang Wasserstoff von Linde.',
      'Der Wärmeliefervertrag mit der Stadt läuft bis 2040.',
      'Gas aus Aserbaidschan ¶ Der langfristige Liefervertrag wurde in Baku unterzeichnet.',
      'Evonik kauft den Strom eines Windparks für 15 Jahre.',
    ],
    es: [
      'La azulejera comprará biometano durante diez años.',
      'Enagás acuerda la compra de hidrógeno a un productor luso.',
      'Gas argelino ¶ Las dos compañías firmaron un acuerdo de suministro hasta 2031.',
      'El grupo cierra un contrato de vapor con Veolia.',
    ],
    ru: [
      'Алжир будет поставлять Словакии газ десять лет.',
      'Стороны подписали долгосрочный договор на поставку СПГ.',
      'Индия договорилась о закупке сжиженного газа.',
      'Комбинат продлил контракт на электроэнергию до 2035 года.',
    ],
  },
  acquisition: {
    fr: [
      "Le fonds met la main sur l'enseigne de jouets.",
      'Thales cède sa filiale ferroviaire à Hitachi.',
      "Le brasseur est tombé dans l'escarcelle d'un rival danois.",
      'Reprise de la verrerie ¶ Le tribunal de commerce a retenu la Scop des salariés.',
    ],
    en: [
      'The brewer was snapped up by a Japanese rival.',
      'A private equity firm has taken control of the airline.',
      'Unilever sells its tea business to CVC.',
      'Two insurers, both family firms, are to merge.',
    ],
    de: [
      'Der Konkurrent schluckt den Reifenhersteller.',
      'Die Bank verkauft ihre Leasingtochter.',
      'Ein Finanzinvestor steigt bei dem Verlag ein und übernimmt die Mehrheit.',
      'Der Investor will den Zulieferer kaufen.',
    ],
    es: [
      'La opa sobre la cementera ha triunfado.',
      'El fondo tomó el control de la aerolínea.',
      'Adquiere una bodega riojana el grupo francés.',
      'El banco vende su filial en Polonia.',
    ],
    ru: [
      'Банк поглотил конкурента: сделка закрыта.',
      'Холдинг купил сеть аптек.',
      'Немецкий концерн продал бизнес в Твери.',
      'Инвестор выкупил долю основателя.',
    ],
  },
};
