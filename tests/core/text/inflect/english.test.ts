import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('English nouns and adjectives of business news', () => {
  expectForms(
    'en',
    `
    plant: plants | plantation
    factory: factories
    mill: mills
    refinery: refineries
    smelter: smelters
    mine: mines
    company: companies
    firm: firms
    subsidiary: subsidiaries
    bank: banks
    business: businesses | busy
    acquisition: acquisitions
    takeover: takeovers
    buyout: buyouts
    stake: stakes
    share: shares
    sale: sales
    closure: closures
    shutdown: shutdowns
    outage: outages
    reopening: reopenings
    restart: restarts
    contract: contracts
    agreement: agreements
    deal: deals
    tender: tenders
    energy: energies
    power: powers
    gas: gases
    oil: oils
    electricity: electricities
    price: prices
    sanction: sanctions
    sanctions: sanction | sanctioned
    embargo: embargoes
    ban: bans
    penalty: penalties
    tariff: tariffs
    duty: duties
    asset: assets
    measure: measures
    market: markets
    economy: economies
    government: governments
    ministry: ministries
    country: countries
    state: states
    president: presidents
    crisis: crises
    war: wars
    year: years
    month: months
    day: days
    week: weeks
    job: jobs
    worker: workers
    employee: employees
    union: unions
    strike: strikes
    profit: profits
    loss: losses
    revenue: revenues
    debt: debts
    tax: taxes
    investment: investments
    investor: investors
    supplier: suppliers
    customer: customers
    carmaker: carmakers
    analyst: analysts
    analysis: analyses
    basis: bases
    boss: bosses
    gas: | ga
    chief: chiefs
    proof: proofs
    shareholder: shareholders
    spokesman: spokesmen
    spokeswoman: spokeswomen
    furnace: furnaces
    blast: blasts
    line: lines
    process: processes
    branch: branches
    bus: buses
    virus: viruses
    status: statuses
    campus: campuses
    bonus: bonuses
    surplus: surpluses
    census: censuses
    consensus: | consensu
    axis: axes
    tax: taxes
    unit: units | united uniting
    breath: breaths | breathed breathing
    unite: united uniting
    steelworks: | steelwork
    ironworks: | ironwork
    quota: quotas
    photo: photos
    cargo: cargoes cargos
    bosses: boss
    losses: loss
    taxes: tax
    prices: price
    houses: house
    buses: bus
    gases: gas
    series: | serie
    closures: closure
    shares: share
    crises: crisis
    analyses: analysis
    countries: country
    strong: stronger strongest
    low: lower lowest
    early: earlier earliest
    large: larger
    `,
  );
});
