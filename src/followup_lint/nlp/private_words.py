"""The words of private life, health, faith, politics and looks."""

from __future__ import annotations

from followup_lint.nlp.grammar import forms

KIN = frozenset(
    """
    wife husband spouse fiance fiancé fiancée girlfriend boyfriend kid kids child children baby
    babies son sons daughter daughters toddler toddlers twins triplets mother father mum mom mummy
    mommy dad daddy parents grandmother grandfather grandma grandpa granny grandad granddad
    grandson granddaughter grandchildren grandchild grandkids brother sister siblings
    mother-in-law father-in-law in-laws ex ex-wife ex-husband ex-boyfriend ex-girlfriend aunt
    uncle niece nephew cousin stepson stepdaughter stepmother stepfather newborn teenager family
    partner nan gran bride groom widow widower orphan divorcee bachelor dog
    """.split()
)
# What happens in families.
EVENTS = frozenset(
    """
    ill sick unwell poorly pregnant expecting dying died passed death funeral unemployed laid lost
    walked cheated divorced divorcing hospital hospitalised hospitalized cancer dementia
    alzheimer's stroke disabled autistic diagnosed depends relies prays praying care jail prison
    custody arrested surgery operation wheelchair drunk alcoholic drinks childcare proud asking
    hungry suffers suffering heart accident illness fell due born broke separated separating tears
    crying depressed dialysis chemo wedding kicked threw hates struggling recovering dies addict
    rehab sober snores teething vomiting retired-home evicted deported deceased overdose
    miscarried fever measles flu burnout breakdown affair homesick nagging lonely angry worried
    works-abroad deployed army-wife birthday christening baptism baptised communion
    """.split()
)
CARING = forms(
    "lose/lost", "bury", "nurse", "raise", "feed/fed", "divorce", "marry", "miss", "support",
    "look", "care", "visit", "mourn", "grieve", "provide",
) | {"death", "passing", "loss", "funeral", "married"}  # fmt: skip
HEALTH = frozenset(
    """
    depression depressed anxiety anxious-disorder cancer leukaemia leukemia lymphoma tumour tumor
    melanoma diabetes diabetic epilepsy epileptic asthma adhd autism autistic bipolar
    schizophrenia ptsd ocd arthritis migraine migraines hiv crohn's lupus sclerosis fibromyalgia
    endometriosis stroke infarct angina burnout burn-out breakdown miscarriage surgery chemo
    chemotherapy dialysis hernia dyslexia dyslexic menopause infertility ivf insomnia anorexia
    bulimia hepatitis tuberculosis addiction alcoholism alcoholic rehab antidepressants
    antidepressant pills meds medication insulin inhaler therapy therapist psychiatrist
    psychologist psychotherapy counsellor physio physiotherapy cardiologist oncologist
    gynaecologist diagnosis diagnosed relapse remission flushes periods pregnancy pregnant
    abortion knee knees hip spine slipped sciatica ulcer ulcers haemorrhoids hemorrhoids kidney
    kidneys liver bladder bowel bowels prostate hysterectomy vasectomy disability disabled
    wheelchair crutches deaf blind hearing-aid suicide suicidal trauma grief panic allergies
    eczema psoriasis vertigo dizziness seizures seizure concussion fracture biopsy scan transplant
    pacemaker hospitalised hospitalized overdose detox methadone sober weight obesity obese
    thyroid anemia anaemia gout shingles malaria covid ibs incontinence hormones hrt ms
    wisdom-teeth
    """.split()
)
LIFE = frozenset(
    """
    divorce divorced separation separated breakup break-up marriage married engaged engagement
    fiance wedding honeymoon widowed bereavement custody alimony eviction evicted landlord
    landlady rent mortgage debt debts overdraft bankruptcy bankrupt broke loan loans homeless
    benefits-office lonely loneliness heartbroken heartbreak heartache single virgin affair
    girlfriend boyfriend lover sex sexuality gay lesbian bisexual queer transgender trans
    nonbinary straight age menopause retirement-home childhood childless infertile adopted orphan
    prison jail probation parole arrested convicted conviction deportation deported asylum refugee
    visa-status savings poverty welfare dole drinking gambling rehab celibate dating tinder
    horoscope zodiac tattoo tattoos nightmares insomnia depression crush soulmate breastfeeding
    nappies diapers babysitter childminder ivf
    """.split()
)
# These are private only where the writer owns them: "the visa desk", "a loan" are work.
ONLY_MINE = frozenset(
    """
    rent mortgage debt debts loan loans landlord landlady marriage wedding honeymoon separation
    custody age birthday scan prison jail weight knee knees hip spine liver kidney kidneys bladder
    childhood neighbours neighbour therapy therapist probation benefits savings trans straight
    diagnosis poor hearing affair tattoo tattoos engagement engaged add ms blind poverty addiction
    drinking smoking sex trauma panic stroke fracture disability surgery surgeries malaria
    retirement allergies asylum conviction welfare unemployment covid pregnancy hormones
    nightmares insulin dating psychologist counsellor physio gambling transplant wheelchair
    crutches suicide abortion single bereavement medication diabetes asthma dementia autism
    separated
    """.split()
)
SUFFERING = forms(
    "recover", "suffer", "battle", "fight/fought", "survive", "struggle",
    "undergo/underwent/undergone", "diagnose", "endure", "overcome/overcame", "beat", "cope",
    "contract", "quit", "go/went/gone", "live",
)  # fmt: skip
CARE = frozenset(
    """
    accommodation accommodate adjustment adjustments access ramp ward wards clinic hospice charity
    shelter unit thesis dissertation research study lab museum museums exhibition campaign
    bereaved nursery desk course programme program project
    """.split()
)
CREEDS = frozenset(
    """
    christian christians muslim muslims jew jewish catholic catholics hindu sikh buddhist atheist
    agnostic mormon believer believers evangelical protestant pentecostal baptist methodist
    republican democrat conservative socialist communist libertarian tory leftist patriot feminist
    vegan pacifist quaker jehovah's rastafarian churchgoer freemason monarchist anarchist zionist
    """.split()
)
ACTS = forms("pray", "fast", "worship", "tithe", "repent") | {"voted"}
FAITH = (
    CREEDS
    | ACTS
    | frozenset(
        """
    god allah jesus christ lord almighty spirit church mosque temple synagogue mass lent ramadan
    bible quran koran faith religion religious prayer prayers saviour savior gospel baptism
    communion confession rosary psalm psalms scripture providence miracle blessing blessings
    destiny fate karma soul heaven angels angel saint saints sin sins pastor priest imam rabbi
    congregation sabbath horoscope stars astrology
    """.split()
    )
)
POLITICS = frozenset(
    """
    trump biden obama putin election elections brexit tories labour republicans democrats
    politician politicians government abortion immigrants immigration senator congress liberals
    conservatives socialism communism capitalism leftists gun-control vaccines vaccination
    """.split()
)
PASSION = forms(
    "stand", "hate", "love", "support", "despise", "trust", "admire", "vote", "detest", "adore",
    "back", "oppose", "like", "respect",
)  # fmt: skip
# Written with a capital though they are no names of people.
NAMED = frozenset(
    """
    god jesus christ allah lord lent ramadan bible quran koran spirit facebook christian muslim
    jewish jew catholic hindu sikh buddhist republican democrat trump biden brexit providence mom
    mum dad
    """.split()
)
# What "we" share: a home, a family.
SHARED = frozenset(
    """
    landlord landlady baby marriage wedding miscarriage eviction ivf honeymoon divorce rent
    mortgage
    """.split()
)
FATE = frozenset("god fate destiny allah jesus providence lord angels karma heaven".split())
WEDDING = frozenset(
    """
    wedding honeymoon marriage divorce engagement photo photos pictures ring anniversary
    """.split()
)
CHARMS = frozenset(
    """
    beautiful gorgeous handsome pretty stunning cute attractive sexy elegant charming radiant
    dazzling lovely captivating enchanting irresistible adorable fabulous breathtaking
    good-looking ravishing dreamy glowing angelic divine wonderful young younger slim hot amazing
    delicious nice sweet heavenly single
    """.split()
)
# These also praise how somebody was, not only how they look or smell.
ALSO_KIND = frozenset(
    """
    lovely charming wonderful amazing nice sweet fabulous single hot young divine
    """.split()
)
LOOKING = forms("look", "smell", "dress")
BODY = frozenset(
    """
    eyes eye smile hair face legs figure body lips dimples skin laugh beard cheeks curves looks
    lashes perfume cologne aftershave voice-tone bum hips muscles freckles moustache hairstyle
    haircut curls ankles beauty charm nails scent fragrance
    """.split()
)
CLOTHES = frozenset(
    """
    dress suit blouse skirt outfit tie heels jeans necklace earrings sari jumper lipstick make-up
    makeup tights stockings shoes boots jacket shirt sweater scarf
    """.split()
)
PRAISE = CHARMS | frozenset(
    """
    prettiest nicest loveliest kind warm deep blue brown green beautiful sweetest best great
    perfect amazing long soft sparkling friendly bright cutest silky
    """.split()
)
DEEDS = forms(
    "campaign", "train", "cut", "style", "design", "paint", "draw", "photograph", "sell/sold",
    "make/made", "test", "scan", "keep/kept",
)  # fmt: skip
PRIVATE = HEALTH | LIFE
# These are not yet somebody's family.
VAGUE = frozenset({"partner", "family", "ex", "parents"})
HAVING = frozenset("have 've has got raise raising lost want expecting lose adopted adopt".split())
ACTING = frozenset({"nsubj", "ROOT", "obl", "nmod"})
# What the reader has and the writer should not speak of.
YOURS = (KIN | WEDDING) - {"dog", "family", "partner", "photo", "photos", "pictures", "ring"}
CONFESSED = FAITH | POLITICS
SKILLED = frozenset(
    """
    experience work training background years knowledge skills research course
    """.split()
)
