/**
 * How words look in each language: the endings of its commonest forms, and letters and pairs of
 * letters that few others write. They tell a short headline, which may have no small word at all.
 */

/** Endings by ISO 639-1 code, lower case; of those that a word has, its longest votes. */
export const ENDINGS: Readonly<Record<string, string>> = {
  fr: `tion tions sion sions ment ments eur eurs euse euses eux aux ité ités iques iste istes isme ance ances ence ère
    ères er ée ées és é aire aires oire age ages ais ait aient ront ra eau elle elles ette ettes ille ienne ien iens
    oise ois ure ures ant ants ent if ive ives able ible ier iers iez ons ions oir it in ine nt que gne ge re le se te
    ne che ue ie ies sse e es ot et is us`,
  en: `ing tion tions sion sions ment ments ed ly ness ful less ous ght tch sh th ck ll ss nd nds ld lds rk rks wn wns
    gh rs ts ks ws ds ps ms gs ns ls ys ey ay ow aw ew ry ty cy ny ity ies ied er ers or ors al ive able ible ance ence
    ist ists ism ship y nt nce ge ke ve se ce te le re st ct pt ft lt rd rt ee oo ues ble d k s ch`,
  de: `ung ungen heiten keiten lich liche licher isch ische ischer schaften chen ten ter ern eln ieren iert ierte tet
    tete te en er st cht chte chten ig ige igen iger ss tz nd nds rt ft lt rk ng ngs nis los bar sam haft el em es e et
    eit in innen ie ist eich auf ein ach och aus hr hl n t bt gt kt pt ff pf`,
  es: `ción sión dad dades miento mientos ando iendo ado ados ada adas ido idos ida idas aron ará arán erá erán irá irán
    ía ías ían ió ó é dor dora dores doras ista istas aje eza illo illa ero eros era eras mente ar er ir iones ón ín és
    anza encia ancia orio oria ivo iva ivos ivas al ales ble bles ico ica icos icas ense enses ño ña o os a as e es an
    en ue eron aba aban ud ora bre dre z`,
  it: `zione zioni sione sioni tà mento menti ando endo ato ati ata ate uto uti ita ito iti ano ono are ere ire trice
    ista isti iste aggio eria ò mente ello ella elli elle etti etta ino ina ini ine ivo iva ivi ive ico ica ici iche ale
    ali bile bili enza anza ore ori ura ure ese esi ia io ie ii cio ci gli o a e i à zzo zza sce rà ranno ava sso sse
    tto tta tti`,
  pt: `ção são dade dades mento mentos ando endo indo ado ados ada adas ido idos ida idas aram eram iram ará erá irá
    arão erão dor dora dores doras agem agens ão ões ães eiro eira eiros eiras ável mente ém ez eza ais éis óis ou eu iu
    ista istas ência ância ário ária ivo iva ivos ivas al ar er ir vel veis ico ica icos icas ês o os a as e es am em im
    um ava avam ia iam lho lha nho nha sa rá or`,
  ru: `ого его ому ему ый ий ой ая яя ое ее ые ие ых их ыми ими ым им ов ев ей ам ям ами ями ах ях ть ться тся ся сь ил
    ила или ал ала али ела ел ет ит ут ют ат ят ство ства ость ости ение ения ению ание ания анию ция ции цию ский ская
    ское ские ского ской ских ник ники ника чик ки ка ку ная ный ное ные ной ную щий щие ла ло ли лся лась лись лось ены
    ена ено ен ан ем ом ию ия иями у ы ь ю ок ро ии`,
  pl: `ość ości ania aniu enia eniu ów owy owa owe owej ego emu ych ymi ym ami ach ie ą ę ją ać eć ić yć ski ska skie
    skich skiej cji cja cje cję cją stwo stwa ony ana ono any ane one ała ało ił iła ały ali ili aj rz cz sz dz om owi
    nym nie ny na ne ka ki ek iem em ły ło li je uje ują ają y i ia ii ze ce ej`,
  nl: `ing en lijke heid heden aar aars eren tie ties isch ische aal ij ijn ijk oor eur eer oek uur elen den ten gen ken
    rt cht st der ers nd eel oos er el et is aan aat t n ek it oet`,
  sv: `ning ningen ande ende erna arna orna ar or er et en lig ligt ska sk isk iska het heten a na as ns kt ft at ad
    ast ens ets s heter ningar ades are ade ats es elser else tion tioner liga n gt rt nd ng rk st ing tt ll erk`,
  da: `ning ningen ende erne ene er et en lig ligt ske sk isk hed heden e s r kt gt dt ede else elser ing te heder
    inger es elsen tion tioner iske lige ne t rt nd ng rk st ere eren ens tet terne erer eret`,
  fi: `ssa ssä sta stä lla llä lle lta ltä ksi nen iset isen aan ään een iin ista isti vat vät tti tta ttä an in en ut i
    a ä n t us aa`,
  cs: `ní ých ého ému ový ová ové ost osti ení ání ský ská ské ků ů ovat ou ý á é í ho ně ě il la ly li y i a e ek ce em
    ám ách ami`,
  ro: `ul ilor elor ile ele ție ții ea ează at ată ate ați ești ească ie ii ia iei esc ă e i a or tor rea re uri lui le
    și mânt nd`,
  hu: `ban ben nak nek ság ség tól től ból ből ról ről ra re val vel ás és ok ek ök at et ot k t i a e an en ni tt ik
    ják ját ését ást ét án ául hoz hez`,
  tr: `lar ler ları leri lık lik dan den nın nin yor mış miş dı di ti tı sı si ın in ması mesi ya ye da de ır ir ı i u
    ü an en lı li acak ecek ındı nda nde mak mek du dü tu tü muş müş ıyor iyor uyor üyor ının inin unun ünün larda
    lerde sında sinde sına sine sını sini luk lük cı ci çı çi lu lü sız siz suz ına ine ında inde ini ını ımı imi rdi
    rdı ldı ldi ndi ndı rken arak erek ki ğı ği ğu ğü`,
  ca: `ció cions sió sions tat ment ments ant ent at ats ada ades it its ida aren aran à ien ista atge eix esa ó ons
    es s a al als ar er ir ble bles ic ica iu iva dor dora dors é ia ies ers t p ava aven irà arà erà eran iran ç ig
    aig eig oig tja tge atges eta etes et ets dores era eres nt nts ts cs ls rs ns ors uts ut uda udes enc enca òs osa
    oses itat itats è rà`,
  no: `heter inger ningen ene ende ede et er en es else elsen het sjon sjoner isk iske lig lige ligt ne t gt rt nd ng rk st
    ing ere eren ens erer ert te tet ant`,
  gl: `ción cións sión sións dade dades mento mentos ando endo indo ado ados ada adas ido idos ida idas aron eron iron ará
    erá irá arán erán irán ou eu iu ería erías eiro eira eiros eiras ábel íbel bel mente án én ín ón óns áns íns eza axe
    axes eixa ista istas encia ancia encias ario aria ivo iva ivos ivas al ar er ir ico ica icos icas és o os a as e es
    en an aba aban ía ían ño ña ura ela elo xo xa xe`,
  uk: `ого ому ий ій ої а ою іння ення ання ість ості ться ється єть ють ать ить ів їв ах ях ами ями ською ська ські
    ський ського ня ли ла ло в у и ію ії ія ти ує ні на не ва ову ний ного ному ною них ним ними ив ав яв ув ила ало
    али ило или ування лення ства ство ств цтва цтво ській ську ським ені ено ана ані ано ією єю ції цію цією нник ник
    ники ників кою ку ки ка ок ем ом ам ям ею і ь ую уть є ї`,
  bg: `ството ността ията ците ият та то те ът ят ите ата ето ото ски ска ско ство ние ния ане ени ена ено яват ават ира
    ират ха ва и а е о ви ни на но ция ции ост ла ли ал ил аха ът ря аря ява ат ят яха ти ият`,
};

