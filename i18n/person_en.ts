<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- The person's own mode -->
<message id="place.hand_over"><source></source><translation>Hand over</translation></message>
<message id="page.hand_over.title"><source></source><translation>Hand over</translation></message>
<message id="page.hand_over.heading"><source></source><translation>Hand the tablet over</translation></message>
<message id="page.hand_over.what"><source></source><translation>The person sees their own plan and nothing else, one part at a time, in large letters. They say whether they agree, and can add their own words.</translation></message>
<message id="page.hand_over.language"><source></source><translation>In which language?</translation></message>
<message id="page.hand_over.locked"><source></source><translation>The way back needs your passphrase or PIN.</translation></message>
<message id="page.hand_over.kept"><source></source><translation>They can stop at any time. Every answer is kept.</translation></message>
<message id="page.hand_over.now"><source></source><translation>Hand over now</translation></message>
<message id="mine.title"><source></source><translation>My plan</translation></message>
<message id="mine.only_yours"><source></source><translation>Only your plan is on the screen</translation></message>
<message id="mine.text_size"><source></source><translation>Text size</translation></message>
<message id="mine.step"><source></source><translation>Step: %1 of %2</translation></message>
<message id="mine.asked_review"><source></source><translation>You asked for a review on %1. Your care coordinator must answer you.</translation></message>
<message id="mine.ask_review"><source></source><translation>I would like a review of my plan</translation></message>
<message id="mine.ask_review_text"><source></source><translation>You can ask for a review at any time.</translation></message>
<message id="mine.sign"><source></source><translation>Your answer to the whole plan</translation></message>
<message id="mine.sign_text"><source></source><translation>If you wish, you can now answer the whole plan: sign it, sign it in part, or say that you do not agree. You do not have to.</translation></message>
<message id="mine.sign_start"><source></source><translation>Read the whole plan and answer</translation></message>
<message id="mine.sign_not_now"><source></source><translation>Not now</translation></message>
<message id="mine.signed_next"><source></source><translation>A copy of your plan will come to you within seven days. If you change your mind today, tell your care coordinator: you have four hours to take it back.</translation></message>
<message id="mine.signed_back"><source></source><translation>Go on</translation></message>
<message id="mine.review_words"><source></source><translation>What you would like to talk about, if you wish to say</translation></message>
<message id="mine.hello"><source></source><translation>This is your plan</translation></message>
<message id="mine.hello_text"><source></source><translation>We will go through it one part at a time. Say what you think. There are no wrong answers. You can stop at any time, and nothing is lost.</translation></message>
<message id="mine.start"><source></source><translation>Start</translation></message>
<message id="mine.previous"><source></source><translation>Back</translation></message>
<message id="mine.next"><source></source><translation>Next</translation></message>
<message id="mine.stop"><source></source><translation>Stop for now</translation></message>
<message id="mine.finish"><source></source><translation>Finish and give the tablet back</translation></message>
<message id="mine.thanks"><source></source><translation>Thank you</translation></message>
<message id="mine.thanks_text"><source></source><translation>Everything you said is kept. Nothing is signed yet: you can do that next, together with your worker.</translation></message>
<message id="mine.i_said"><source></source><translation>What I said</translation></message>
<message id="mine.i_want"><source></source><translation>I want</translation></message>
<message id="mine.will_happen"><source></source><translation>What will happen</translation></message>
<message id="mine.who"><source></source><translation>Who: %1</translation></message>
<message id="mine.when"><source></source><translation>By: %1</translation></message>
<message id="mine.me"><source></source><translation>Me</translation></message>
<message id="mine.ask_area"><source></source><translation>Do you agree with this part?</translation></message>
<message id="mine.ask_outcome"><source></source><translation>Do you want this?</translation></message>
<message id="mine.ask_action"><source></source><translation>Do you agree with this?</translation></message>
<message id="mine.agree"><source></source><translation>Yes</translation></message>
<message id="mine.not_sure"><source></source><translation>Not sure</translation></message>
<message id="mine.no"><source></source><translation>No</translation></message>
<message id="mine.still_no"><source></source><translation>You have said “No” or “Not sure” to something here. It stays so until you change it.</translation></message>
<message id="mine.my_words"><source></source><translation>My words</translation></message>
<message id="mine.my_words_hint"><source></source><translation>Only if you want to. They are kept as you write them.</translation></message>
<message id="mine.give_back"><source></source><translation>Thank you. Please give the tablet back</translation></message>
<message id="mine.give_back_text"><source></source><translation>Everything is kept. The tablet is locked.</translation></message>
<message id="mine.worker"><source></source><translation>I am the worker: unlock</translation></message>
<message id="aloud.read"><source></source><translation>Read this page aloud</translation></message>
<message id="aloud.stop"><source></source><translation>Stop reading</translation></message>
<message id="aloud.speed_slower"><source></source><translation>Speed: slower</translation></message>
<message id="aloud.speed_usual"><source></source><translation>Speed: usual</translation></message>
<message id="aloud.speed_faster"><source></source><translation>Speed: faster</translation></message>
<message id="aloud.speed_change"><source></source><translation>Changes how fast it is read</translation></message>
<message id="aloud.no_voice"><source></source><translation>This device has no voice to read aloud with.</translation></message>
<message id="aloud.no_welsh"><source></source><translation>This device has no Welsh voice: words in Welsh are not read aloud.</translation></message>
<message id="aloud.no_english"><source></source><translation>This device has no English voice: words in English are not read aloud.</translation></message>
<message id="mine.tint"><source></source><translation>Colours</translation></message>
</context></TS>
