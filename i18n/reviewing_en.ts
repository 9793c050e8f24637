<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- The review meeting -->
<message id="page.review.title"><source></source><translation>Review meeting</translation></message>
<message id="page.review.how"><source></source><translation>Start when you sit down together. What the plan wants now is kept as the last version. Then, one outcome at a time: what came of it, and is it still true? Nothing is copied on by itself.</translation></message>
<message id="page.review.nothing"><source></source><translation>There is no open outcome in this plan to review.</translation></message>
<message id="page.review.start"><source></source><translation>Start the review</translation></message>
<message id="page.review.last_time"><source></source><translation>What the last version says</translation></message>
<message id="page.review.asked_hint"><source></source><translation>A review that is held on a later day answers it too.</translation></message>
<message id="page.review.asked_told"><source></source><translation>They have been told</translation></message>
<message id="page.review.asked_missing"><source></source><translation>Write down why first.</translation></message>
<message id="page.review.was_by"><source></source><translation>Was due by %1</translation></message>
<message id="page.review.by"><source></source><translation>By: %1</translation></message>
<message id="page.review.what_came"><source></source><translation>What came of it?</translation></message>
<message id="page.review.achieved"><source></source><translation>Achieved</translation></message>
<message id="page.review.partly"><source></source><translation>Partly</translation></message>
<message id="page.review.not"><source></source><translation>Not yet</translation></message>
<message id="page.review.stop"><source></source><translation>Stop this one</translation></message>
<message id="page.review.now"><source></source><translation>What it says now</translation></message>
<message id="page.review.still_true"><source></source><translation>Still true? Say why it stays</translation></message>
<message id="page.review.still_true_hint"><source></source><translation>In the person’s own words, if you can. If it is not true any more, choose “Stop this one” or change the words.</translation></message>
<message id="page.review.record"><source></source><translation>The record of this review</translation></message>
<message id="page.review.held_on"><source></source><translation>Held on</translation></message>
<message id="page.review.who_came"><source></source><translation>Who came</translation></message>
<message id="page.review.again"><source></source><translation>Needs and risk are looked at again before a review.</translation></message>
<message id="page.review.next"><source></source><translation>Next review</translation></message>
<message id="page.review.next_hint"><source></source><translation>Within twelve months. The person or their carer can ask for one sooner at any time.</translation></message>
<message id="page.review.next_wrong"><source></source><translation>The next review has to be after this one and within twelve months of it.</translation></message>
<message id="page.review.finish_hint"><source></source><translation>The plan becomes a new version, a draft until it is agreed and signed. What was signed before stays as it is.</translation></message>
<message id="page.review.finish"><source></source><translation>Finish the review</translation></message>
<message id="page.review.changes"><source></source><translation>What is different from last time</translation></message>
<message id="review.last"><source></source><translation>Last review: %1</translation></message>
<message id="review.due"><source></source><translation>Next review: %1</translation></message>
<message id="review.answered"><source></source><translation>Outcomes answered: %1 of %2</translation></message>
<message id="review.no_area"><source></source><translation>No longer in the plan</translation></message>
<message id="review.change.achieved"><source></source><translation>Achieved</translation></message>
<message id="review.change.stopped"><source></source><translation>Stopped</translation></message>
<message id="review.change.words"><source></source><translation>Said differently now</translation></message>
<message id="review.change.date"><source></source><translation>A new date</translation></message>
<message id="review.change.new"><source></source><translation>New</translation></message>
</context>
</TS>
