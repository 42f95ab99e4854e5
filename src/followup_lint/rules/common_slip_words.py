"""Slips that are never right in English, British or American, with what was meant."""

from __future__ import annotations

import re

from followup_lint.expressions import Expression, Need, Several

# Words that no dictionary has. Names and terms (calender, wether, grammer) are left out.
MISSPELLINGS = {
    "accomodate": "accommodate", "accomodated": "accommodated", "accomodating": "accommodating",
    "accomodation": "accommodation", "acheive": "achieve", "acheived": "achieved",
    "acheivement": "achievement", "acheivements": "achievements", "adress": "address",
    "adressed": "addressed", "agressive": "aggressive", "alot": "a lot",
    "appreaciate": "appreciate", "appreaciated": "appreciated", "appriciate": "appreciate",
    "appriciated": "appreciated", "apreciate": "appreciate", "apreciated": "appreciated",
    "aquire": "acquire", "aquired": "acquired", "arguement": "argument",
    "assesment": "assessment", "availible": "available", "availabe": "available",
    "becuase": "because", "begining": "beginning", "beleive": "believe", "beleived": "believed",
    "benificial": "beneficial", "buisness": "business", "collegue": "colleague",
    "collegues": "colleagues", "colleage": "colleague", "colleages": "colleagues",
    "comittee": "committee", "commitee": "committee", "committment": "commitment",
    "comitted": "committed", "comunicate": "communicate", "comunication": "communication",
    "concious": "conscious", "consistant": "consistent", "convienient": "convenient",
    "convienience": "convenience", "definately": "definitely", "definatly": "definitely",
    "definitly": "definitely", "desicion": "decision", "developped": "developed",
    "diffrent": "different", "disapointed": "disappointed", "dissapointed": "disappointed",
    "embarass": "embarrass", "embarassed": "embarrassed", "embarassing": "embarrassing",
    "enviroment": "environment", "enviromental": "environmental", "excellant": "excellent",
    "exellent": "excellent", "existance": "existence", "experiance": "experience",
    "experianced": "experienced", "experince": "experience", "expereince": "experience",
    "explaination": "explanation", "familar": "familiar", "finaly": "finally",
    "fourty": "forty", "foward": "forward", "freind": "friend", "futher": "further",
    "goverment": "government", "gratefull": "grateful", "greatful": "grateful",
    "greatfully": "gratefully", "guage": "gauge", "guidence": "guidance",
    "hesistate": "hesitate", "immediatly": "immediately", "imediately": "immediately",
    "independant": "independent", "infomation": "information", "intersted": "interested",
    "interveiw": "interview", "interveiwed": "interviewed", "inteview": "interview",
    "intervew": "interview", "interivew": "interview", "intrested": "interested",
    "knowlege": "knowledge", "lenght": "length", "liase": "liaise", "liason": "liaison",
    "maintainance": "maintenance", "maintenence": "maintenance", "managment": "management",
    "neccessary": "necessary", "neccesary": "necessary", "necesary": "necessary",
    "noticable": "noticeable", "occassion": "occasion", "occassionally": "occasionally",
    "occured": "occurred", "ocurred": "occurred", "occurence": "occurrence",
    "oportunity": "opportunity", "oportunities": "opportunities", "oppertunity": "opportunity",
    "opportunty": "opportunity", "oppurtunity": "opportunity",
    "oppurtunities": "opportunities", "opportunites": "opportunities",
    "paralel": "parallel", "particulary": "particularly", "persistant": "persistent",
    "persue": "pursue", "persued": "pursued", "persuing": "pursuing", "posession": "possession",
    "postion": "position", "prefered": "preferred", "preperation": "preparation",
    "priviledge": "privilege", "priviledged": "privileged", "probaly": "probably",
    "proccess": "process", "profesional": "professional", "proffesional": "professional",
    "professionaly": "professionally", "questionaire": "questionnaire", "realy": "really",
    "reccomend": "recommend", "reccomended": "recommended", "recomend": "recommend",
    "recomended": "recommended", "recomendation": "recommendation", "reciept": "receipt",
    "recieve": "receive", "recieved": "received", "recieves": "receives",
    "recieving": "receiving", "refered": "referred", "refering": "referring",
    "relevent": "relevant", "requirment": "requirement", "requirments": "requirements",
    "resourse": "resource", "resourses": "resources", "responsability": "responsibility",
    "responsibilites": "responsibilities", "responsibilty": "responsibility",
    "seperate": "separate", "seperated": "separated", "seperately": "separately",
    "similiar": "similar", "sincerley": "sincerely", "sincerly": "sincerely",
    "speach": "speech", "strenght": "strength", "strenghts": "strengths",
    "succesful": "successful", "succesfully": "successfully", "succesfull": "successful",
    "sucessful": "successful", "sucessfully": "successfully", "successfull": "successful",
    "sucess": "success", "suprise": "surprise", "suprised": "surprised", "teh": "the",
    "thankyou": "thank you", "thier": "their", "tommorow": "tomorrow", "tomorow": "tomorrow",
    "tommorrow": "tomorrow", "transfered": "transferred", "truely": "truly",
    "unfortunatly": "unfortunately", "untill": "until", "usefull": "useful",
    "usualy": "usually", "wierd": "weird", "wonderfull": "wonderful", "writting": "writing",
    "yesturday": "yesterday",
}  # fmt: skip
# Surnames, or words of other languages, with a capital.
LOWER_CASE_ONLY = frozenset({"adress", "paralel", "profesional", "reciept", "teh"})

