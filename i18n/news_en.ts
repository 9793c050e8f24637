<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- What is new since last time, for the person -->
<message id="mine.news"><source></source><translation>What is new since last time</translation></message>
<message id="mine.news_since"><source></source><translation>This is different from your plan as it stood on %1.</translation></message>
<message id="mine.news.achieved"><source></source><translation>You have reached this aim</translation></message>
<message id="mine.news.stopped"><source></source><translation>Work on this aim has stopped</translation></message>
<message id="mine.news.gone"><source></source><translation>This aim is no longer in your plan</translation></message>
<message id="mine.news.partly"><source></source><translation>You have reached part of this aim</translation></message>
<message id="mine.news.not_yet"><source></source><translation>This aim has not been reached yet</translation></message>
<message id="mine.news.words"><source></source><translation>This aim is written differently now</translation></message>
<message id="mine.news.date"><source></source><translation>This aim has a new date</translation></message>
<message id="mine.news.new"><source></source><translation>This aim is new</translation></message>
<message id="mine.news.action_new"><source></source><translation>This is going to be done now</translation></message>
<message id="mine.news.action_done"><source></source><translation>This has been done</translation></message>
<message id="mine.news.action_stopped"><source></source><translation>This is not being done any more</translation></message>
<message id="mine.news.action_gone"><source></source><translation>This is no longer in your plan</translation></message>
<message id="mine.news.action_words"><source></source><translation>What will be done is written differently now</translation></message>
<message id="mine.news.action_owner"><source></source><translation>Somebody else does this now</translation></message>
<message id="mine.news.area_in_my_words"><source></source><translation>Your own words are different</translation></message>
<message id="mine.news.unmet_new"><source></source><translation>You need this, and cannot have it at present</translation></message>
<message id="mine.news.unmet_gone"><source></source><translation>This is no longer among the needs that are not met</translation></message>
<message id="mine.news.crisis"><source></source><translation>What to do if things go wrong is different</translation></message>
</context>
</TS>
