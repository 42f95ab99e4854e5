"""Words of job titles, and words that say nothing about one."""

from __future__ import annotations

TITLES = """
    accountant actuary adjuster administrator advis[eo]r agent aide analyst apprentice arborist
    architect archivist artist assistant associate attorney auditor baker barber barista barrister
    bartender biologist bookkeeper bricklayer broker builder buyer captain caregiver carer caretaker
    carpenter cashier chef chemist chief childminder cleaner clerk clinician co-?ordinator coach
    coder comptroller concierge conductor conservator consultant controller cook copywriter counsel
    counsell?or courier curator custodian dentist designer detective developer dieti[ct]ian director
    dispatcher drafter driver economist editor educator electrician engineer estimator evaluator
    executive fabricator fellow finisher firefighter fitter foreman forester fundraiser gardener
    geologist guard hairdresser handler headteacher host hostess housekeeper hygienist illustrator
    inspector installer instructor intern interpreter investigator janitor joiner journalist keeper
    labou?rer landscaper lawyer lead leader lecturer librarian lifeguard linguist logistician
    machinist manager marketer mason mechanic merchandiser midwife moderator nanny negotiator nurse
    officer operative operator optician optometrist organi[sz]er packer painter paralegal paramedic
    pastor pathologist pharmacist photographer physician physicist physiotherapist picker pilot
    planner plasterer plumber porter practitioner principal producer professor programmer
    proofreader psychologist publicist radiographer ranger receptionist recruiter registrar rep
    reporter representative researcher roofer sales(?:man|woman|person) scientist secretary server
    solicitor sommelier specialist statistician steward stewardess stocker strategist superintendent
    supervisor surgeon surveyor tailor teacher technician technologist telemarketer teller tester
    therapist trader trainee trainer translator treasurer tutor underwriter vet veterinarian waiter
    waitress waitstaff warden welder worker writer
""".split()
TITLE = rf"(?:{'|'.join(TITLES)})s?"
# Words that say nothing about the position that they precede, and words of the sentence.
EMPTY = (
    r"(?:a|an|the|this|that|these|those|any|some|no|each|every|which|what|another|other|one|such"
    r"|my|your|our|his|her|its|their|\w{1,30}'s|\w{1,30}s'|of|for|in|on|to|about|at|as|from|with"
    r"|by|and|or|but|if|than|into|regarding|concerning|re|is|was|be|been|being|are|were|i|you|we"
    r"|he|she|they|it|who|would|will|could|can|may|might|should|must|do|does|did|has|have|had"
    r"|open|available|current|present|new|old|exciting|great|good|nice|vacant|interesting|advertised"
    r"|posted|above|same|first|second|next|ideal|perfect|right|previous|last|former|past|recent"
    r"|key|important|similar|different|specific|particular|full|part|full-time|part-time|permanent"
    r"|temporary|remote|job|work|whole|entire|amazing|wonderful|fantastic|challenging|rewarding"
    r"|dream|prospective|potential|future|possible|said|mentioned|discussed|relevant|hiring|own"
    r"|day|best|better|well|really|very|blog|strong|active|major|big|unique|incredible|valuable"
    r"|fulfilling|appealing|attractive|suitable|more|most|only|also|just|not|there|here)"
)
