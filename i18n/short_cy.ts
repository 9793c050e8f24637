<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- The sheet that is left when no copy can be -->
<message id="print.document.short_sheet"><source></source><translation>Eich gofal, yn fyr</translation></message>
<message id="print.short.this_says"><source></source><translation>Mae’r ddalen hon yn dweud beth sydd wedi’i gynllunio, a beth fydd yn digwydd nesaf.</translation></message>
<message id="print.short.due"><source></source><translation>Byddwch yn cael y cynllun cyfan erbyn %1.</translation></message>
<message id="print.short.late"><source></source><translation>Dylech fod wedi cael y cynllun cyfan erbyn %1. Gofynnwch i ni amdano.</translation></message>
<message id="print.short.given"><source></source><translation>Cawsoch y cynllun cyfan ar %1.</translation></message>
<message id="print.short.declined"><source></source><translation>Nid oeddech am gael copi o’r cynllun cyfan. Gallwch ofyn am un unrhyw bryd.</translation></message>
<message id="print.short.when_agreed"><source></source><translation>Byddwch yn cael y cynllun cyfan pan fydd yn barod.</translation></message>
<message id="print.short.actions"><source></source><translation>Beth fydd yn cael ei wneud, a chan bwy</translation></message>
<message id="print.short.when"><source></source><translation>Pa mor aml, a phryd</translation></message>
<message id="print.short.from_by"><source></source><translation>O %1, erbyn %2</translation></message>
<message id="print.short.no_date"><source></source><translation>Dim dyddiad eto</translation></message>
<message id="print.short.you"><source></source><translation>Chi</translation></message>
<message id="print.short.nobody"><source></source><translation>Nid oes neb wedi’i enwi eto</translation></message>
<message id="print.short.disagrees"><source></source><translation>Nid ydych yn cytuno â hyn.</translation></message>
<message id="print.short.unsure"><source></source><translation>Nid ydych yn siŵr am hyn.</translation></message>
<message id="print.short.no_actions"><source></source><translation>Nid yw’r cynllun yn dweud eto beth fydd yn cael ei wneud. Gofynnwch i ni am hyn.</translation></message>
<message id="print.short.unmet"><source></source><translation>Anghenion nad ydynt yn cael eu diwallu, a pham</translation></message>
<message id="print.short.meanwhile"><source></source><translation>Beth a gynigir yn y cyfamser</translation></message>
<message id="print.short.again"><source></source><translation>Byddwn yn edrych ar hyn eto ar %1.</translation></message>
<message id="print.short.no_unmet"><source></source><translation>Nid yw’r cynllun yn enwi unrhyw angen nad yw’n cael ei ddiwallu.</translation></message>
<message id="print.short.rest"><source></source><translation>Dalen fer yw hon. Mae’r gweddill yn y cynllun cyfan.</translation></message>
<message id="copy.form.short_sheet"><source></source><translation>Y ddalen fer</translation></message>
<message id="copy.form.hint.short_sheet"><source></source><translation>Pan na ellir gadael copi: beth fydd yn cael ei wneud, gan bwy, pryd, a beth nad yw’n cael ei ddiwallu.</translation></message>
<message id="page.copies.short"><source></source><translation>Dalen fer am y tro</translation></message>
</context>
</TS>
