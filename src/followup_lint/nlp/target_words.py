"""The words for employers, for what belongs to the writer, and for what belongs to the reader."""

from __future__ import annotations

from followup_lint.nlp.grammar import forms

FORMER = frozenset("current present last former previous old ex existing recent latest".split())
EMPLOYED = forms(
    "work", "leave/left", "quit", "teach/taught", "cook", "serve", "employ", "stay", "come/came",
    "have", "got",
) | {"am", "'m", "at", "for", "stuck"}  # fmt: skip
EMPLOYER = frozenset(
    """
    boss bosses manager managers supervisor employer employers company firm job team coworkers
    colleagues colleague workplace director directors chef headteacher head principal owner owners
    foreman agency school hospital kitchen restaurant office department shop store warehouse plant
    factory practice clinic bank university academy nursery hotel bar salon garage ward leadership
    management hr place depot studio lab gym centre center college bakery ceo partners yard crew
    leader lead library captain landlady matron editor headmaster headmistress charity council
    institute newspaper call-centre culture atmosphere environment morale workload schedule hours
    moods rota organisation organization business people superiors seniors chefs co-workers
    ex-boss station site farm cafe café
    """.split()
)
SELF = frozenset(
    """
    answer answers reply replies response responses explanation explanations english french german
    spanish accent grammar pronunciation voice hands mind brain head nerves nervousness words
    thoughts presentation performance demo lesson pitch speech interview test delivery memory
    tongue rambling lack shyness silence stutter stammer handwriting appearance outfit attire tone
    attitude knowledge maths arithmetic portfolio solution result score impression cv resume
    résumé experience skills spelling slides showing effort attempt example examples writing
    typing drawing sketch audition background education qualifications grades record confidence
    posture italian portuguese polish russian arabic chinese mandarin japanese hindi dutch swedish
    turkish greek
    """.split()
)
SPARED = frozenset(
    """
    loss pain illness patients customers clients guests competitors rivals question questions
    weather winter storm train traffic road case cases problem problems challenge challenges task
    tasks season market district neighbourhood neighborhood budget deadline patience pupils
    students children residents donkey dogs horses storms
    """.split()
)
READERS = frozenset(
    """
    recruiter interviewer receptionist test form questionnaire task exercise video menu website
    site advert letter email e-mail panel person lady man woman colleague assistant room office
    manager instructions questions tour
    """.split()
)
THINGS = frozenset(
    """
    company website site office process interview hiring recruitment application form forms
    product products app building team ad advert posting vacancy description recruiter interviewer
    receptionist system approach strategy marketing prices pricing reviews code report reports
    reception staff colleagues colleague test tests factory shop store kitchen ward school menu
    food service department hr management manager managers parking directions instructions
    communication organisation organization logo brand design branding software database equipment
    machines tools display campaign culture panel assistant portal brochure facilities classroom
    classrooms toilets canteen coffee layout secretary people business firm hotel restaurant
    clinic hospital warehouse depot garage branch newsletter presentation procedures methods
    onboarding scheduling lab library museum farm packaging catalogue selection assessment
    invitation video rota lobby waiting-room entrance furniture lighting stock shelves handwriting
    spelling window windows slides leaflet page homepage blog profile
    """.split()
)
HOSTS = frozenset(
    """
    interviewer recruiter receptionist panel interviewers guard doorman interview
    """.split()
)
MANNERS = frozenset({"way", "tone", "manner"})
PERSONS = frozenset({"lady", "man", "woman", "person", "guy", "gentleman", "people"})
ENTRANCE = frozenset(
    {"desk", "reception", "counter", "door", "gate", "phone", "office", "entrance"}
)
