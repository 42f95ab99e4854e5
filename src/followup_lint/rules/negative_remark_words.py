"""The words of remarks against employers."""

from __future__ import annotations

WORDS = {
    "emp": (
        "boss(?:es)?|managers?|supervisors?|employers?|company|firm|job|team|co-?workers?"
        "|colleagues?|workplace|directors?|(?:head )?chef|headteacher|head|principal|owners?"
        "|foreman|agency|school|hospital|kitchen|restaurant|office|department|shop|store"
        "|warehouse|plant|factory|practice|clinic|bank|university|academy|nursery|hotel|bar|salon"
        "|garage|site|ward|leadership|management|hr|place|ex-boss|depot|farm|law firm|studio|lab"
        "|gym|call cent(?:re|er)|college|bakery|work|position|role|line manager|ceo|partners"
        "|landlord|start-?up|paper|newspaper|charity|council|institute|yard|crew|shift leader"
        "|team leader|team lead|one"
    ),
    "past": (
        "current|present|last|former|previous|old|ex|existing|first|own|recent|latest|so-called"
        "|second"
    ),
    # The writer's employer or somebody there.
    "mine": (
        r"(?:my|our) (?:(?:<past>)[- ])?(?:\w+ ){0,2}(?:<emp>)(?: (?:at|in|of|from) (?:the |my "
        r"|our |\w+ ){0,2}\w+)?|(?:the|this|that|a|an) (?:\w+ ){0,2}(?:<emp>|place|people|man"
        r"|woman|guy) (?:that |which |where |who )?(?:i|i'm|i am|i've)(?: \w+){0,2} (?:work\w*"
        r"|with|at|for|leaving|left|quit|employ\w+|teach|taught|cook|serve|under)(?: (?:at|for|in"
        r"|with|now|under|currently|to)){0,2}|the (?:<past>) (?:\w+ )?(?:<emp>)"
        "|(?:the )?(?:management|staff|owners?|leadership|people|boss(?:es)?|everyone|nobody"
        "|colleagues|managers?|directors?|culture|atmosphere|environment|mood|morale|pay"
        "|conditions|communication|training|organi[sz]ation) (?:here|there|(?:at|in|of) (?:my|our"
        r"|the) (?:\w+ ){0,2}(?:<emp>))|where i (?:\w+ )?(?:work\w*|am|teach"
        r"|was)(?: \w+)?,? (?:the \w+|it|nobody|everyone|everything|they|things|staff|people)"
        "|management(?= (?:is|was|are|has|never|does))"
    ),
    "be": (
        "is|are|was|were|'s|'re|has been|have been|had been|became|has become|have become|felt"
        "|feels?|seems?|seemed|appear(?:s|ed)?|can be|turned out to be|got|gets|turned|keeps"
        "|looks?|looked|sounds?|proved(?: to be)?"
    ),
    "so": (
        "(?:(?:so|very|really|absolutely|such|an?|the|most|quite|simply|just|truly|rather|pretty"
        "|too|totally|completely|utterly|often|always|a (?:bit|little) of|a bit|a little|frankly"
        "|honestly|kind of|sort of|more|run by|full of|nothing but|basically|downright|generally"
        "|in|like|to be|all|also|sadly|constantly|bunch of|pack of|lot of|total|complete|absolute"
        "|real|living|bit|pure|utter|being|rude,|hugely|badly|deeply|somewhat|incredibly"
        "|extremely) ){0,4}"
    ),
    "vile": (
        r"toxic|terrible|awful|horrible|dreadful|horrendous|worst|incompeten\w+|unfair|abusive"
        "|boring|nightmare|mess|disorgani[sz]ed|chaotic|chaos|lazy|clueless|useless|hostile"
        "|dysfunctional|ungrateful|unethical|immoral|failing|idiots?|bully|bullies|bullying"
        "|tyrant|liars?|snakes?|control freaks?|slave[- ]?driver|joke|disaster|stingy|greedy|rude"
        "|cruel|racist|sexist|corrupt|dishonest|crooks?|crooked|shady|sinking(?: ship)?|hopeless"
        "|hell(?:hole)?|dump|circus|prison|dead[- ]end|stagnant|depressing|miserable"
        r"|unprofessional|unsafe|filthy|dirty|understaffed|unbearable|impossible(?: to work \w+)?"
        r"|petty|narcissis\w+|psycho\w*|micromanag\w+|arrogant|ignorant|stupid|inept|weak|poor"
        "|pathetic|outdated|stuck in the past|behind the times|(?:badly|poorly|terribly) (?:run"
        "|managed|organi[sz]ed|led|paid|treated|equipped|trained)|a waste|soul[- ]destroying"
        r"|soulless|draining|exhausting|cut-?throat|backstabb\w+|two-faced|unreliable|heartless"
        "|sloppy|stifling|suffocating|ridiculous|insane|fools?|clowns?|amateurs?|dictator|monster"
        r"|moron\w*|jerks?|gossip\w*|favou?ritism|politics|mismanag\w+|unpleasant|intolerable"
        "|negative|bad|nasty|cheap|mean(?! that| a lot| so)|inflexible|unsupportive|uncaring"
        "|careless|indifferent|slow|shambles|shambolic|going (?:under|downhill|nowhere|bankrupt"
        r"|down)|falling apart|under-?paid|overworked|dull|uninspir\w+|hypocrit\w+"
        r"|not (?:\w+ )?(?:good|fair|professional|honest|nice|kind|supportive|competent|well run"
        "|interested|up to|organi[sz]ed|listening|respected|valued|safe|human)"
        "|a (?:bit of a )?pain|difficult|awkward to|old-fashioned|backward|jealous|hated|cold"
        r"|bureaucratic|rotten|broken|sick|an? (?:\w+ )?(?:embarrassment|disgrace)|shouting|drunk"
        "|wasteful|vindictive|moody"
    ),
    "wrong": (
        r"lie[sd]?|lying|bull(?:y|ied|ies|ying)|mistreat\w*|exploit\w*|underpa(?:y|ys|id|ying)"
        r"|overwork\w*|ignor(?:es?|ed|ing)|cheat\w*|shout\w*|scream\w*|yell\w*|humiliat\w*"
        r"|insult\w*|harass\w*|micromanag\w*|steals?|stole|(?:take|took|taking)s? (?:\w+ )?credit"
        r"|play\w* favou?rites|discriminat\w*|abus(?:ed?|es|ing)|betray\w*|belittl\w*|swear\w*"
        r"|swore|threaten\w*|manipulat\w*|gossip\w*|blam(?:ed?|es|ing)|undermin\w*|wast(?:es?|ed"
        r"|ing)|cut(?:s|ting)? corners|broke (?:\w+ )?promises?|break(?:s|ing)? (?:\w+ )?promises?"
        r"|promis\w+ (?:\w+ ){0,4}never|fired me|sacked me|dumped|drives? (?:me|everyone|us)"
        r"|drove (?:me|everyone|us)|made my life|makes my life|stabbed|punish\w*|squeez\w+"
        "|treat(?:s|ed|ing)? (?:<some>)(?:like (?:dirt|slaves?|numbers?|children|machines|rubbish"
        "|garbage|trash|a|an)|badly|poorly|unfairly|terribly|worse|with (?:contempt|no))|(?:never"
        "|doesn't|does not|don't|do not|didn't|did not|won't|wouldn't|cannot|can't|couldn't"
        "|rarely|hardly ever|refus(?:es?|ed) to|fail(?:s|ed)? to"
        r"|barely) (?:\w+ ){0,2}(?:listen\w*|care[ds]?|appreciat\w*|valu\w*|respect\w*|support\w*"
        r"|train|pay|pays|paid|thank\w*|help\w*|promot\w*|understand\w*|know|knows|knew|give|gives"
        r"|gave|reward\w*|recogni[sz]\w*|say|says|said|trust\w*|bother\w*|invest\w*|keep|kept"
        r"|keeps|admit\w*|communicat\w*|notice\w*|lead|manage|deserve)|(?:has|had|have|with"
        "|having) (?:no|zero|little|not a|very little) (?:idea|clue|respect|plan|vision|interest"
        "|sense|future|leadership|integrity|manners|backbone|ethics|time for|understanding|morals"
        "|heart|strategy|concept|empathy|feeling|appreciation)|(?:is|are|was"
        r"|were) (?:\w+ )?(?:run|led|managed|ruled) (?:by|like) (?:\w+ ){0,3}(?:incompetent\w*"
        "|idiots?|fools?|clowns?|amateurs?|people who|morons?|bullies|a (?:bully|tyrant|madman"
        r"|circus|prison)|fear)|only (?:care[ds]?|think\w*|interested) (?:\w+ )?(?:about|of"
        r"|in) (?:money|profit\w*|numbers|himself|herself|themselves|itself|the bottom)|(?:let"
        r"|lets) (?:me|us|everyone|its \w+) down"
    ),
    "plain": r"(?:(?!not |never |n't |hardly |no |you |i |we )[\w',-]{1,20} ){0,4}",
    # The reader's.
    "thing": (
        "company|web ?site|web ?page|home ?page|site|office|process|interview|hiring|recruitment"
        "|application|forms?|product|products|app|building|team|questions?|ad|advert|posting"
        "|vacancy|description|recruiter|interviewer|receptionist|system|approach|strategy"
        "|marketing|prices?|pricing|reviews?|code|reports?|waiting room|reception|staff"
        "|colleagues?|tests?|factory|shop|store|kitchen|ward|school|menu|food|service|department"
        "|hr|human resources|management|manager|managers|parking|directions|instructions"
        "|communication|organi[sz]ation|logo|brand|design|branding|software|database|equipment"
        "|machines?|tools|display|campaign|culture|panel|assistant|e-?mails?|portal|brochure"
        "|facilit(?:y|ies)|classrooms?|toilets?|canteen|coffee|layout|secretary|people|business"
        "|firm|hotel|restaurant|clinic|hospital|warehouse|depot|garage|branch|newsletter"
        "|social media|presentation|procedures?|methods?|onboarding|scheduling|lab|library|museum"
        "|farm|fields?|stock|windows?|packaging|catalogue|sales|numbers|figures|work|workshop"
        "|teaching|lessons?|customer service|selection|assessment|exercise|invitation"
    ),
    "faulty": (
        r"slow|chaotic|rude|unfriendly|filthy|dirty|amateurish|unprofessional|(?:badly|poorly) \w+"
        "|outdated|out of date|old-fashioned|dated|bad|poor|confus(?:ing|ed)|too (?:long|slow"
        "|expensive|high|small|many|complicated|loud|vague|easy|hard|basic|dark|cold|crowded|old)"
        "|disorgani[sz]ed|messy|ugly|weak|wrong|terrible|awful|horrible|broken|clunky|mess"
        "|overpriced|mediocre|inefficient|useless|joke|worst|boring|bored|dull|unprepared"
        "|uninterested|disinterested|clumsy|bland|tasteless|sloppy|lacking|inadequate"
        "|behind (?:the|your|that|its)|noisy|cramped|run[- ]down|shabby|unwelcoming|unclear"
        "|(?:hard|difficult|impossible|painful) to (?:use|follow|navigate|find|understand|read"
        "|get|reach|fill|work|park)|disappointing|underwhelming|unsafe|dangerous|in need of|below"
        r"|lagging|losing|failing|suffering|not (?:\w+ )?(?:good|professional|clear|great"
        "|organi[sz]ed|friendly|modern|up to|user|welcoming|well|impressive|helpful|efficient"
        "|working|convincing|attractive|prepared|easy|polite|fair|competitive)|ineffective|old"
        "|tired|unhelpful|unfair|ridiculous|pointless|irrelevant|strange|odd|silly|stupid"
        "|full of (?:mistakes|errors|typos|jargon|holes)|a (?:bit of a )?(?:mess|shambles|joke"
        "|disgrace|nightmare|maze)|shambles|nightmare|primitive|neglected|untidy|smelly|stale"
        r"|lazy|incompetent|arrogant|late|understaffed|careless|inconsistent|uninspir\w+"
        "|lacklustre|lackluster|embarrassing|awkward|unattractive|scruffy|depressing|gloomy"
    ),
}
