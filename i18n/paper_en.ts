<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- A copy that somebody signed on paper -->
<message id="fault.sign.paper_date"><source></source><translation>Write the date that stands beside the signature on the paper. It cannot be a day to come.</translation></message>
<message id="fault.sign.kept"><source></source><translation>Write down where the paper is kept.</translation></message>
<message id="fault.sign.paper_version"><source></source><translation>That is not the version that stands now. Look at the number at the top of the paper. If it is older, print the plan again.</translation></message>
<message id="fault.sign.paper_changed"><source></source><translation>The plan was changed after that day, so the paper says something else. Print it again, and have that signed.</translation></message>
<message id="sign.problem.paper_date"><source></source><translation>Write the date that stands beside the signature. It cannot be a day to come.</translation></message>
<message id="sign.problem.kept"><source></source><translation>Write down where the paper is kept.</translation></message>
<message id="sign.problem.paper_version"><source></source><translation>That is not the number of the text on the screen. If the paper’s number is older, print the plan again.</translation></message>
<message id="sign.problem.paper_changed"><source></source><translation>The plan was changed after that day, so the paper says something else. Print it again, and have that signed.</translation></message>
<message id="sign.how.paper"><source></source><translation>Signed a printed copy</translation></message>
<message id="sign.paper"><source></source><translation>Signed on paper on %1. The paper is kept at: %2</translation></message>
<message id="page.sign.paper"><source></source><translation>I signed a printed copy</translation></message>
<message id="page.sign.paper_note"><source></source><translation>The signature is noted here. There is no picture of it: keep the paper. The text on the screen has to be what is printed.</translation></message>
<message id="page.sign.paper_on"><source></source><translation>Date beside the signature</translation></message>
<message id="page.sign.paper_version"><source></source><translation>Version number at the top of the paper</translation></message>
<message id="page.sign.kept_at"><source></source><translation>Where the paper is kept</translation></message>
<message id="page.sign.kept_hint"><source></source><translation>So that somebody else can find it</translation></message>
<message id="page.sign.paper_words"><source></source><translation>Anything else about the paper (if you wish)</translation></message>
<message id="page.sign.fact_paper"><source></source><translation>The paper</translation></message>
<message id="print.label.sign_paper"><source></source><translation>The paper</translation></message>
<message id="print.label.paper_version"><source></source><translation>Version printed on the paper</translation></message>
<message id="print.label.sealed_at"><source></source><translation>Noted and sealed</translation></message>
<message id="print.sign.paper"><source></source><translation>Signed on paper on %1. The paper is kept at: %2</translation></message>
<message id="print.sign.sealed"><source></source><translation>Noted and sealed: %1</translation></message>
</context>
</TS>
