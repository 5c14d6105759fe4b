/** Spanish events. */

import type { Stock } from './stock.ts';

export const spanish: Stock = {
  products: ['neumáticos', 'papel', 'vidrio', 'cemento', 'baterías', 'azúcar', 'cables', 'abono'],
  people: ['Lucía Arnedo', 'Ramón Vidal', 'Begoña Soler', 'Íñigo Urrutia', 'Carmen Belda'],
  neutral: {
    head: '{firm}, retrato del fabricante de {product} de {town}',
    lead: 'El fabricante de {product} {firm} tiene {n} personas en {town}, donde {name} ha pasado toda su carrera.',
  },
  withdrawn: {
    head: '{firm}: una precisión sobre nuestro artículo',
    lead: 'Una primera versión de este artículo sobre {firm}, en {town}, era errónea y la redacción la ha retirado.',
    bodies: ['Pedimos disculpas a los lectores.'],
  },
  tellings: {
    restart: {
      first: {
        head: '{firm} reabre su planta de {product} en {town}',
        lead: 'La planta de {product} de {firm} en {town} reabre el lunes tras {n} días parada, anunció {name}.',
        bodies: [
          'Los {m} trabajadores se habían ido a casa en primavera.',
          'El horno principal se rehízo por completo durante el verano.',
          'El alcalde habla de una buena noticia para todo el valle.',
        ],
      },
      other: {
        head: 'En {town} la planta de {firm} reabre por fin',
        lead: 'Tras {n} días de silencio, la planta de {firm} en {town} reabre la próxima semana y volverá a hacer {product}.',
        bodies: [
          'En nombre de los dueños, {name} señala una cartera de pedidos llena.',
          'Los sindicatos quieren ver primero las máquinas en marcha.',
        ],
      },
      later: {
        head: '{firm} reabre más tarde: la planta de {town}, aplazada',
        lead: 'La reapertura de la planta de {product} de {firm} en {town} queda aplazada {m} días por falta de piezas, según {name}.',
        bodies: ['La planta iba a funcionar de nuevo tras {n} días parada.'],
      },
    },
    closure: {
      first: {
        head: '{firm} clausura su centro de {town}',
        lead: 'El fabricante de {product} {firm} clausura para siempre su centro de {town}, donde trabajan {n} personas.',
        bodies: [
          'La decisión la comunicó {name} a los delegados.',
          'El grupo alega la caída de la demanda y el precio de la energía.',
          'El alcalde de {town} pide una reunión urgente al gobierno.',
        ],
      },
      other: {
        head: 'Golpe para {town}: {firm} clausura',
        lead: 'Los {n} empleados lo supieron esta mañana por {name}: {firm}, que produce {product}, clausura su centro de {town}.',
        bodies: [
          'Se abrió un servicio de ayuda en el polideportivo.',
          'Varias familias llevaban allí tres generaciones.',
        ],
      },
      later: {
        head: '{firm} clausura más tarde: una prórroga para {town}',
        lead: 'El centro de {firm} en {town}, cuya clausura amenazaba a {n} personas, consigue una prórroga de {m} días.',
        bodies: ['El fabricante de {product} quiere dar tiempo a {name} para una solución.'],
      },
    },
    takeover: {
      first: {
        head: '{firm} adquiere {partner} por {n} millones de euros',
        lead: 'El fabricante de {product} {firm}, con sede en {town}, adquiere su rival {partner} por {n} millones de euros.',
        bodies: [
          'Los dos consejos lo han aprobado, dijo {name}.',
          'Falta aún el visto bueno de las autoridades.',
          'Las marcas se mantendrán al menos tres años.',
        ],
      },
      other: {
        head: '{partner} cambia de bandera: {firm} lo adquiere',
        lead: '{firm}, el grupo de {town}, adquiere {partner} y pone {n} millones de euros sobre la mesa.',
        bodies: [
          'Los accionistas familiares habían rechazado en marzo una primera oferta.',
          'El mercado de {product} se concentra, observa {name}.',
        ],
      },
      later: {
        head: '{firm} adquiere {partner}: la operación, completada',
        lead: 'La operación por la que {firm}, de {town}, adquiere {partner} está completada desde el martes por {n} millones de euros.',
        bodies: ['{name} dirige el conjunto, número dos de {product}.'],
      },
    },
    contract: {
      first: {
        head: '{firm} firma un contrato eléctrico de {n} MW con {partner}',
        lead: 'El fabricante de {product} {firm} firma con {partner} un contrato eléctrico de {n} MW para su centro de {town}.',
        bodies: [
          'El precio no se ha comunicado, indica {name}.',
          'Los aerogeneradores se conectarán antes del próximo invierno.',
          'El acuerdo es de larga duración.',
        ],
      },
      other: {
        head: 'Corriente de {partner} para {firm}: un contrato eléctrico de {n} MW',
        lead: 'En {town}, {firm} hará sus {product} con la corriente de {partner}, gracias a un contrato eléctrico de {n} MW.',
        bodies: [
          '{name} quiere protegerse de las subidas.',
          'El parque se levantará en un antiguo terreno militar.',
        ],
      },
      later: {
        head: '{firm} eleva su contrato eléctrico con {partner} de {n} a {m} MW',
        lead: 'El contrato eléctrico entre {firm}, en {town}, y {partner} sube de {n} MW a {m} MW.',
        bodies: ['{name} prevé otra línea de {product}.'],
      },
    },
    layoffs: {
      first: {
        head: '{firm} despide a {n} trabajadores en {town}',
        lead: 'El fabricante de {product} {firm} despide a {n} trabajadores de su fábrica de {town}, confirmó {name}.',
        bodies: [
          'Los sindicatos llaman a una concentración ante las puertas.',
          'La demanda del automóvil ha caído mucho desde enero.',
          'Las salidas serán en varias tandas hasta Navidad.',
        ],
      },
      other: {
        head: 'Recortes en {town}: {firm} despide a {n} personas',
        lead: '{name} lo dijo claro a los delegados: {firm} despide a {n} personas en {town}, donde se hacen {product}.',
        bodies: [
          'El jueves empieza la negociación de las indemnizaciones.',
          'El comité habla de un golpe para la ciudad.',
        ],
      },
      later: {
        head: '{firm} despide al final a {m} trabajadores en {town}, en lugar de {n}',
        lead: 'En lugar de {n}, son {m} los trabajadores que {firm} despide en {town}.',
        bodies: ['El fabricante de {product} cedió en este punto, dice {name}.'],
      },
    },
  },
};
