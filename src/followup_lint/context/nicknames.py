"""Short forms of given names that do not begin like the name itself."""

from __future__ import annotations

from followup_lint.core.expressions import Expression

# "Danny" and "Nicki"; "Dave" and "Gabe", but not "Nicole".
PET_ENDING = Expression(r"(?:ie|ey|y|i|o|(?<=^[a-z]{3})e)$")
# The beginning of a name is a short form anyway ("Sam", "Danny"), so only the others are listed.
SHORT_FORMS = """
    abigail: gail abby
    abraham: abe
    alan: al
    albert: bert al
    alexander: xander sasha sandy alec lex xan al
    alexandra: sasha sandra sandy lexi
    alexei: alyosha lyosha
    alfred: al fred
    amanda: mandy
    anastasia: nastya stasya
    andrew: drew
    anne: nan nancy
    anthony: tony
    antonio: toni tony
    augustus: gus
    barbara: babs
    catherine: kate katie kathy
    charles: charlie chuck chas
    charlotte: lottie
    christina: kris tina
    christopher: kit topher
    cynthia: cindy
    deborah: debbie
    deirdre: dee
    dmitry: dima mitya
    dominic: nick
    dorothy: dot dottie dolly
    eduardo: lalo
    edward: ed ned ted teddy
    edwin: ed
    ekaterina: katya
    eleanor: ellie nell nora
    elizabeth: beth betsy betty bess eliza lisa liz lizzie libby
    emily: emmy
    eugene: gene
    eve: evie
    evgeny: zhenya
    ezekiel: zeke
    florence: flo
    frances: fran franny
    francis: frank
    francisco: paco pancho
    frederick: fritz
    friedrich: fritz
    galina: galya
    gerald: jerry
    gerard: jerry
    gertrude: trudy
    guadalupe: lupe
    guillermo: memo
    gwendolyn: wendy
    harold: hal
    helen: nell ellie
    helena: lena
    henry: hank hal harry
    ignacio: nacho
    irina: ira
    isaac: ike
    isabel: bella izzy
    isabella: bella izzy
    ivan: vanya
    jacob: jake
    jacqueline: jackie
    james: jamie jim jimmy jem
    jason: jay
    jerome: jerry
    joanna: jo
    joanne: jo
    johannes: hans
    john: jack johnny
    jonathan: jon
    jose: pepe
    josef: sepp
    joseph: joe joey jo
    josephine: jo josie
    judith: judy jude
    katherine: kate katie kathy kat kit kay
    kathleen: kate katie kathy kay
    laurence: larry
    lawrence: larry
    leonard: lenny
    louis: lou
    louise: lou
    lucas: luke
    luis: lucho
    madeline: maddie
    marcus: mark
    margaret: greta maggie meg megan peg peggy daisy rita
    maria: masha
    martha: patty
    martina: tina
    mary: molly polly
    matilda: tilly
    michael: mick mickey mike mikey
    michelle: shelly
    mikhail: misha
    miriam: mimi
    mohammed: mo moe
    muhammad: mo moe
    natalia: natasha tasha
    nathan: nate
    nathaniel: nate
    nicholas: claus klaus
    nicole: nikki
    nikolai: kolya
    olga: olya
    oliver: ollie olly
    olivia: ollie
    oswald: ozzy
    patricia: pat tricia trish patty patsy
    patrick: paddy
    pavel: pasha
    penelope: nell
    philippa: pippa
    rachel: shelly
    rebecca: becky becca
    ricardo: rico
    richard: dick rick ricky
    robert: bob bobby bert
    roberto: beto
    ronald: ron
    rosalind: roz
    rosemary: romy
    samantha: sammie
    sarah: sally sadie
    sebastian: bas
    sergei: seryozha
    stephen: steve stevie
    steven: steve stevie
    susan: sukie sue susie suzie
    susanna: sue susie
    susannah: sue susie
    suzanne: sue susie suzie
    svetlana: lana sveta
    tatiana: tanya
    teresa: terry tess tessa tracy
    theodore: ted teddy
    theresa: terry tess tessa tracy
    thomas: tommy
    timothy: timmy
    veronica: ronnie
    victoria: tori vicky
    virginia: ginny
    vladimir: vova
    william: bill billy liam
    yekaterina: katya
"""


def long_forms() -> dict[str, frozenset[str]]:
    """Each short form with the names that it stands for; "Tommy" includes "Tom"."""
    lines = (line.split(":") for line in SHORT_FORMS.strip().splitlines())
    found: dict[str, set[str]] = {}
    for name, shorts in lines:
        for short in shorts.split():
            for form in {short, stem_of(short)}:
                found.setdefault(form, set()).add(name.strip())
    return {short: frozenset(names) for short, names in found.items()}


def stem_of(short: str) -> str:
    """A short form without its diminutive ending: "Danny", "Nick"."""
    stem = PET_ENDING.sub("", short)
    return stem[:-1] if stem[-2:-1] == stem[-1:] or stem.endswith("ck") else stem


LONG_FORMS = long_forms()
