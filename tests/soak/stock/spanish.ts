/** Spanish stories. */

import type { Stock } from './stock.ts';

export const spanish: Stock = {
  lang: 'es',
  places: [
    ['Al', 'Bel', 'Cas', 'Don', 'Fuen', 'Gua', 'Mon', 'Naval', 'Ol', 'Peña', 'Ribe', 'Villa'],
    ['bari', 'cer', 'dal', 'gor', 'lan', 'mar', 'nes', 'ques', 'ril', 'seca', 'tor', 've'],
    ['agón', 'ares', 'cedo', 'ejo', 'illas', 'ledo', 'mero', 'nada', 'queda', 'rubia', 'tierra'],
  ],
  firms: [
    ['Acera', 'Brio', 'Coma', 'Duero', 'Goma', 'Iber', 'Luma', 'Tauro'],
    ['cal', 'dis', 'fer', 'nova', 'quim', 'sol', 'tex', 'vel'],
  ],
  firstNames: ['Lucía', 'Javier', 'Paco', 'Nuria', 'Álvaro', 'Begoña', 'Iker', 'Rocío'],
  lastNames: ['Terrón', 'Olmo', 'Santana', 'Ferrer', 'Gil', 'Ibáñez', 'Quiroga', 'Pardo'],
  byLine: 'Por {name}',
  dateLine: '{day} de octubre de 2026, 18:{minute}',
  everyday: {
    heads: [
      'La biblioteca de {town} presta {n} libros en una semana',
      'El coro de {town} canta ante {n} vecinos en la plaza',
      'Los corredores de {town} desafían la lluvia en la media maratón',
      'Nacen tres lechuzas en el campanario de {town}',
      '{town} dedica una calle a la poeta {name}',
      'La banda escolar de {town} gana una medalla de plata en Viena',
      'La niebla deja el barco de {town} en el puerto durante {d} días',
      'La pintora {name} muestra {n} acuarelas en {town}',
    ],
    leads: [
      'Nadie en {town} esperaba a tanta gente, cuenta {name}, que contó {n} visitantes en la puerta.',
      'Todo empezó con una carta de {name} a los vecinos de {town}, y todo acabó en una verbena.',
      'Todo {town} madrugó el domingo, desde la escuela hasta el puente viejo.',
    ],
    bodies: [
      '{name}, que vive aquí desde la infancia, lo llama la mejor noticia del otoño.',
      'La alcaldesa dio las gracias a los {n} voluntarios que vinieron a pesar del frío.',
      'Los niños de la escuela leyeron poemas que habían escrito ellos mismos.',
      'En el ayuntamiento se sirvió sopa caliente hasta bien entrada la noche.',
      'El servicio del tiempo espera un fin de semana suave con algún chubasco en la costa.',
      'Habrá otra velada en primavera, y la entrada costará {d} euros.',
      'La sociedad de historia local ha prestado fotografías tomadas en 1924.',
      'El tráfico pasó por la carretera del río casi toda la tarde.',
      'Una visitante había venido desde Canadá para ver de nuevo a su abuela.',
      'La charanga de los bomberos tocó hasta que se hizo de noche.',
    ],
  },
  topical: {
    acquisition: {
      heads: [
        '{firm} compra el fabricante de bombas de {town} por {n} millones de euros',
        '{town}: el grupo {firm} adquiere a su competidor por {n} millones de euros',
      ],
      leads: [
        'El grupo {firm} ha anunciado este lunes la compra de la empresa de {town} por {n} millones de euros.',
      ],
      bodies: [
        'La adquisición necesita todavía el permiso de las autoridades antes del verano.',
        'La fundadora, {name}, conservará un puesto en el consejo durante dos años.',
        'La oferta supone una prima del {d} % sobre el precio del martes.',
      ],
    },
    'energy-contract': {
      heads: [
        '{firm} firma un contrato de suministro eléctrico a {d} años para {town}',
        'La vidriera de {town} firma un PPA con {firm}',
      ],
      leads: [
        '{firm} ha firmado un contrato de compra de electricidad a largo plazo por {n} megavatios para {town}.',
      ],
      bodies: [
        'El precio no se ha revelado, pero {name} habla de una cifra justa.',
        'Los primeros megavatios llegarán en 2028 desde un parque en el mar.',
        'Cubre una quinta parte de lo que consumen los hornos, según la dirección.',
      ],
    },
    'plant-closure': {
      heads: [
        '{firm} cerrará su fábrica de {town} con {n} empleados',
        '{town}: el cierre de la fábrica de papel será en marzo',
      ],
      leads: [
        '{firm} ha comunicado este martes a sus {n} trabajadores el cierre de la planta de {town}.',
      ],
      bodies: [
        'Los sindicatos convocan una huelga y piden una reunión con la ministra.',
        '«Cada familia de esta calle tiene a alguien dentro», dice {name}.',
        'Las máquinas se venderán a un comprador polaco.',
      ],
    },
    'plant-reopening': {
      heads: [
        'La fábrica de {firm} en {town} reabre tras {d} meses de silencio',
        '{firm} reabre la planta de {town} y contrata a {n} personas',
      ],
      leads: [
        '{firm} ha reabierto este lunes la fábrica de {town}, y {n} trabajadores han vuelto a sus puestos.',
      ],
      bodies: [
        'La plena producción llegará antes de fin de año, precisa {name}.',
        'La ciudad esperaba esta mañana desde hacía más de un año.',
        'Un nuevo proveedor de chatarra ha aparecido en Noruega.',
      ],
    },
    sanctions: {
      heads: [
        'La Unión Europea impone sanciones a {d} navieros rusos por el {town}',
        'Washington amplía las sanciones contra Irán tras el caso del {town}',
      ],
      leads: [
        'La Unión Europea ha aprobado este lunes nuevas sanciones contra Rusia que afectan a {n} barcos, entre ellos el {town}.',
      ],
      bodies: [
        'Sus cuentas en bancos europeos están congeladas desde la medianoche.',
        'Moscú considera ilegal la decisión y promete una respuesta.',
        'La lista tiene ya {n} nombres, según el enviado {name}.',
      ],
    },
  },
};
