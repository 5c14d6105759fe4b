import { describe } from 'vitest';
import { expectForms } from './forms.ts';

describe('English verbs of business news', () => {
  expectForms(
    'en',
    `
    shut: shuts shutting | shutted shutter
    sell: sells sold selling | selled sale seller
    buy: buys bought buying | buyed buyer
    relight: relights relit relighting
    light: lit lighted lighting
    take: takes took taken taking | taked
    retake: retook retaken
    undertake: undertook undertaken
    withdraw: withdraws withdrew withdrawn withdrawing | withdrawal
    freeze: freezes froze frozen freezing | freezed freezer
    unfreeze: unfroze unfrozen unfreezes
    refreeze: refroze
    cease: ceases ceased ceasing | ceasefire
    mothball: mothballs mothballed mothballing
    restart: restarts restarted restarting | start
    reopen: reopens reopened reopening | open opens
    acquire: acquires acquired acquiring | acquisition
    merge: merges merged merging | merger mergers
    merger: mergers | merge merged
    close: closes closed closing | closure
    halt: halts halted halting
    idle: idles idled idling | idol
    suspend: suspends suspended suspending | suspension
    resume: resumes resumed resuming
    stop: stops stopped stopping
    start: starts started starting
    begin: begins began begun beginning
    run: runs ran running
    rerun: reran rerunning
    shutter: shutters shuttered shuttering
    sign: signs signed signing
    agree: agrees agreed agreeing
    seal: seals sealed sealing | sealling
    deal: deals dealt dealing | dealled
    ink: inks inked inking
    supply: supplies supplied supplying
    deliver: delivers delivered delivering | deliverred
    provide: provides provided providing
    impose: imposes imposed imposing
    lift: lifts lifted lifting
    ease: eases eased easing
    ban: bans banned banning
    blacklist: blacklists blacklisted
    sanction: sanctions sanctioned sanctioning
    target: targets targeted targeting
    hit: hits hitting
    seize: seizes seized seizing
    fine: fines fined fining
    sue: sues sued suing
    pay: pays paid paying | payed
    repay: repaid repaying
    spend: spends spent
    cut: cuts cutting
    rise: rises rose risen rising
    fall: falls fell fallen
    grow: grows grew grown
    drop: drops dropped dropping
    jump: jumped jumping
    raise: raised raising
    lay: laid laying
    lead: led leading
    hold: held holding
    build: built building
    rebuild: rebuilt
    make: made making
    say: said says
    tell: told
    know: knew known
    see: saw seen
    give: gave given
    get: got gotten getting
    win: won winning
    lose: lost losing
    keep: kept
    meet: met
    leave: left leaving
    bid: bids bidding
    outbid: outbids outbidding
    offer: offered offering | offerred
    invest: invested
    plan: planned planning
    announce: announced announcing
    approve: approved approving
    block: blocked
    reject: rejected
    cancel: cancelled cancelling canceled canceling
    fuel: fuelled fueled fuelling
    travel: travelled traveled
    label: labelled labeled
    transfer: transferred transferring
    refer: referred
    offset: offsetting
    submit: submitted
    commit: committed committing
    permit: permitted
    admit: admitted
    equip: equipped
    ship: shipped shipping
    swap: swapped
    scrap: scrapped scrapping
    scrape: scraped
    trim: trimmed
    slash: slashes slashed
    crush: crushes
    launch: launches launched
    tax: taxes taxed
    focus: focuses focused focusing
    bus: buses
    process: processes processed
    access: accesses
    discuss: discusses discussed
    increase: increases increased
    purchase: purchased purchasing
    merit: merited
    tie: ties tied tying
    die: died dying
    free: frees freed freeing
    dye: dyeing dyed
    panic: panicked panicking
    mothballs: mothball
    overhaul: overhauled overhauling
    power: powered powering
    shed: shedding sheds
    split: splitting
    spin: spun spinning
    sink: sank sunk
    fight: fought
    strike: struck striking strikes
    seek: sought
    break: broke broken
    speak: spoke spoken
    drive: drove driven
    quit: quitting
    put: putting
    let: letting
    set: setting
    reset: resetting
    input: inputs
    upset: upsetting
    spread: spreads
    bring: brought
    think: thought
    catch: caught
    fly: flew flown flies
    throw: threw
    show: shown showed
    sow: sown
    rely: relies relied relying
    deny: denied denying
    enjoy: enjoyed enjoys
    employ: employed employs
    destroy: destroyed
    control: controlled controlling
    patrol: patrolled
    compel: compelled
    expel: expelled
    propel: propelled
    model: modelled modeled
    signal: signalled signaled
    total: totalled totaled
    reveal: revealed revealing | revealled
    appeal: appealed | appealled
    repeal: repealed | repealled
    steal: stole stolen
    fail: failed | failled
    derail: derailed | derailled
    curtail: curtailed curtailing | curtailled
    boil: boiled | boilled
    occur: occurred
    debut: debuted | debutted
    develop: developed | developped
    visit: visited | visitted
    benefit: benefited benefiting
    happen: happened
    reopen: reopened | reopenned
    regain: regained | regainned
    explain: explained
    remain: remained
    train: trained
    sustain: sustained
    appear: appeared
    clear: cleared
    bear: bore borne
    need: needed
    succeed: succeeded
    feed: fed
    proceed: proceeded
    exceed: exceeded
    speed: sped
    wind: wound
    find: found
    ground: grounded
    found: founded
    fund: funded
    bond: bonds bonded
    stand: stood
    withstand: withstood
    understand: understood
    mislead: misled
    foresee: foresaw foreseen
    oversee: oversaw overseen
    undo: undid undone
    redo: redid redone
    outdo: outdid outdone
    forgo: forwent forgone
    undergo: underwent undergone
    `,
  );
});
