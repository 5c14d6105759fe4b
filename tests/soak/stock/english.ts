/** English stories. */

import type { Stock } from './stock.ts';

export const english: Stock = {
  lang: 'en',
  places: [
    ['Ash', 'Bram', 'Cold', 'Dun', 'Elm', 'Farn', 'Hal', 'Kel', 'Mar', 'Nor', 'Pem', 'Wex'],
    ['ber', 'cas', 'den', 'fol', 'ing', 'len', 'mor', 'ner', 'ris', 'ston', 'ter', 'win'],
    ['bury', 'combe', 'dale', 'field', 'gate', 'ham', 'ley', 'mouth', 'thorpe', 'wick', 'worth'],
  ],
  firms: [
    ['Aldo', 'Brev', 'Cor', 'Lund', 'Marl', 'Ost', 'Quil', 'Tham'],
    ['aris', 'ex', 'ington', 'mere', 'ova', 'stone', 'ton', 'well'],
  ],
  firstNames: ['Harriet', 'Marcus', 'Ines', 'Tom', 'Denise', 'Owen', 'Priya', 'Callum'],
  lastNames: ['Colley', 'Adeyemi', 'Roth', 'Bright', 'Abbott', 'Pryce', 'Sandhu', 'Lowther'],
  byLine: 'By {name}',
  dateLine: '{day} October 2026, 6:{minute} am',
  everyday: {
    heads: [
      '{town} library lends {n} books in a single week',
      'Choir from {town} sings for {n} guests on the market square',
      'Runners in {town} brave the rain at the autumn half marathon',
      'Baby owls hatch in the church tower of {town}',
      '{town} names a new street after the poet {name}',
      'School orchestra of {town} wins a silver medal in Vienna',
      'Fog keeps the ferry to {town} in the harbour for {d} days',
      'Painter {name} shows {n} watercolours in {town}',
    ],
    leads: [
      'Nobody in {town} had expected so many people, said {name}, who counted {n} of them at the door.',
      'It began with a letter from {name} to the people of {town}, and it ended with a street party.',
      'The whole of {town} was on its feet on Sunday morning, from the school to the old bridge.',
    ],
    bodies: [
      '{name}, who has lived here since childhood, called it the best news of the autumn.',
      'The mayor thanked the {n} volunteers who had come in spite of the cold wind.',
      'Children from the primary school read poems that they had written themselves.',
      'Hot soup was served in the town hall until late in the evening.',
      'The weather service expects a mild weekend with some showers towards the coast.',
      'A second evening is planned for spring, and tickets will cost {d} pounds.',
      'The local history society has lent photographs that were taken in 1924.',
      'Traffic was sent round by the river road for most of the afternoon.',
      'One visitor had come all the way from Canada to see her grandmother again.',
      'The band of the fire brigade played until it was too dark to read the notes.',
    ],
  },
  topical: {
    acquisition: {
      heads: [
        '{firm} agrees to buy {town} pump maker for {n} million dollars',
        'Shareholders in {town} back takeover by {firm} for {n} million dollars',
      ],
      leads: [
        '{firm} has agreed to acquire the {town} company in an all-cash deal worth {n} million dollars, both sides said.',
      ],
      bodies: [
        'The offer is a premium of {d}% to the price of the shares on Tuesday.',
        'The acquisition needs the consent of regulators, which is expected by the summer.',
        'The founder, {name}, will keep a seat on the board for two years.',
      ],
    },
    'energy-contract': {
      heads: [
        '{town} glassmaker signs {d}-year power purchase agreement with {firm}',
        '{firm} signs long-term electricity supply contract for its {town} works',
      ],
      leads: [
        '{firm} has signed a power purchase agreement over {n} megawatts of wind power for {town}, to run for ten years.',
      ],
      bodies: [
        'The price was not disclosed, but {name} spoke of a fair one.',
        'The first electricity is to flow from the wind farm in the year 2028.',
        'It covers a fifth of what the ovens need, the managers said.',
      ],
    },
    'plant-closure': {
      heads: [
        '{firm} to close its {town} factory with the loss of {n} jobs',
        '{town} paper mill to shut for good in March',
      ],
      leads: [
        '{firm} told its {n} workers on Tuesday that the plant in {town} would close because gas had become too expensive.',
      ],
      bodies: [
        'The union said it would fight the closure and asked ministers to step in.',
        '"Every family in this street has someone in there," said {name}.',
        'The machines are to be sold to a buyer in Poland.',
      ],
    },
    'plant-reopening': {
      heads: [
        '{town} steel plant to reopen after {d} months of silence',
        '{firm} restarts its {town} refinery and hires {n} people',
      ],
      leads: [
        '{firm} reopened its factory in {town} on Monday, and {n} workers went back to their machines.',
      ],
      bodies: [
        'Full output is expected before the end of the year, {name} said.',
        'The town had waited for that morning for more than a year.',
        'A new supplier of scrap has been found in Norway.',
      ],
    },
    sanctions: {
      heads: [
        'EU imposes sanctions on {d} Russian shipowners over {town} tankers',
        'Washington widens sanctions against Iran after {town} seizure',
      ],
      leads: [
        'The European Union adopted new sanctions against Russia on Monday that target {n} ships, among them the tanker {town}.',
      ],
      bodies: [
        'Their accounts in European banks are frozen from midnight on.',
        'Moscow called the decision unlawful and promised an answer.',
        'The list now has {n} names on it, said the envoy {name}.',
      ],
    },
  },
};
