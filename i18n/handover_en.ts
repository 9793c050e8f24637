<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- A change of care coordinator -->
<message id="page.handover.title"><source></source><translation>Change of care coordinator</translation></message>
<message id="page.handover.begun"><source></source><translation>Begun, and not finished yet</translation></message>
<message id="page.handover.now"><source></source><translation>Care coordinator now: %1</translation></message>
<message id="page.handover.nobody"><source></source><translation>This plan names no care coordinator yet. Name one under “Care coordination”.</translation></message>
<message id="page.handover.how"><source></source><translation>One step at a time: why, what the person thinks, who follows, and who takes each open thing. Nothing changes in the plan until you finish. What was signed stays as it is.</translation></message>
<message id="page.handover.start"><source></source><translation>Start the change</translation></message>
<message id="page.handover.why"><source></source><translation>Why, and what the person says</translation></message>
<message id="page.handover.view_hint"><source></source><translation>In their own words. Who would they like, and what matters to them in a coordinator?</translation></message>
<message id="page.handover.who"><source></source><translation>The new coordinator</translation></message>
<message id="page.handover.to"><source></source><translation>The new care coordinator</translation></message>
<message id="page.handover.choose"><source></source><translation>Choose who follows first.</translation></message>
<message id="page.handover.add_person"><source></source><translation>Somebody who is not in the list yet</translation></message>
<message id="page.handover.stays"><source></source><translation>Stays in the team around the person: %1</translation></message>
<message id="page.handover.duties"><source></source><translation>Who takes each thing</translation></message>
<message id="page.handover.duties_hint"><source></source><translation>Each goes to whoever follows, unless you choose somebody else. What is done keeps its name.</translation></message>
<message id="page.handover.no_duties"><source></source><translation>Nothing open is in their name.</translation></message>
<message id="page.handover.who_follows"><source></source><translation>Whoever follows</translation></message>
<message id="page.handover.mentions"><source></source><translation>Sentences that name them</translation></message>
<message id="page.handover.mentions_hint"><source></source><translation>Nobody’s words are changed for them. Open each one and put it right.</translation></message>
<message id="page.handover.over"><source></source><translation>What is handed over</translation></message>
<message id="page.handover.letter_hint"><source></source><translation>A letter to the person, in their language, with the new name and number.</translation></message>
<message id="page.handover.finish_hint"><source></source><translation>When you finish, the new name stands everywhere at once.</translation></message>
<message id="page.handover.finish"><source></source><translation>Finish the change</translation></message>
<message id="page.handover.done"><source></source><translation>The care coordinator has changed</translation></message>
<message id="page.handover.done_text"><source></source><translation>The plan, its open actions and its crisis steps name the new coordinator now.</translation></message>
<message id="handing.duty.risk"><source></source><translation>Safety plan</translation></message>
<message id="handing.duty.contingency"><source></source><translation>Contingency plan</translation></message>
<message id="handing.duty.cto"><source></source><translation>Community treatment order</translation></message>
<message id="handing.duty.cto_alert"><source></source><translation>Is told when something changes</translation></message>
<message id="handing.missing.reason"><source></source><translation>Why does the coordinator change?</translation></message>
<message id="handing.missing.talked"><source></source><translation>When was it talked about with the person?</translation></message>
<message id="handing.missing.view"><source></source><translation>What does the person say about it?</translation></message>
<message id="handing.needed.view"><source></source><translation>Write down what the person says about it, or that they gave no view.</translation></message>
<message id="handing.needed.items"><source></source><translation>Tick the four things once they are handed over, or say why not all of them are.</translation></message>
<message id="page.handover.view_not_given"><source></source><translation>They were asked, and gave no view</translation></message>
<message id="page.handover.items_reason"><source></source><translation>Why is not everything handed over?</translation></message>
<message id="handing.missing.items"><source></source><translation>Have all four things been handed over?</translation></message>
<message id="handing.missing.letter"><source></source><translation>When did the letter to the person go?</translation></message>
<message id="handing.waiting"><source></source><translation>Has not accepted the handover yet: %1</translation></message>
<message id="handing.accepted"><source></source><translation>The handover was accepted on: %1. By: %2</translation></message>
<message id="handing.accepted_phone"><source></source><translation>The handover was accepted by telephone on: %1. By: %2. Written down by: %3</translation></message>
<message id="page.accept.title"><source></source><translation>This plan was handed over to you</translation></message>
<message id="page.accept.from"><source></source><translation>Handed over on: %1. By: %2</translation></message>
<message id="page.accept.given"><source></source><translation>%1: handed over</translation></message>
<message id="page.accept.missing"><source></source><translation>%1: not handed over</translation></message>
<message id="page.accept.missing_why"><source></source><translation>Why not everything was handed over: %1</translation></message>
<message id="page.accept.reason"><source></source><translation>Why do you accept without everything?</translation></message>
<message id="page.accept.reason_needed"><source></source><translation>Something was not handed over. Say why it is accepted all the same.</translation></message>
<message id="page.accept.hint"><source></source><translation>Until you accept, this page and the list of people say that you have not yet. Nothing else waits for it.</translation></message>
<message id="page.accept.accept"><source></source><translation>I accept the handover</translation></message>
<message id="page.accept.i_am"><source></source><translation>I am the new coordinator</translation></message>
<message id="page.accept.told"><source></source><translation>They told me that they accept</translation></message>
<message id="page.accept.waits"><source></source><translation>They are asked when they open the plan on their own device. Nothing else waits for it.</translation></message>
<message id="page.accept.phone"><source></source><translation>If they have no device of their own</translation></message>
<message id="page.accept.phone_on"><source></source><translation>The day on which they told you by telephone that they accept</translation></message>
<message id="page.accept.phone_reason"><source></source><translation>Why do they accept without everything?</translation></message>
<message id="page.accept.phone_yes"><source></source><translation>Write down that they accepted</translation></message>
<message id="page.accept.phone_day"><source></source><translation>Give the day on which they told you: today or before.</translation></message>
</context>
</TS>