/** Pairs of letters a to z, anywhere in a word. */
export const PAIRS: Readonly<Record<string, string>> = {
  fr: 'ou oi au eu ai ui qu gn ch ph mm nn ss ff pp tt',
  en: 'th wh ck sh oo ee gh ow aw ew kn wr ea oa ou ai ay ch ph ss ll tt pp ff qu ke ki wo wi we wa ld rk dg lk',
  de: 'ei eu ie au tz ck pf ch hn hl hr sc hm ss ff tt ll mm nn kt kl kr we wi wa zw zu ke rk gt ft uf bt lz rz tw st',
  es: 'ue ie ll rr qu io ci ia cu uj eg gu ch aj ej oj bl',
  it: 'zz gl gn cc gg tt ll ss pp zi ci io ia bb ff qu ch gh sc cq uo rr gi',
  pt: 'lh nh ei ou rr ss qu oe ui io ia ao ch eg',
  pl: 'sz cz rz dz ow wy ie wi zy ch ki ny rk ak ek ko wa ws wn zn kt je ja ju js yc yn ym ka ej aj zk dk dn ni',
  nl: 'ij aa oe uu ee oo ui ie ch sc ou ei we wo ke gt gd ks ze vr',
  sv: 'ck sk tt ll nn mm ss kt rk ks sj kj lj rs st ng gs ns nd rd rn dr fr tr vi va ri kr gr',
  da: 'sk ll nn mm ss kt rk ks kk gt dt hv ns gs ng st ld nd rs eg ej af fj gj rd dr fr tr vi va kr gr ov',
  no: 'sk ll nn mm ss kt rk ks kk hv ns gs ng st ld nd rs eg fj gj kj sj rd dr fr tr vi va kr gr ov ei',
  cs: 'ch ou ov ho kt vy je dn zn sk ky ny ke ka ko ci st pr po',
  ro: 'ea ii oa ie ia iu ul ce ci ri ur or',
  hu: 'sz gy ny ly zs cs tt ll ek ok ak kk el al',
  ca: 'ny ix tx ig ll ss qu tz rr ei ol aq ts',
  gl: 'xe xo xi xa ei ou rr ll ch',
  tr: 'la le ya ak ek ki ik ll ye yo',
};

