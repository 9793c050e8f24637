<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- From assessment to plan -->
<message id="page.fit.title"><source></source><translation>From the assessments to the plan</translation></message>
<message id="page.fit.what"><source></source><translation>What the assessments found, and beside it what the plan does about it.</translation></message>
<message id="page.fit.needs"><source></source><translation>Needs</translation></message>
<message id="page.fit.no_needs"><source></source><translation>No assessment in this plan names a need.</translation></message>
<message id="page.fit.risks"><source></source><translation>Risks</translation></message>
<message id="page.fit.no_risk"><source></source><translation>No risk assessment could be found.</translation></message>
<message id="page.fit.others"><source></source><translation>In the plan, and in no assessment</translation></message>
<message id="page.fit.why_not"><source></source><translation>Or: why it is not in the plan</translation></message>
<message id="page.fit.put_in"><source></source><translation>Put it in: %1</translation></message>
<message id="page.fit.open_area"><source></source><translation>Open: %1</translation></message>
<message id="page.fit.open_safety"><source></source><translation>Open the safety plan</translation></message>
<message id="fit.in_plan"><source></source><translation>In the plan</translation></message>
<message id="fit.not_taken"><source></source><translation>Not taken forward, with a reason</translation></message>
<message id="fit.nowhere"><source></source><translation>Not in the plan yet</translation></message>
<message id="fit.done"><source></source><translation>Something is done</translation></message>
<message id="fit.nothing_done"><source></source><translation>What is done about this?</translation></message>
<message id="fit.absent"><source></source><translation>Not present</translation></message>
<message id="fit.past"><source></source><translation>In the past</translation></message>
<message id="fit.not_known"><source></source><translation>Not known</translation></message>
<message id="fit.blank"><source></source><translation>Not answered yet</translation></message>
<message id="fit.no_source"><source></source><translation>It does not say where this comes from</translation></message>
<message id="fit.open"><source></source><translation>Needs not in the plan: %1. Risks with no plan: %2.</translation></message>
</context>
</TS>
