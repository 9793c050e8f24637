<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- Letters after a change of care coordinator -->
<message id="print.document.coordinator_letter"><source></source><translation>A letter about your care coordinator</translation></message>
<message id="print.document.coordinator_letter_gp"><source></source><translation>Change of care coordinator</translation></message>
<message id="print.letter.dear"><source></source><translation>Dear %1,</translation></message>
<message id="print.letter.changed"><source></source><translation>Your care coordinator has changed.</translation></message>
<message id="print.letter.is"><source></source><translation>This letter says who your care coordinator is.</translation></message>
<message id="print.letter.changing"><source></source><translation>Your care coordinator is going to change.</translation></message>
<message id="print.letter.nobody"><source></source><translation>Your plan does not say yet who your care coordinator is.</translation></message>
<message id="print.letter.will_write"><source></source><translation>We will write to you with the name and number.</translation></message>
<message id="print.letter.until"><source></source><translation>Until then, you can ring the numbers below.</translation></message>
<message id="print.letter.new"><source></source><translation>Your new care coordinator</translation></message>
<message id="print.letter.now"><source></source><translation>Your care coordinator</translation></message>
<message id="print.letter.role"><source></source><translation>Role</translation></message>
<message id="print.letter.from"><source></source><translation>Coordinates your care from</translation></message>
<message id="print.letter.gp.since"><source></source><translation>Care coordinator from</translation></message>
<message id="print.letter.no_phone"><source></source><translation>The plan does not have their phone number yet.</translation></message>
<message id="print.letter.phone_later"><source></source><translation>We will send it to you.</translation></message>
<message id="print.letter.ring"><source></source><translation>You can ring %1 with any question about your care.</translation></message>
<message id="print.letter.why"><source></source><translation>If you would like to know why, please ask us.</translation></message>
<message id="print.letter.same"><source></source><translation>What stays the same</translation></message>
<message id="print.letter.plan_same"><source></source><translation>Your care and treatment plan stays the same.</translation></message>
<message id="print.letter.help_goes_on"><source></source><translation>The help in your plan goes on.</translation></message>
<message id="print.letter.review"><source></source><translation>Your plan will be reviewed by %1.</translation></message>
<message id="print.letter.review_later"><source></source><translation>We will agree a date with you to review it.</translation></message>
<message id="print.letter.sooner"><source></source><translation>You can ask for a review sooner.</translation></message>
<message id="print.letter.crisis"><source></source><translation>If you need help quickly</translation></message>
<message id="print.letter.no_numbers"><source></source><translation>There are no numbers in your crisis plan yet. Please ask us about this.</translation></message>
<message id="print.letter.team"><source></source><translation>Your mental health team</translation></message>
<message id="print.letter.urgent"><source></source><translation>For urgent mental health help at any hour, ring NHS 111 Wales. Choose option 2.</translation></message>
<message id="print.letter.regards"><source></source><translation>With best wishes,</translation></message>
<message id="print.letter.from_team"><source></source><translation>Your mental health team</translation></message>
<message id="print.letter.rest"><source></source><translation>This letter is only about your care coordinator. The rest is in your plan.</translation></message>
<message id="print.letter.gp.dear"><source></source><translation>Dear doctor,</translation></message>
<message id="print.letter.gp.changed"><source></source><translation>The care coordinator of the person named below has changed.</translation></message>
<message id="print.letter.gp.is"><source></source><translation>This letter says who coordinates the care of the person named below.</translation></message>
<message id="print.letter.gp.changing"><source></source><translation>The care coordinator of the person named below is going to change.</translation></message>
<message id="print.letter.gp.nobody"><source></source><translation>The plan of the person named below does not name a care coordinator yet.</translation></message>
<message id="print.letter.gp.person"><source></source><translation>The person</translation></message>
<message id="print.letter.gp.new"><source></source><translation>The new care coordinator</translation></message>
<message id="print.letter.gp.now"><source></source><translation>The care coordinator</translation></message>
<message id="print.letter.gp.records"><source></source><translation>Please put this name and number in your records.</translation></message>
<message id="print.letter.gp.goes_on"><source></source><translation>The care and treatment plan goes on as before.</translation></message>
<message id="print.letter.gp.ring_team"><source></source><translation>Until it does, please ring the community mental health team.</translation></message>
<message id="print.letter.gp.ring_team_on"><source></source><translation>Until it does, please ring the community mental health team: %1.</translation></message>
<message id="print.letter.gp.regards"><source></source><translation>Yours sincerely,</translation></message>
<message id="print.letter.gp.from_team"><source></source><translation>The community mental health team</translation></message>
<message id="print.letter.gp.rest"><source></source><translation>This letter says only who coordinates the care.</translation></message>
<message id="copy.form.coordinator_letter"><source></source><translation>Letter about the care coordinator</translation></message>
<message id="copy.form.hint.coordinator_letter"><source></source><translation>After a change: the new name and number, on one page.</translation></message>
<message id="page.handover.letters"><source></source><translation>Letters about the change</translation></message>
<message id="page.handover.letters_hint"><source></source><translation>Each has the new name and number, and nobody who left. Print it, send it, then write the day down here.</translation></message>
<message id="page.handover.letter_person"><source></source><translation>Letter to the person</translation></message>
<message id="page.handover.letter_gp"><source></source><translation>Letter to the GP</translation></message>
<message id="page.handover.letter_later"><source></source><translation>When you finish, the letters to the person and the GP can be printed here.</translation></message>
<message id="print.label.gp_told_on"><source></source><translation>GP told on</translation></message>
</context>
</TS>
