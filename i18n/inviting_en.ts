<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- Notice of a planned review -->
<message id="print.document.review_invitation"><source></source><translation>Invitation to a review</translation></message>
<message id="print.invite.own"><source></source><translation>You are invited to the review of your care and treatment plan.</translation></message>
<message id="print.invite.other"><source></source><translation>You are invited to a review of the care and treatment plan of %1.</translation></message>
<message id="print.label.planned_on"><source></source><translation>Day of the review</translation></message>
<message id="print.label.planned_at"><source></source><translation>Time</translation></message>
<message id="print.label.planned_where"><source></source><translation>Place</translation></message>
<message id="print.label.views_by"><source></source><translation>Views wanted by</translation></message>
<message id="print.invite.not_settled"><source></source><translation>Not settled yet. We will tell you.</translation></message>
<message id="print.invite.about"><source></source><translation>What it is about</translation></message>
<message id="print.invite.about_text"><source></source><translation>We will look at the plan together: what has gone well, what has changed, and what should happen next.</translation></message>
<message id="print.invite.bring"><source></source><translation>You can bring somebody with you.</translation></message>
<message id="print.invite.needs"><source></source><translation>Please tell us if you need an interpreter, or anything else to take part.</translation></message>
<message id="print.invite.records"><source></source><translation>If you need to see the records first, please ask the care coordinator.</translation></message>
<message id="print.invite.instead"><source></source><translation>If you cannot come</translation></message>
<message id="print.invite.views_by"><source></source><translation>Please send your views to the care coordinator by %1. You can ring or write.</translation></message>
<message id="print.invite.views"><source></source><translation>Please send your views to the care coordinator before the review. You can ring or write.</translation></message>
<message id="print.invite.in_confidence"><source></source><translation>Please say if there is anything that should not be shared with %1.</translation></message>
<message id="print.invite.rest"><source></source><translation>This letter is only about the review. Nothing of what the plan says is in it.</translation></message>
<message id="print.coordinator.nobody"><source></source><translation>No care coordinator is named yet. Please ask the mental health team.</translation></message>
<message id="print.review.letter_on"><source></source><translation>Invitation made on %1</translation></message>
<message id="form.letter_on"><source></source><translation>Invitation made on</translation></message>
<message id="copy.for.asked"><source></source><translation>Invitation: %1</translation></message>
<message id="copy.for.invited"><source></source><translation>Somebody asked to the review</translation></message>
<message id="copy.invitation_only"><source></source><translation>The letter says whose review it is, when and where, and nothing of what the plan says.</translation></message>
<message id="copy.form.review_invitation"><source></source><translation>Invitation to the review</translation></message>
<message id="copy.form.hint.review_invitation"><source></source><translation>When, where, and how to take part without coming.</translation></message>
<message id="page.invited.when"><source></source><translation>When and where</translation></message>
<message id="page.invited.when_hint"><source></source><translation>This goes into the invitations. If it changes, make them again.</translation></message>
<message id="page.invited.letter"><source></source><translation>Make the invitation</translation></message>
<message id="fault.print.not_invited"><source></source><translation>They are not on the list of those asked to the next review. Put them on it first.</translation></message>
</context>
</TS>
