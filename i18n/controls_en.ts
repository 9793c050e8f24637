<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<message id="controls.accents.capitals"><source></source><translation>Capital letters</translation></message>
<message id="controls.accents.show"><source></source><translation>Welsh letters with accents</translation></message>
<message id="controls.answer.changed_elsewhere"><source></source><translation>Changed by someone else while you were writing. Your words are still here.</translation></message>
<message id="controls.answer.choose"><source></source><translation>Choose between two versions</translation></message>
<message id="controls.answer.conflict"><source></source><translation>Two versions: choose</translation></message>
<message id="controls.answer.draft"><source></source><translation>Draft, kept on this device</translation></message>
<message id="controls.answer.in_english"><source></source><translation>Written in: English</translation></message>
<message id="controls.answer.in_welsh"><source></source><translation>Written in: Welsh</translation></message>
<message id="controls.answer.keep_mine"><source></source><translation>Keep my words</translation></message>
<message id="controls.answer.not_saved"><source></source><translation>Not saved. Your words are still here. Try again.</translation></message>
<message id="controls.answer.saved"><source></source><translation>Saved on this device</translation></message>
<message id="controls.answer.use_theirs"><source></source><translation>Use the new words</translation></message>
<message id="controls.back"><source></source><translation>Back</translation></message>
<message id="controls.banner.born"><source></source><translation>Born</translation></message>
<message id="controls.banner.born_is"><source></source><translation>Born: %1</translation></message>
<message id="controls.banner.coordinator"><source></source><translation>Care coordinator</translation></message>
<message id="controls.banner.nhs_number"><source></source><translation>NHS number</translation></message>
<message id="controls.banner.nhs_number_is"><source></source><translation>NHS number: %1</translation></message>
<message id="controls.banner.not_recorded"><source></source><translation>Not recorded</translation></message>
<message id="controls.banner.review_by"><source></source><translation>Review by</translation></message>
<message id="controls.cancel"><source></source><translation>Cancel</translation></message>
<message id="controls.choose"><source></source><translation>Choose</translation></message>
<message id="controls.close"><source></source><translation>Close</translation></message>
<message id="controls.date.day"><source></source><translation>Day</translation></message>
<message id="controls.date.example"><source></source><translation>For example: 27 3 2026</translation></message>
<message id="controls.date.impossible"><source></source><translation>There is no such date. Check the day, the month and the year.</translation></message>
<message id="controls.date.incomplete"><source></source><translation>Type the day, the month and the whole year.</translation></message>
<message id="controls.date.month"><source></source><translation>Month</translation></message>
<message id="controls.date.too_early"><source></source><translation>Earliest date possible: %1</translation></message>
<message id="controls.date.too_late"><source></source><translation>Latest date possible: %1</translation></message>
<message id="controls.date.year"><source></source><translation>Year</translation></message>
<message id="controls.ink.clear"><source></source><translation>Clear</translation></message>
<message id="controls.ink.empty"><source></source><translation>Nothing is written in the box yet.</translation></message>
<message id="controls.ink.hint"><source></source><translation>Sign with a finger or a pen.</translation></message>
<message id="controls.ink.written"><source></source><translation>There is writing in the box.</translation></message>
<message id="controls.off"><source></source><translation>Off</translation></message>
<message id="controls.on"><source></source><translation>On</translation></message>
<message id="controls.search"><source></source><translation>Search</translation></message>
<message id="controls.search.clear"><source></source><translation>Clear the search</translation></message>
<message id="controls.secret.hide"><source></source><translation>Hide</translation></message>
<message id="controls.secret.show"><source></source><translation>Show</translation></message>
<message id="controls.spelling.keep"><source></source><translation>Add to this device’s words</translation></message>
<message id="controls.spelling.none"><source></source><translation>No suggestions</translation></message>
<message id="controls.spelling.pick"><source></source><translation>Was it one of these?</translation></message>
<message id="controls.spelling.undo"><source></source><translation>Undo the replacement</translation></message>
<message id="controls.spelling.unknown"><source></source><translation>Not in the dictionary: %1</translation></message>
<message id="controls.spelling.use"><source></source><translation>Use this word: %1</translation></message>
<message id="controls.unavailable"><source></source><translation>Not available now</translation></message>
<message id="controls.week.bank_holiday"><source></source><translation>Bank holiday</translation></message>
<message id="controls.week.covered"><source></source><translation>Somebody to call, day and night</translation></message>
<message id="controls.week.gap"><source></source><translation>Nobody to call: %1</translation></message>
<message id="controls.week.key_covered"><source></source><translation>Somebody to call</translation></message>
<message id="controls.week.key_gap"><source></source><translation>Nobody to call</translation></message>
</context></TS>
