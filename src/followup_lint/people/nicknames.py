"""Short forms of given names that do not begin like the name itself."""

from __future__ import annotations

from followup_lint.expressions import Expression

PET_ENDING = Expression(r"(?:ie|ey|y|i|o)$")
# What a name begins with is a short form anyway ("Sam", "Danny"), so only the others stand here.
SHORT_FORMS = """
    abigail: gail
    albert: bert
    alexander: xander sasha sandy alec lex
    alexandra: sasha sandra sandy lexi
    alexei: alyosha lyosha
    amanda: mandy
    anastasia: nastya stasya
    andrew: drew
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
    dmitry: dima mitya
    dorothy: dot dottie dolly
    edward: ed ned ted teddy
    ekaterina: katya
    eleanor: ellie nell nora
    elizabeth: beth betsy betty bess eliza lisa liz lizzie libby
    eugene: gene
    eve: evie
    evgeny: zhenya
    florence: flo
    frances: fran franny
    francis: frank
    francisco: paco pancho
    frederick: fritz
    galina: galya
    gerald: jerry
    gerard: jerry
    guadalupe: lupe
    guillermo: memo
    harold: hal
    helen: nell ellie
    henry: hank hal harry
    ignacio: nacho
    irina: ira
    isabel: bella izzy
    isabella: bella izzy
    ivan: vanya
    jacob: jake
    jacqueline: jackie
    james: jamie jim jimmy jem
    jason: jay
    jerome: jerry
    john: jack johnny
    jonathan: jon
    jose: pepe
    judith: judy jude
    katherine: kate katie kathy kat kit kay
    kathleen: kate katie kathy kay
    laurence: larry
    lawrence: larry
    leonard: lenny
    louis: lou
    louise: lou
    luis: lucho
    madeline: maddie
    margaret: greta maggie meg megan peg peggy daisy rita
    maria: masha
    martha: patty
    mary: molly polly
    matilda: tilly
    michael: mick mickey mike mikey
    michelle: shelly
    mikhail: misha
    natalia: natasha tasha
    nathan: nate
    nathaniel: nate
    nicholas: claus klaus
    nicole: nikki
    nikolai: kolya
    olga: olya
    patricia: pat tricia trish patty
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
    rosemary: romy
    samantha: sammie
    sarah: sally sadie
    sergei: seryozha
    stephen: steve stevie
    steven: steve stevie
    susan: sukie
    svetlana: lana sveta
    tatiana: tanya
    teresa: terry tess tessa tracy
    theodore: ted teddy
    theresa: terry tess tessa tracy
    thomas: tommy
    timothy: timmy
    victoria: tori vicky
    virginia: ginny
    vladimir: vova
    william: bill billy liam
    yekaterina: katya
"""


def long_forms() -> dict[str, frozenset[str]]:
    """Each short form with the names that it stands for; "Tommy" is "Tom" as well."""
    lines = (line.split(":") for line in SHORT_FORMS.strip().splitlines())
    found: dict[str, set[str]] = {}
    for name, shorts in lines:
        for short in shorts.split():
            for form in {short, stem_of(short)}:
                found.setdefault(form, set()).add(name.strip())
    return {short: frozenset(names) for short, names in found.items()}


def stem_of(short: str) -> str:
    """A short form without what makes it a pet name: "Danny", "Nick"."""
    stem = PET_ENDING.sub("", short)
    return stem[:-1] if stem[-2:-1] == stem[-1:] or stem.endswith("ck") else stem


LONG_FORMS = long_forms()
