<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<message id="app.name"><source></source><translation>Cydgynllun</translation></message>
<!-- Every screen -->
<message id="place.overview"><source></source><translation>Plan</translation></message>
<message id="place.crisis"><source></source><translation>Crisis</translation></message>
<message id="place.people"><source></source><translation>People</translation></message>
<message id="place.sign"><source></source><translation>Sign</translation></message>
<message id="place.conflicts"><source></source><translation>Two answers</translation></message>
<message id="place.print"><source></source><translation>Print</translation></message>
<message id="place.send_receive"><source></source><translation>Send and receive</translation></message>
<message id="place.settings"><source></source><translation>Settings</translation></message>
<message id="place.more"><source></source><translation>More</translation></message>
<message id="notice.close"><source></source><translation>Close</translation></message>
<message id="lock.warning"><source></source><translation>This device locks soon. Seconds left: %1. What you have typed is kept.</translation></message>
<message id="lock.stay"><source></source><translation>Keep it open</translation></message>
<message id="answer.plan_says"><source></source><translation>The plan says: %1</translation></message>
<message id="answer.plan_blank"><source></source><translation>The plan says nothing here.</translation></message>
<message id="answer.keep_mine"><source></source><translation>Use what I typed</translation></message>
<message id="answer.take_theirs"><source></source><translation>Use what the plan says</translation></message>
<!-- Unlock -->
<message id="page.unlock.title"><source></source><translation>Locked</translation></message>
<message id="page.unlock.heading"><source></source><translation>Open your plans</translation></message>
<message id="page.unlock.line"><source></source><translation>Enter your passphrase. This works without a signal.</translation></message>
<message id="page.unlock.passphrase"><source></source><translation>Passphrase</translation></message>
<message id="page.unlock.pin"><source></source><translation>PIN</translation></message>
<message id="page.unlock.pin_line"><source></source><translation>Enter your PIN. Tries left: %1</translation></message>
<message id="page.unlock.use_passphrase"><source></source><translation>Use my passphrase</translation></message>
<message id="page.unlock.use_pin"><source></source><translation>Use my PIN</translation></message>
<message id="page.unlock.open"><source></source><translation>Open</translation></message>
<message id="page.unlock.opening"><source></source><translation>Opening…</translation></message>
<message id="page.unlock.wait"><source></source><translation>Too many wrong tries. Nothing has been deleted. You can try again soon. Seconds left: %1.</translation></message>
<message id="page.unlock.kept"><source></source><translation>Everything you typed before it locked is kept.</translation></message>
<!-- Problem -->
<message id="page.problem.title"><source></source><translation>These plans cannot be opened</translation></message>
<message id="page.problem.unchanged"><source></source><translation>Nothing has been changed or deleted.</translation></message>
<message id="page.problem.again"><source></source><translation>Try again</translation></message>
<!-- Caseload -->
<message id="page.caseload.title"><source></source><translation>My people</translation></message>
<message id="page.caseload.search"><source></source><translation>Name, NHS number, date of birth or address</translation></message>
<message id="page.caseload.send"><source></source><translation>Send and receive</translation></message>
<message id="page.caseload.filter"><source></source><translation>Which people to show</translation></message>
<message id="page.caseload.all"><source></source><translation>Everybody: %1</translation></message>
<message id="page.caseload.due"><source></source><translation>Due soon: %1</translation></message>
<message id="page.caseload.conflicts"><source></source><translation>Two answers: %1</translation></message>
<message id="page.caseload.waiting"><source></source><translation>Not sent yet: %1</translation></message>
<message id="page.caseload.empty"><source></source><translation>No plans on this device yet</translation></message>
<message id="page.caseload.empty_line"><source></source><translation>Add a person, or receive a plan that somebody has shared with you.</translation></message>
<message id="page.caseload.none_found"><source></source><translation>Nobody found</translation></message>
<message id="page.caseload.none_found_line"><source></source><translation>Try part of a name, or show everybody.</translation></message>
<message id="page.caseload.speaks_welsh"><source></source><translation>Welsh</translation></message>
<message id="page.caseload.fictional"><source></source><translation>Fictional caseload: every person, place and number is invented.</translation></message>
<!-- Overview -->
<message id="page.overview.title"><source></source><translation>Care and Treatment Plan</translation></message>
<message id="page.overview.areas"><source></source><translation>Areas of life</translation></message>
<message id="page.overview.left"><source></source><translation>What is left to do</translation></message>
<message id="page.overview.nothing_left"><source></source><translation>Nothing is waiting. Thank you.</translation></message>
<message id="page.overview.choose"><source></source><translation>Choose</translation></message>
<message id="page.overview.sign"><source></source><translation>Read and sign</translation></message>
<message id="page.overview.print"><source></source><translation>Print or PDF</translation></message>
<message id="page.overview.fictional"><source></source><translation>Example: invented person</translation></message>
<!-- Area -->
<message id="page.area.own_words"><source></source><translation>In my own words</translation></message>
<message id="page.area.own_words_note"><source></source><translation>Kept as typed, never rewritten</translation></message>
<message id="page.area.own_words_label"><source></source><translation>What is it like, and what would I like?</translation></message>
<message id="page.area.said"><source></source><translation>What was said about this</translation></message>
<message id="page.area.said_note"><source></source><translation>Write what the team answers. The person reads it with these words.</translation></message>
<message id="page.area.team_answer"><source></source><translation>The team’s answer</translation></message>
<message id="page.area.strengths"><source></source><translation>What helps already (strengths)</translation></message>
<message id="page.area.needs"><source></source><translation>What is needed</translation></message>
<message id="page.area.need"><source></source><translation>Need %1</translation></message>
<message id="page.area.add_need"><source></source><translation>Add a need</translation></message>
<message id="page.area.remove_need"><source></source><translation>Remove need %1</translation></message>
<message id="page.area.unmet"><source></source><translation>Needs that cannot be met yet</translation></message>
<message id="page.area.add_unmet"><source></source><translation>Add a need that cannot be met yet</translation></message>
<message id="page.area.remove_unmet"><source></source><translation>Remove unmet need %1</translation></message>
<message id="page.area.unmet_text"><source></source><translation>Unmet need %1</translation></message>
<message id="page.area.unmet_reason"><source></source><translation>Why not yet?</translation></message>
<message id="page.area.unmet_risk"><source></source><translation>What may happen because of it?</translation></message>
<message id="page.area.unmet_instead"><source></source><translation>What is offered instead?</translation></message>
<message id="page.area.unmet_review"><source></source><translation>When do we look at it again?</translation></message>
<message id="page.area.outcome"><source></source><translation>Outcome %1</translation></message>
<message id="page.area.outcome_text"><source></source><translation>What do we want to be different?</translation></message>
<message id="page.area.outcome_know"><source></source><translation>How will we know?</translation></message>
<message id="page.area.outcome_when"><source></source><translation>By when?</translation></message>
<message id="page.area.agreed"><source></source><translation>Does the person agree with this?</translation></message>
<message id="page.area.agreed_yes"><source></source><translation>Agrees</translation></message>
<message id="page.area.agreed_no"><source></source><translation>Does not agree</translation></message>
<message id="page.area.agreed_unsure"><source></source><translation>Is not sure</translation></message>
<message id="page.area.agreed_ask"><source></source><translation>The person’s own answer</translation></message>
<message id="page.area.agreed_ask_text"><source></source><translation>They answered this themselves. Has the person told you something else now? Their answer stays in the plan with the day.</translation></message>
<message id="page.area.agreed_ask_yes"><source></source><translation>They say so now</translation></message>
<message id="page.area.add_outcome"><source></source><translation>Add an outcome</translation></message>
<message id="page.area.remove_outcome"><source></source><translation>Remove outcome %1</translation></message>
<message id="page.area.no_outcomes"><source></source><translation>No outcome in this area</translation></message>
<message id="page.area.no_outcomes_line"><source></source><translation>Add what you want to be different, or say that it was talked about and nothing is needed.</translation></message>
<message id="page.area.actions"><source></source><translation>What will happen</translation></message>
<message id="page.area.loose_actions"><source></source><translation>Actions of no outcome</translation></message>
<message id="page.area.add_action"><source></source><translation>Add an action</translation></message>
<message id="page.area.action_new"><source></source><translation>New action</translation></message>
<message id="page.area.action_text"><source></source><translation>What will be done?</translation></message>
<message id="page.area.action_who"><source></source><translation>Who?</translation></message>
<message id="page.area.action_often"><source></source><translation>How often?</translation></message>
<message id="page.area.action_when"><source></source><translation>By when?</translation></message>
<message id="page.area.action_done"><source></source><translation>Done</translation></message>
<message id="page.area.remove_action"><source></source><translation>Remove this action</translation></message>
<message id="page.area.choose_person"><source></source><translation>Choose a person</translation></message>
<message id="page.area.choose_when"><source></source><translation>Choose when</translation></message>
<message id="page.area.note"><source></source><translation>Note</translation></message>
<message id="page.area.nothing_needed"><source></source><translation>Talked about: nothing needed</translation></message>
<message id="page.area.needed_after_all"><source></source><translation>Something is needed after all</translation></message>
<message id="page.area.nothing_explained"><source></source><translation>This is a complete answer. One line says what was talked about.</translation></message>
<message id="page.area.nothing_line"><source></source><translation>What was said</translation></message>
<message id="page.area.nothing_blank"><source></source><translation>Write a line about what was said, or take the one below.</translation></message>
<message id="page.area.nothing_note_stays"><source></source><translation>What the note says already stays below it:</translation></message>
<message id="page.area.nothing_confirm"><source></source><translation>Save</translation></message>
<message id="page.area.next"><source></source><translation>Next: %1</translation></message>
<message id="page.area.nothing_cancel"><source></source><translation>Not now</translation></message>
<message id="page.area.nothing_back"><source></source><translation>Back to the area</translation></message>
<message id="page.area.nothing_open_title"><source></source><translation>There is still an open outcome here</translation></message>
<message id="page.area.nothing_open"><source></source><translation>“Nothing needed” would hide it. First say what became of each one, or remove what was never meant. Nothing has been changed.</translation></message>
<message id="page.area.said_review"><source></source><translation>When to look at it again</translation></message>
<message id="page.area.progress"><source></source><translation>How it is going: %1</translation></message>
<message id="page.area.add_progress"><source></source><translation>Note how it is going</translation></message>
<!-- Crisis -->
<!-- People -->
<!-- Two answers -->
<!-- Sign -->
<!-- Print -->
<!-- Settings -->
<!-- Send and receive -->
<message id="place.lock"><source></source><translation>Lock</translation></message>
</context></TS>
