/** English events. */

import type { Stock } from './stock.ts';

export const english: Stock = {
  products: ['tyres', 'paper', 'glass', 'cement', 'batteries', 'sugar', 'cables', 'fertiliser'],
  people: ['Harriet Colley', 'Owen Pryce', 'Priya Sandhu', 'Marcus Lowther', 'Denise Abbott'],
  neutral: {
    head: '{firm}, a portrait of the {product} maker of {town}',
    lead: 'The {product} maker {firm} has {n} people in {town}, where {name} has spent a whole career.',
  },
  withdrawn: {
    head: '{firm}: a note on our report',
    lead: 'An earlier version of this report on {firm} in {town} was wrong and has been taken down by the editors.',
    bodies: ['We are sorry for the mistake.'],
  },
  tellings: {
    restart: {
      first: {
        head: '{firm} restarts its {product} plant in {town}',
        lead: 'The {firm} plant in {town}, which makes {product}, restarts on Monday after {n} days of standstill, {name} said.',
        bodies: [
          'Its {m} workers had been sent home in the spring.',
          'The main furnace was rebuilt from the ground during the summer.',
          'The mayor called it good news for the whole valley.',
        ],
      },
      other: {
        head: 'In {town} the {firm} plant restarts at last',
        lead: 'Silent for {n} days, the plant of {firm} in {town} restarts next week and will turn out {product} again.',
        bodies: [
          'Speaking for the owners, {name} pointed to a full order book.',
          'Unions want to see the first machines run before they cheer.',
        ],
      },
      later: {
        head: 'Restart of the {firm} plant in {town} is postponed',
        lead: 'The restart of the {product} plant of {firm} in {town} is postponed by {m} days for want of parts, {name} said.',
        bodies: ['The plant was to run again after {n} days of standstill.'],
      },
    },
    closure: {
      first: {
        head: '{firm} closes its site in {town}',
        lead: 'The {product} maker {firm} closes its site in {town} for good, where {n} people work.',
        bodies: [
          'The decision was put to the staff representatives by {name}.',
          'The group blames falling demand and the price of energy.',
          'The mayor of {town} asks for an urgent meeting with the government.',
        ],
      },
      other: {
        head: 'Blow for {town} as {firm} closes',
        lead: 'All {n} employees heard it from {name} this morning: {firm}, a producer of {product}, closes its site in {town}.',
        bodies: [
          'A counselling service was opened in the village hall.',
          'Several families had worked there for three generations.',
        ],
      },
      later: {
        head: '{firm} closes later: {town} site wins a reprieve',
        lead: 'The {firm} site in {town}, whose closure threatened {n} people, wins a reprieve of {m} days.',
        bodies: ['The {product} maker wants to give {name} time for a solution.'],
      },
    },
    takeover: {
      first: {
        head: '{firm} acquires {partner} for {n} million euros',
        lead: 'The {product} maker {firm}, based in {town}, acquires its rival {partner} for {n} million euros.',
        bodies: [
          'Both boards have agreed to it, {name} said.',
          'It still needs the consent of the authorities.',
          'The brands will be kept for three years at least.',
        ],
      },
      other: {
        head: '{partner} flies a new flag: {firm} acquires it',
        lead: '{firm}, the group from {town}, acquires {partner} and puts {n} million euros on the table.',
        bodies: [
          'Family shareholders had refused a first offer in March.',
          'The market for {product} is concentrating, {name} observes.',
        ],
      },
      later: {
        head: '{firm} acquires {partner}: the deal is completed',
        lead: 'The deal by which {firm} of {town} acquires {partner} is completed since Tuesday for {n} million euros.',
        bodies: ['{name} leads the whole, the number two in {product}.'],
      },
    },
    contract: {
      first: {
        head: '{firm} signs power contract of {n} MW with {partner}',
        lead: 'The {product} maker {firm} signs a power contract of {n} MW with {partner} for its site in {town}.',
        bodies: [
          'The price was not told, {name} said.',
          'The wind turbines will be connected before next winter.',
          'The agreement runs for a long time.',
        ],
      },
      other: {
        head: 'Current of {partner} for {firm}: a power contract of {n} MW',
        lead: 'In {town}, {firm} will make its {product} with the current of {partner}, thanks to a power contract of {n} MW.',
        bodies: [
          '{name} wants to be safe from rising prices.',
          'The park will be built on former army ground.',
        ],
      },
      later: {
        head: '{firm} raises its power contract with {partner} from {n} to {m} MW',
        lead: 'The power contract between {firm} in {town} and {partner} rises from {n} MW to {m} MW.',
        bodies: ['{name} plans another line of {product}.'],
      },
    },
    layoffs: {
      first: {
        head: '{firm} lays off {n} workers in {town}',
        lead: 'The {product} maker {firm} lays off {n} workers of its factory in {town}, {name} confirmed.',
        bodies: [
          'Unions call for a rally at the gates.',
          'Demand from car makers has fallen sharply since January.',
          'People will go in several waves before Christmas.',
        ],
      },
      other: {
        head: 'Job cuts in {town}: {firm} lays off {n} people',
        lead: '{name} told the delegates plainly: {firm} lays off {n} people in {town}, where {product} are made.',
        bodies: [
          'Talks on severance pay begin on Thursday.',
          'The joint union calls it a shock for the town.',
        ],
      },
      later: {
        head: '{firm} lays off {m} workers in {town} in the end, instead of {n}',
        lead: 'Instead of {n}, it is {m} workers that {firm} lays off in {town}.',
        bodies: ['The {product} maker gave way on this point, {name} said.'],
      },
    },
  },
};
