<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- What runs out: a care coordinator reads these in what is left and in the list of people -->
<message id="clock.review"><source></source><translation>Review due by %1</translation></message>
<message id="clock.order"><source></source><translation>The community treatment order runs out on %1</translation></message>
<message id="clock.order_over"><source></source><translation>The community treatment order ran out on %1</translation></message>
<message id="clock.contact"><source></source><translation>Contact is due by %1</translation></message>
<message id="clock.contact_late"><source></source><translation>Contact is overdue. It was due by %1</translation></message>
<message id="clock.contact_none"><source></source><translation>No contact is written down since the order began. One was due by %1</translation></message>
<message id="clock.contact_ask"><source></source><translation>No contact is written down yet. When was the last? The next is counted from that day</translation></message>
<message id="clock.missed"><source></source><translation>Contact was missed, last on %1. Look at the plan, and follow your local steps for missed contact</translation></message>
<message id="clock.stopped"><source></source><translation>Treatment was stopped on %1. Look at the plan, and follow your local steps</translation></message>
<message id="clock.lost"><source></source><translation>Contact is lost. Speak to the responsible clinician now</translation></message>
<message id="clock.lost_who"><source></source><translation>Contact is lost. Speak to the responsible clinician now: %1</translation></message>
<message id="clock.stopped_act"><source></source><translation>Treatment was stopped. Speak to the responsible clinician now</translation></message>
<message id="clock.stopped_who"><source></source><translation>Treatment was stopped. Speak to the responsible clinician now: %1</translation></message>
<message id="clock.higher_risk"><source></source><translation>Higher-risk time after hospital, until %1. Extra contact: %2</translation></message>
<message id="clock.higher_risk_none"><source></source><translation>Higher-risk time after hospital, until %1. No extra contact is planned yet</translation></message>
<message id="clock.left"><source></source><translation>Left hospital against advice. Contact them as soon as possible</translation></message>
<message id="clock.left_by"><source></source><translation>Left hospital against advice. Contact them as soon as possible, and see them by %1</translation></message>
<message id="clock.left_late"><source></source><translation>Left hospital against advice and has not been seen. Contact them now: they were to be seen by %1</translation></message>
<message id="page.overview.go"><source></source><translation>Go there</translation></message>
<!-- The contact log -->
<message id="form.contact_log"><source></source><translation>Contact</translation></message>
<message id="form.contact_log.lead"><source></source><translation>Each contact that was kept or missed, when treatment was stopped, and what was done.</translation></message>
<message id="form.contact_log.help"><source></source><translation>One tap writes down today. The plan says when contact is due under an order, and when it was missed too often.</translation></message>
<message id="form.add.contact"><source></source><translation>Add a contact</translation></message>
<message id="print.label.contact_log"><source></source><translation>Contact that was kept and missed</translation></message>
<message id="print.label.contact_result"><source></source><translation>What happened</translation></message>
<message id="code.contact_result.kept"><source></source><translation>Contact was kept</translation></message>
<message id="code.contact_result.missed"><source></source><translation>Contact was missed</translation></message>
<message id="code.contact_result.treatment_stopped"><source></source><translation>Treatment was stopped</translation></message>
<message id="code.contact_result.looked_at"><source></source><translation>Plan looked at, or responsible clinician told</translation></message>
</context>
</TS>