/** Letters that few languages use: each occurrence is a small vote. */
export const TELLING_LETTERS: Readonly<Record<string, string>> = {
  fr: 'ç œ è ê à ù û î ô é ï',
  de: 'ß ä ö ü',
  es: 'ñ á í ó ú é',
  it: 'ì ò à ù è',
  pt: 'ã õ ç á ê ó í é â ô ú',
  ru: 'ы э ё щ',
  pl: 'ł ą ę ś ż ź ć ń ó',
  sv: 'å ä ö',
  da: 'å æ ø',
  no: 'å æ ø',
  fi: 'ä ö',
  lt: 'ė į ų ū ą ę š č ž',
  cs: 'ř ě ů š č ž ý á í ú',
  sk: 'ľ ť ň ô š č ž ý á í ú',
  hr: 'š č ž ć đ',
  ro: 'ă ș ț â î ş ţ',
  hu: 'ő ű á é ö ü ó ú í',
  tr: 'ı ğ ş ç ö ü',
  ca: 'à è ò ç ï í ó é',
  gl: 'ñ á í ó ú é',
  vi: 'ơ ư đ ạ ế ệ ố ộ ờ ủ ị ấ ầ ă â ê ô',
  uk: 'і ї є ґ щ',
  be: 'ў і ы э ё',
  bg: 'ъ щ',
  mk: 'ѓ ќ ѕ ј љ њ џ',
  sr: 'ј љ њ ћ ђ џ',
};
