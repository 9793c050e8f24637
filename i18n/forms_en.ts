<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- What every form says -->
<message id="form.count"><source></source><translation>%1: %2</translation></message>
<message id="form.not_recorded"><source></source><translation>Not recorded</translation></message>
<message id="form.nothing_written"><source></source><translation>Nothing written yet</translation></message>
<message id="form.number_wrong"><source></source><translation>Write a whole number, such as 7.</translation></message>
<message id="form.strange"><source></source><translation>This was recorded in a way that this version of the app does not know. It is kept exactly as it is.</translation></message>
<message id="form.remove"><source></source><translation>Remove</translation></message>
<message id="form.remove_this"><source></source><translation>Remove: %1</translation></message>
<message id="form.remove.title"><source></source><translation>Remove this?</translation></message>
<message id="form.remove.text"><source></source><translation>It will no longer be in the plan. The history keeps what was written.</translation></message>
<message id="form.parts.some"><source></source><translation>Some parts only</translation></message>
<message id="form.parts.all_except"><source></source><translation>Everything except some parts</translation></message>
<message id="form.parts.which"><source></source><translation>Which parts?</translation></message>
<message id="form.parts.not"><source></source><translation>Which parts are left out?</translation></message>
<message id="form.add.line"><source></source><translation>Add a line</translation></message>
<message id="form.add.today"><source></source><translation>Add a date</translation></message>
<!-- The list of forms -->
<message id="form.group.person"><source></source><translation>The person and those around them</translation></message>
<message id="form.group.well"><source></source><translation>Staying well and safe</translation></message>
<message id="form.group.arranged"><source></source><translation>How care is arranged</translation></message>
<!-- About me -->
<message id="form.person"><source></source><translation>About me</translation></message>
<message id="form.person.lead"><source></source><translation>Who I am, how to talk with me, and what I am good at.</translation></message>
<message id="form.person.talk"><source></source><translation>How to talk with me</translation></message>
<message id="form.person.strengths"><source></source><translation>My strengths</translation></message>
<message id="form.person.language"><source></source><translation>My language</translation></message>
<message id="form.person.who"><source></source><translation>My details</translation></message>
<message id="form.hint.communication"><source></source><translation>For example: glasses, hearing, large print, one person at a time</translation></message>
<message id="form.help.strengths"><source></source><translation>Strengths of my own, and of family, friends and the places I belong to.</translation></message>
<message id="form.help.language"><source></source><translation>Offer Welsh to everybody without waiting to be asked, and write down when. What somebody wants is what counts.</translation></message>
<message id="form.strength"><source></source><translation>A strength</translation></message>
<message id="form.strengths"><source></source><translation>What I am good at</translation></message>
<message id="form.add.strength"><source></source><translation>Add a strength</translation></message>
<!-- How I took part -->
<message id="form.involvement"><source></source><translation>How I took part</translation></message>
<message id="form.involvement.lead"><source></source><translation>What I think of the plan, and how it was made with me.</translation></message>
<message id="form.involvement.view"><source></source><translation>What I think of this plan</translation></message>
<message id="form.involvement.taking"><source></source><translation>How the plan was made</translation></message>
<message id="form.involvement.decline"><source></source><translation>If I did not want to take part</translation></message>
<message id="form.help.decline"><source></source><translation>Not wanting to is a full answer. Write down each offer: when, by whom, what was explained, and when to ask again.</translation></message>
<message id="form.took_part_how"><source></source><translation>How the person took part</translation></message>
<message id="form.parts_view"><source></source><translation>Parts I see differently</translation></message>
<message id="form.add.part"><source></source><translation>Add a part</translation></message>
<message id="form.about"><source></source><translation>What it is about</translation></message>
<message id="form.part_state"><source></source><translation>What I think</translation></message>
<message id="form.offered_on"><source></source><translation>Offered on</translation></message>
<message id="form.purpose_explained"><source></source><translation>Was it explained what the plan is for?</translation></message>
<message id="form.benefits_explained"><source></source><translation>Was it explained what it is good for?</translation></message>
<message id="form.add.offer"><source></source><translation>Add an offer</translation></message>
<!-- People -->
<message id="form.people"><source></source><translation>People in this plan</translation></message>
<message id="form.people.lead"><source></source><translation>Everybody is named once, here. The rest of the plan refers to them.</translation></message>
<message id="form.people.everybody"><source></source><translation>Everybody</translation></message>
<message id="form.help.people"><source></source><translation>When somebody leaves, give the day. They stay in the history, and the plan asks who takes over.</translation></message>
<message id="form.role"><source></source><translation>What they do</translation></message>
<message id="form.relationship"><source></source><translation>How they know the person</translation></message>
<message id="form.organisation"><source></source><translation>Where they work</translation></message>
<message id="form.discipline"><source></source><translation>Profession</translation></message>
<message id="form.in_role_from"><source></source><translation>In this role from</translation></message>
<message id="form.in_role_to"><source></source><translation>In this role until</translation></message>
<message id="form.hint.in_role_to"><source></source><translation>Leave blank while they are in this role.</translation></message>
<message id="form.add.person"><source></source><translation>Add somebody</translation></message>
<!-- Who was asked -->
<message id="form.consultees"><source></source><translation>Who was asked</translation></message>
<message id="form.consultees.lead"><source></source><translation>What the person wants comes first. Then who was asked, and what they said.</translation></message>
<message id="form.consultees.asked"><source></source><translation>People who were asked</translation></message>
<message id="form.help.consultees"><source></source><translation>The law names people who must be asked wherever possible: carers, parents of a child, the responsible clinician, a guardian, an attorney or deputy. Others may be asked.</translation></message>
<message id="form.consultees.carers"><source></source><translation>Carers</translation></message>
<message id="form.help.carers"><source></source><translation>Tell every carer about the right to an assessment of their own. Do not take it for granted that somebody wants to go on caring.</translation></message>
<message id="form.asked_who"><source></source><translation>Who</translation></message>
<message id="form.asked_consent"><source></source><translation>What the person wants: may we share with them?</translation></message>
<message id="form.asked_as"><source></source><translation>Asked as</translation></message>
<message id="form.contributed"><source></source><translation>Did they answer?</translation></message>
<message id="form.contribution"><source></source><translation>What they said</translation></message>
<message id="form.not_contributed"><source></source><translation>Why there is no answer</translation></message>
<message id="form.add.asked"><source></source><translation>Add somebody who was asked</translation></message>
<!-- Comments -->
<message id="form.comments"><source></source><translation>Comments</translation></message>
<message id="form.comments.lead"><source></source><translation>What anybody wants to say about the plan.</translation></message>
<message id="form.add.comment"><source></source><translation>Add a comment</translation></message>
<!-- The law -->
<message id="form.legal"><source></source><translation>The law and my rights</translation></message>
<message id="form.legal.lead"><source></source><translation>What I have said in advance, what the law says about my care, and decisions about capacity.</translation></message>
<message id="form.legal.advance"><source></source><translation>What I have said in advance</translation></message>
<message id="form.help.advance"><source></source><translation>To refuse treatment that keeps somebody alive, an advance decision must be in writing, signed and witnessed, and say that it applies even if life is at risk.</translation></message>
<message id="form.advance_statements"><source></source><translation>Advance statements</translation></message>
<message id="form.advance_decisions"><source></source><translation>Advance decisions to refuse treatment</translation></message>
<message id="form.add.statement"><source></source><translation>Add a statement</translation></message>
<message id="form.add.decision"><source></source><translation>Add a decision</translation></message>
<message id="form.legal.act"><source></source><translation>The Mental Health Act and after-care</translation></message>
<message id="form.help.act"><source></source><translation>Where the Act applies, the plan has an outcome about it too.</translation></message>
<message id="form.hint.community_order"><source></source><translation>If a court has made one: what it asks, and until when</translation></message>
<message id="form.legal.cto"><source></source><translation>The community treatment order: five things to say</translation></message>
<message id="form.help.cto"><source></source><translation>The conditions. How often the person is seen at least. When recall to hospital would be thought of. The early warning signs. Who is alerted.</translation></message>
<message id="form.cto.conditions"><source></source><translation>1. Conditions of the order</translation></message>
<message id="form.cto.every_days"><source></source><translation>2. Seen at least once in this many days</translation></message>
<message id="form.hint.every_days"><source></source><translation>A number of days, such as 7</translation></message>
<message id="form.cto.contact_by"><source></source><translation>Seen by whom</translation></message>
<message id="form.cto.contact_how"><source></source><translation>Seen where and how</translation></message>
<message id="form.cto.recall"><source></source><translation>3. When recall to hospital would be thought of</translation></message>
<message id="form.cto.signs"><source></source><translation>4. Early warning signs</translation></message>
<message id="form.hint.cto_signs"><source></source><translation>In words, or where in the plan they stand</translation></message>
<message id="form.cto.alert"><source></source><translation>5. Who is alerted if things get worse</translation></message>
<message id="form.add.condition"><source></source><translation>Add a condition</translation></message>
<message id="form.legal.order"><source></source><translation>The order itself</translation></message>
<message id="form.legal.order_goes_on"><source></source><translation>While the order goes on</translation></message>
<message id="form.help.order_goes_on"><source></source><translation>The team talks about every order at least once a month and writes it down.</translation></message>
<message id="form.add.discussion"><source></source><translation>Add a discussion</translation></message>
<message id="form.legal.capacity"><source></source><translation>Capacity, one decision at a time</translation></message>
<message id="form.help.capacity"><source></source><translation>Capacity is always about one decision at one time, after all practicable help to decide.</translation></message>
<message id="form.capacity.decisions"><source></source><translation>Several decisions</translation></message>
<message id="form.add.capacity"><source></source><translation>Add another decision</translation></message>
<message id="form.help.lpa"><source></source><translation>Who may decide about health and welfare, or about property and money, if the person cannot.</translation></message>
<message id="form.add.power"><source></source><translation>Add a power of attorney</translation></message>
<!-- Notes in confidence -->
<message id="form.confidential.row"><source></source><translation>Kept apart. Not shown to the person.</translation></message>
<message id="form.confidential.closed"><source></source><translation>These notes are closed</translation></message>
<message id="form.confidential.closed_text"><source></source><translation>Somebody told the team these things in confidence. They are in no copy and no print, and the person does not see them. Make sure that nobody else can see the screen.</translation></message>
<message id="form.confidential.open"><source></source><translation>Open the notes</translation></message>
<message id="form.confidential.title"><source></source><translation>Who can read these notes</translation></message>
<message id="form.confidential.text"><source></source><translation>Only members of the care team whose role allows it hold the key to these notes. Are you somewhere where the person and other people cannot see the screen?</translation></message>
<message id="form.confidential.show"><source></source><translation>Yes, show the notes</translation></message>
<!-- Places -->
<message id="place.rest"><source></source><translation>The rest of the plan</translation></message>
<message id="page.rest.title"><source></source><translation>The rest of the plan</translation></message>
<!-- Staying well -->
<message id="form.relapse"><source></source><translation>Staying well</translation></message>
<message id="form.relapse.lead"><source></source><translation>How we can tell that things are changing, and what we do before there is a crisis.</translation></message>
<message id="form.help.signs"><source></source><translation>In my own words, from the first sign to the last. Who would notice, and what should they do?</translation></message>
<message id="form.help.contingency"><source></source><translation>Short-notice steps that stop things from getting worse. The crisis plan is for a crisis.</translation></message>
<message id="form.add.sign"><source></source><translation>Add a sign</translation></message>
<message id="form.add.step"><source></source><translation>Add a step</translation></message>
<message id="form.safety"><source></source><translation>Keeping safe</translation></message>
<message id="form.safety.lead"><source></source><translation>What was asked, and what we do about each risk.</translation></message>
<message id="form.safety.asked"><source></source><translation>Three questions to ask</translation></message>
<message id="form.help.asked"><source></source><translation>“Not asked” is an answer too. The plan and the risk assessment should say the same.</translation></message>
<message id="form.help.managed"><source></source><translation>Each risk that is present leads to something that somebody does, talked through with the person.</translation></message>
<message id="form.add.risk"><source></source><translation>Add a risk</translation></message>
<message id="form.assessments"><source></source><translation>Assessments</translation></message>
<message id="form.assessments.lead"><source></source><translation>What was found, when, by whom, and where it is kept.</translation></message>
<message id="form.help.assessments"><source></source><translation>“Could not find it” is not the same as “not done”. Say which, and where you looked.</translation></message>
<message id="form.not_taken_forward"><source></source><translation>If it is not in the plan: why</translation></message>
<message id="form.add.head"><source></source><translation>Add a risk</translation></message>
<message id="form.add.need"><source></source><translation>Add a need</translation></message>
<message id="form.add.assessment"><source></source><translation>Add an assessment</translation></message>
<!-- How care is arranged -->
<message id="form.coordination"><source></source><translation>Care coordination</translation></message>
<message id="form.coordination.lead"><source></source><translation>Who coordinates the care, why it is needed, and how it was handed over.</translation></message>
<message id="form.coordination.now"><source></source><translation>The care coordinator</translation></message>
<message id="form.help.coordination"><source></source><translation>One named person, known to the person whose plan it is, at all times.</translation></message>
<message id="form.hint.named_on_plan"><source></source><translation>The name that stands on the printed plan</translation></message>
<message id="form.coordination.why"><source></source><translation>Why coordination is needed</translation></message>
<message id="form.coordination.before"><source></source><translation>Coordinators before</translation></message>
<message id="form.help.handover"><source></source><translation>Talk about a change with the person before it happens. Hand over the case summary, the assessments and the plan.</translation></message>
<message id="form.add.coordinator"><source></source><translation>Add an earlier coordinator</translation></message>
<message id="form.reviews"><source></source><translation>Reviews</translation></message>
<message id="form.reviews.lead"><source></source><translation>When we look at the plan together again, and what came of the last one.</translation></message>
<message id="form.reviews.next"><source></source><translation>The next review</translation></message>
<message id="form.help.reviews"><source></source><translation>At least once in twelve months, and whenever the person or a carer asks with good reason.</translation></message>
<message id="form.reviews.held"><source></source><translation>Reviews so far</translation></message>
<message id="form.reviews.this_plan"><source></source><translation>This plan</translation></message>
<message id="form.review_type"><source></source><translation>Kind of review</translation></message>
<message id="form.needs_reassessed_on"><source></source><translation>Needs assessed again on</translation></message>
<message id="form.risk_reassessed_on"><source></source><translation>Risk assessed again on</translation></message>
<message id="form.plan_status"><source></source><translation>How this plan stands</translation></message>
<message id="form.add.review"><source></source><translation>Add a review</translation></message>
<message id="form.add.past_outcome"><source></source><translation>Add an outcome of the last version</translation></message>
<message id="form.treatment"><source></source><translation>Changes of treatment</translation></message>
<message id="form.treatment.lead"><source></source><translation>What changed, when, and why.</translation></message>
<message id="form.help.treatment"><source></source><translation>Each change with its reason, and whether it was talked through with the person.</translation></message>
<message id="form.add.change"><source></source><translation>Add a change</translation></message>
<message id="form.hospital"><source></source><translation>Hospital and discharge</translation></message>
<message id="form.hospital.lead"><source></source><translation>Where the person is, coming home, and what would show that less help is needed.</translation></message>
<message id="form.hospital.where"><source></source><translation>In hospital or in the community</translation></message>
<message id="form.hospital.seen"><source></source><translation>Seen after leaving hospital</translation></message>
<message id="form.help.follow_up"><source></source><translation>Seen by a professional within five working days of leaving hospital. The time soon after is the riskiest.</translation></message>
<message id="form.help.discharge"><source></source><translation>Discharge is planned from the start, with the person and those close to them.</translation></message>
<message id="form.what_would_tell_us"><source></source><translation>What would tell us that it is time?</translation></message>
<message id="form.copies"><source></source><translation>Copies</translation></message>
<message id="form.copies.lead"><source></source><translation>Who has a copy, of which parts, and with whose leave.</translation></message>
<message id="form.help.copies"><source></source><translation>The person is always offered one. Ask before anybody else is given theirs. Copies go out within seven days.</translation></message>
<message id="form.add.copy"><source></source><translation>Add a copy</translation></message>
<!-- The rest of one area -->
<message id="form.area"><source></source><translation>More about this area</translation></message>
<message id="form.area.lead"><source></source><translation>How it stands, where needs come from, and what each outcome and action is for.</translation></message>
<message id="form.area.talked"><source></source><translation>Was it talked about?</translation></message>
<message id="form.help.area_needs"><source></source><translation>Each need says where it was found: in an assessment, or in a conversation.</translation></message>
<message id="form.help.area_outcomes"><source></source><translation>If the team decided an outcome without the person, it says why. If one is carried on from the last plan, it says why.</translation></message>
<message id="form.action_outcome"><source></source><translation>The outcome it is for</translation></message>
<message id="form.owner_text"><source></source><translation>Who, if they are not named in the plan</translation></message>
<!-- In confidence -->
<message id="form.restricted"><source></source><translation>Notes given in confidence</translation></message>
<message id="form.restricted.lead"><source></source><translation>What somebody else told the team and asked to keep from the person.</translation></message>
<message id="form.help.restricted"><source></source><translation>Never in a copy, a print or the person’s view. Write only what the team needs.</translation></message>
<message id="form.restricted.notes"><source></source><translation>Notes</translation></message>
<message id="form.restricted.text"><source></source><translation>What was said</translation></message>
<message id="form.restricted.from"><source></source><translation>Who said it</translation></message>
<message id="form.restricted.visible_to"><source></source><translation>Who may read it</translation></message>
<message id="form.restricted.never_for"><source></source><translation>Never in a copy for</translation></message>
<message id="form.add.note"><source></source><translation>Add a note</translation></message>
<message id="code.note_kind.third_party_in_confidence"><source></source><translation>From somebody else, in confidence</translation></message>
<message id="code.visible_to.care_team_only"><source></source><translation>The care team only</translation></message>
</context>
</TS>
