<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- The sheet that is left when no copy can be -->
<message id="print.document.short_sheet"><source></source><translation>Your care, in short</translation></message>
<message id="print.short.this_says"><source></source><translation>This sheet says what is planned, and what happens next.</translation></message>
<message id="print.short.due"><source></source><translation>You will be given the whole plan by %1.</translation></message>
<message id="print.short.late"><source></source><translation>You should have had the whole plan by %1. Please ask us for it.</translation></message>
<message id="print.short.given"><source></source><translation>You were given the whole plan on %1.</translation></message>
<message id="print.short.declined"><source></source><translation>You did not want a copy of the whole plan. You can ask for one at any time.</translation></message>
<message id="print.short.when_agreed"><source></source><translation>You will be given the whole plan when it is ready.</translation></message>
<message id="print.short.actions"><source></source><translation>What will be done, and by whom</translation></message>
<message id="print.short.when"><source></source><translation>How often, and when</translation></message>
<message id="print.short.from_by"><source></source><translation>From %1, by %2</translation></message>
<message id="print.short.no_date"><source></source><translation>No date yet</translation></message>
<message id="print.short.you"><source></source><translation>You</translation></message>
<message id="print.short.nobody"><source></source><translation>Nobody is named yet</translation></message>
<message id="print.short.disagrees"><source></source><translation>You do not agree with this.</translation></message>
<message id="print.short.unsure"><source></source><translation>You are not sure about this.</translation></message>
<message id="print.short.no_actions"><source></source><translation>The plan does not say yet what will be done. Please ask us about this.</translation></message>
<message id="print.short.unmet"><source></source><translation>Needs that are not being met, and why</translation></message>
<message id="print.short.meanwhile"><source></source><translation>What is offered meanwhile</translation></message>
<message id="print.short.again"><source></source><translation>We will look at this again on %1.</translation></message>
<message id="print.short.no_unmet"><source></source><translation>The plan names no need that is not being met.</translation></message>
<message id="print.short.rest"><source></source><translation>This is a short sheet. The rest is in the whole plan.</translation></message>
<message id="copy.form.short_sheet"><source></source><translation>The short sheet</translation></message>
<message id="copy.form.hint.short_sheet"><source></source><translation>For when no copy can be left: what will be done, by whom, when, and what is not met.</translation></message>
<message id="page.copies.short"><source></source><translation>Short sheet for now</translation></message>
</context>
</TS>
