<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- Risk beside the forms: changed since the plan was settled, children and adults at risk -->
<message id="place.safety"><source></source><translation>Risk</translation></message>
<message id="part.safeguarding"><source></source><translation>Children and adults at risk</translation></message>
<message id="risk.changed.agreed"><source></source><translation>Risk was changed on %1, after the plan was agreed.</translation></message>
<message id="risk.changed.reviewed"><source></source><translation>Risk was changed on %1, after the last review.</translation></message>
<message id="risk.changed.fits"><source></source><translation>Risk was changed on %1, after somebody last said that the plan still fits.</translation></message>
<message id="risk.fits.said"><source></source><translation>%1 said on %2 that the plan still fits.</translation></message>
<message id="risk.from"><source></source><translation>%1, %2</translation></message>
<message id="page.risk.look"><source></source><translation>Does the plan still fit? Look at it together, or say that it does.</translation></message>
<message id="page.risk.review"><source></source><translation>Look at it in a review</translation></message>
<message id="page.risk.fits"><source></source><translation>The plan still fits</translation></message>
<message id="page.risk.take_back"><source></source><translation>Take that back</translation></message>
<message id="page.risk.heads"><source></source><translation>What the risk assessment found</translation></message>
<message id="page.risk.none"><source></source><translation>No risk assessment with anything in it is in the plan yet.</translation></message>
<message id="page.risk.assess"><source></source><translation>New risk assessment, dated today</translation></message>
<message id="page.risk.assessments"><source></source><translation>All assessments</translation></message>
<message id="left.at_risk"><source></source><translation>Children and adults at risk: say what has been done</translation></message>
<message id="at_risk.on"><source></source><translation>Written down on %1</translation></message>
<message id="at_risk.no_longer"><source></source><translation>The plan no longer names them</translation></message>
<message id="page.at_risk.hint"><source></source><translation>The plan names them. Say of each what has been done. This is not in the person’s own mode, nor in any copy that is given out.</translation></message>
<message id="page.at_risk.nobody"><source></source><translation>The plan names no child and no adult at risk.</translation></message>
<message id="page.at_risk.number"><source></source><translation>The local safeguarding team</translation></message>
<message id="page.at_risk.no_number"><source></source><translation>Their number is not known here yet. Write it down once: it is kept with the people of this plan.</translation></message>
<message id="page.at_risk.add_number"><source></source><translation>Write down the number</translation></message>
<message id="page.at_risk.service"><source></source><translation>Name of the team</translation></message>
<message id="page.at_risk.phone"><source></source><translation>Telephone number</translation></message>
<message id="page.at_risk.done"><source></source><translation>What has been done?</translation></message>
<message id="form.at_risk_kind"><source></source><translation>Why they are asked about</translation></message>
<message id="form.at_risk_words"><source></source><translation>What was done, and by whom</translation></message>
<message id="role.safeguarding_team"><source></source><translation>Safeguarding team</translation></message>
<message id="code.role.safeguarding_team"><source></source><translation>safeguarding team</translation></message>
<message id="code.at_risk.child"><source></source><translation>A child</translation></message>
<message id="code.at_risk.dependant"><source></source><translation>Somebody who depends on the person</translation></message>
<message id="code.at_risk.children_at_home"><source></source><translation>Children at home, whom the plan does not name</translation></message>
<message id="code.at_risk.self"><source></source><translation>The person themselves: vulnerability is a risk now</translation></message>
<message id="code.at_risk.others"><source></source><translation>Others: harm to others is a risk now</translation></message>
<message id="code.safeguarding.thought_of"><source></source><translation>It was thought about: nothing more is needed now</translation></message>
<message id="code.safeguarding.support"><source></source><translation>Help is arranged</translation></message>
<message id="code.safeguarding.advice"><source></source><translation>The safeguarding team was asked for advice</translation></message>
<message id="code.safeguarding.report"><source></source><translation>A safeguarding report was made</translation></message>
</context>
</TS>