# Words of which two in a row are never right. "That", "had", "in", "is" and others can be. Two
# that a line end parts may belong to two columns or two lines of a list.
DOUBLED = Expression(
    r"(?<![\w'./-])(the|an?|of|and|or|with|your|our|their|my|we|if|as|from|to|for|am|into|because"
    r"|than|I) {1,2}(\1)(?![\w'./-])",
    re.IGNORECASE,
)
# "The years I waited for for nothing", "the person I spoke to to ask".
RIGHT_TWICE = Expression(
    r"\b(?:ask|came|come|go|going|went|heard|hop|listen|look|made|refer|speak|spoke|talk|use|wait"
    r"|work|writ|wrote)\w{0,4} $",
    re.IGNORECASE,
)

GERUNDS = {
    "be": "being", "become": "becoming", "begin": "beginning", "come": "coming",
    "continue": "continuing", "contribute": "contributing", "discuss": "discussing",
    "explore": "exploring", "find": "finding", "get": "getting", "have": "having",
    "hear": "hearing", "join": "joining", "know": "knowing", "learn": "learning",
    "meet": "meeting", "receive": "receiving", "see": "seeing", "speak": "speaking",
}  # fmt: skip
FORWARD = Expression(
    r"\b(look(?:s|ed|ing)? (?:very much )?forward to (?:\w{2,12}ly )?)"
    rf"({'|'.join(GERUNDS)})\b(?! and greet|[-'])",
    re.IGNORECASE,
)

BEFORE_VOWEL = (
    "amazing|analyst|answer|applicant|asset|assistant|attachment|early|e-?mail|employee|employer"
    "|engineer|enthusiastic|excellent|exciting|experienced|extremely|hour|honou?r|honest|ideal"
    "|impressive|incredible|individual|insightful|inspiring|interesting|internship|interview"
    "|interviewer|offer|open|opportunity|organi[sz]ation|outstanding|update"
)
BEFORE_CONSONANT = (
    "candidate|company|good|great|job|meeting|new|one|pleasure|position|role|strong|team"
    "|unique|university|useful|user|very|wonderful"
)
NOUNS = (
    "advice|company|consideration|email|e-mail|feedback|guidance|help|interview|office|offer"
    "|reply|response|support|team|time|website"
)
BASE_FORMS = {
    "received": "receive", "went": "go", "came": "come", "heard": "hear", "sent": "send",
    "told": "tell", "knew": "know", "wrote": "write", "spoke": "speak", "got": "get",
    "had": "have", "made": "make", "took": "take", "gave": "give",
}  # fmt: skip
DID = Expression(rf"\b(did(?:n't| not) )({'|'.join(BASE_FORMS)})\b(?!-)", re.IGNORECASE)

# Each with what to write for the group `span`, or for the whole.
WORDINGS = {
    Expression(pattern): instead
    for pattern, instead in (
        (r"(?i)\b(look(?:ing)? forward) (hearing|meeting|seeing|speaking)\b", r"\1 to \2"),
        (r"(?i)\b(look(?:ing)? forward) for (your|hearing|meeting|seeing)\b", r"\1 to \2"),
        (r"(?i)\b(forward to) here(?= (?:back )?from)", r"\1 hear"),
        (r"(?i)\b(hear(?:ing)?(?: back)?) form (you)\b", r"\1 from \2"),
        (
            r"(?i)\b(?:for|of|about|with|from|to|in|at|by|appreciated?|await|awaiting) "
            rf"(?P<span>you're ({NOUNS}))\b(?![-'])",
            r"your \2",
        ),
        (r"(?i)^(?P<span>your) welcome[.!]*$", "you're"),
        (r"(?i)\b(?P<span>your) more than welcome\b", "you're"),
        (r"(?i)\bhope (?P<span>your) (?:doing|having|enjoying|keeping|feeling) ", "you're"),
        (r"(?i)\byour are\b", "you are"),
        (r"\b([Ii])ts (been|an?(?! cappella)|the)\b", r"\1t's \2"),
        (r"\b([Ii])ts ((?:clear|good|great|hard|important|nice|true) (?:that|to))\b", r"\1t's \2"),
        (
            r"(?i)\b((?:would|could|should|must|might)(?:n't| not)?) of(?= (?:been|had|done|gone"
            r"|made|taken|come|said|[a-z]{2,12}ed)\b)",
            r"\1 have",
        ),
        (
            r"(?i)\bmore then(?= (?:\d|(?:two|three|ten|happy|willing|welcome|enough|glad|ever)"
            r"\b|a (?:year|month|week|decade|dozen|hundred|thousand)\b))",
            "more than",
        ),
        (
            r"(?i)\b(discuss(?:ed|ing)?) about(?= (?:the|my|your|our|this|these|it|how|what)\b)",
            r"\1",
        ),
        (
            r"(?i)\b(?:please|kindly|I will|I'll|we will|we'll|you could|you can|could you) "
            r"(?P<span>revert back) to (?:me|us|you)\b",
            "get back",
        ),
        (r"(?i)\bI(?: am|'m)(?: very| really| also)? (?P<span>interesting in)\b", "interested in"),
        (r"(?i)\bI(?: am|'m)(?: very| really| so)? (?P<span>exciting) (?:to|about)\b", "excited"),
        (r"(?i)\b(your|any|some) advise\b(?! (?:me|us)\b)", r"\1 advice"),
        (rf"(?<![\w'.-])(a|(?:^|(?<=[.!?] ))A) ({BEFORE_VOWEL})\b", r"\1n \2"),
        (rf"(?<![\w'.-])([Aa])n ({BEFORE_CONSONANT})\b", r"\1 \2"),
    )
}
WORDED = Several(WORDINGS)
# The table, as far as a text needs one of its words.
MISSPELT = Need.of_words(MISSPELLINGS)
