<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- The history of a plan -->
<message id="page.history.title"><source></source><translation>History</translation></message>
<message id="page.history.lead"><source></source><translation>Every version, who has had the plan, and who changed what. Nothing here can be deleted. Words that were written over, and what was removed, can be put back.</translation></message>
<message id="page.history.row"><source></source><translation>Versions, and who changed what</translation></message>
<message id="page.history.open"><source></source><translation>See who changed what</translation></message>
<message id="page.history.seals"><source></source><translation>Seals</translation></message>
<message id="page.history.seals_text"><source></source><translation>Each version below says whether its seal holds. All the changes can be checked too: this looks at every one on this device.</translation></message>
<message id="page.history.no_version"><source></source><translation>No version has been sealed yet: that happens when somebody signs. All the changes can be checked: this looks at every one on this device.</translation></message>
<message id="page.history.check"><source></source><translation>Check the seals now</translation></message>
<message id="page.history.seal_good"><source></source><translation>The seals hold</translation></message>
<message id="page.history.seal_bad"><source></source><translation>Not every seal holds</translation></message>
<message id="history.seal.good"><source></source><translation>Every change on this device is here as it was written, and none is missing. Checked: %1</translation></message>
<message id="page.history.edits"><source></source><translation>Who changed what</translation></message>
<message id="page.history.none"><source></source><translation>Nothing has been changed yet</translation></message>
<message id="page.history.none_text"><source></source><translation>As soon as somebody writes in this plan, it is here with their name and the time.</translation></message>
<message id="page.history.older"><source></source><translation>Show older changes</translation></message>
<message id="page.history.put_back"><source></source><translation>Put back what was there</translation></message>
<message id="page.history.put_back_done"><source></source><translation>It was put back. This, too, can be put back from here.</translation></message>
<message id="page.access.title"><source></source><translation>Who has had the plan</translation></message>
<message id="page.access.hint"><source></source><translation>Every copy that was made, and when each device last showed something new. What was done on another device is here once that device has sent it.</translation></message>
<message id="page.access.none"><source></source><translation>No copy has been made yet, and no other device has shown this plan.</translation></message>
<message id="page.access.more"><source></source><translation>Show more</translation></message>
<message id="access.viewed"><source></source><translation>Had it on the screen</translation></message>
<message id="access.format.pdf"><source></source><translation>Saved a copy as PDF</translation></message>
<message id="access.format.html"><source></source><translation>Saved a copy as a web page</translation></message>
<message id="access.format.json"><source></source><translation>Saved the plan as data (JSON)</translation></message>
<message id="access.format.version"><source></source><translation>Saved the signed version as a file that can be checked</translation></message>
<message id="access.for"><source></source><translation>For: %1</translation></message>
<message id="access.language"><source></source><translation>Language: %1</translation></message>
<message id="access.in.cy"><source></source><translation>Welsh</translation></message>
<message id="access.in.en"><source></source><translation>English</translation></message>
<message id="access.in.both"><source></source><translation>Both languages</translation></message>
<message id="access.brought"><source></source><translation>Brought in with the plan by: %1</translation></message>
<message id="page.compare.title"><source></source><translation>Compare</translation></message>
<message id="page.compare.hint"><source></source><translation>Choose a version to see what is different since. Areas of life, outcomes, actions, needs and the crisis plan are compared; every other change is in the list below.</translation></message>
<message id="page.compare.from"><source></source><translation>Since which version?</translation></message>
<message id="page.compare.to"><source></source><translation>Compared with</translation></message>
<message id="page.compare.now"><source></source><translation>The plan as it is now</translation></message>
<message id="page.compare.next"><source></source><translation>The version that came after it</translation></message>
<message id="page.compare.none"><source></source><translation>Nothing in these parts is different.</translation></message>
<message id="version.choice"><source></source><translation>Version: %1, %2, %3</translation></message>
<message id="page.history.confidential"><source></source><translation>This page does not say whether notes in confidence were changed. Before you let it, make sure that nobody else can see the screen.</translation></message>
<message id="page.history.confidential_shown"><source></source><translation>It now says above when notes in confidence were changed and by whom, but not what they say. This closes when you leave the screen.</translation></message>
<message id="page.history.confidential_show"><source></source><translation>Show these changes too</translation></message>
<message id="page.history.confidential_yes"><source></source><translation>Yes, show the changes</translation></message>
<message id="history.area"><source></source><translation>Area of life: %1</translation></message>
<message id="history.beginning"><source></source><translation>The plan begins: everything that was in it when it was made or brought in</translation></message>
<message id="history.confidential"><source></source><translation>Something told in confidence</translation></message>
<message id="history.unknown"><source></source><translation>Somebody whom this device does not know</translation></message>
<message id="history.why"><source></source><translation>Reason: %1</translation></message>
<message id="history.when.between"><source></source><translation>%1–%2, edits: %3</translation></message>
<message id="history.when.several"><source></source><translation>%1, edits: %2</translation></message>
<message id="history.did.written"><source></source><translation>Written</translation></message>
<message id="history.did.changed"><source></source><translation>Changed</translation></message>
<message id="history.did.emptied"><source></source><translation>Emptied</translation></message>
<message id="history.did.added"><source></source><translation>Added</translation></message>
<message id="history.did.removed"><source></source><translation>Removed</translation></message>
<message id="history.did.moved"><source></source><translation>Moved in the list</translation></message>
<message id="part.checker_notes"><source></source><translation>Questions that were put aside</translation></message>
</context>
</TS>
