<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- Letters after a change of care coordinator -->
<message id="print.document.coordinator_letter"><source></source><translation>Llythyr am eich cydgysylltydd gofal</translation></message>
<message id="print.document.coordinator_letter_gp"><source></source><translation>Newid cydgysylltydd gofal</translation></message>
<message id="print.letter.dear"><source></source><translation>Annwyl %1,</translation></message>
<message id="print.letter.changed"><source></source><translation>Mae eich cydgysylltydd gofal wedi newid.</translation></message>
<message id="print.letter.is"><source></source><translation>Mae’r llythyr hwn yn dweud pwy yw eich cydgysylltydd gofal.</translation></message>
<message id="print.letter.changing"><source></source><translation>Mae eich cydgysylltydd gofal yn mynd i newid.</translation></message>
<message id="print.letter.nobody"><source></source><translation>Nid yw eich cynllun yn dweud eto pwy yw eich cydgysylltydd gofal.</translation></message>
<message id="print.letter.will_write"><source></source><translation>Byddwn yn ysgrifennu atoch gyda’r enw a’r rhif.</translation></message>
<message id="print.letter.until"><source></source><translation>Tan hynny, gallwch ffonio’r rhifau isod.</translation></message>
<message id="print.letter.new"><source></source><translation>Eich cydgysylltydd gofal newydd</translation></message>
<message id="print.letter.now"><source></source><translation>Eich cydgysylltydd gofal</translation></message>
<message id="print.letter.role"><source></source><translation>Rôl</translation></message>
<message id="print.letter.from"><source></source><translation>Yn cydgysylltu eich gofal o</translation></message>
<message id="print.letter.gp.since"><source></source><translation>Cydgysylltydd gofal o</translation></message>
<message id="print.letter.no_phone"><source></source><translation>Nid yw eu rhif ffôn yn y cynllun eto.</translation></message>
<message id="print.letter.phone_later"><source></source><translation>Byddwn yn ei anfon atoch.</translation></message>
<message id="print.letter.ring"><source></source><translation>Gallwch ffonio %1 gydag unrhyw gwestiwn am eich gofal.</translation></message>
<message id="print.letter.why"><source></source><translation>Os hoffech wybod pam, gofynnwch i ni.</translation></message>
<message id="print.letter.same"><source></source><translation>Beth sy’n aros yr un fath</translation></message>
<message id="print.letter.plan_same"><source></source><translation>Mae eich cynllun gofal a thriniaeth yn aros yr un fath.</translation></message>
<message id="print.letter.help_goes_on"><source></source><translation>Mae’r help sydd yn eich cynllun yn parhau.</translation></message>
<message id="print.letter.review"><source></source><translation>Bydd eich cynllun yn cael ei adolygu erbyn %1.</translation></message>
<message id="print.letter.review_later"><source></source><translation>Byddwn yn cytuno ar ddyddiad gyda chi i’w adolygu.</translation></message>
<message id="print.letter.sooner"><source></source><translation>Gallwch ofyn am adolygiad yn gynt.</translation></message>
<message id="print.letter.crisis"><source></source><translation>Os oes angen help arnoch yn gyflym</translation></message>
<message id="print.letter.no_numbers"><source></source><translation>Nid oes rhifau yn eich cynllun argyfwng eto. Gofynnwch i ni am hyn.</translation></message>
<message id="print.letter.team"><source></source><translation>Eich tîm iechyd meddwl</translation></message>
<message id="print.letter.urgent"><source></source><translation>I gael help iechyd meddwl brys ar unrhyw awr, ffoniwch GIG 111 Cymru. Dewiswch opsiwn 2.</translation></message>
<message id="print.letter.regards"><source></source><translation>Gyda dymuniadau gorau,</translation></message>
<message id="print.letter.from_team"><source></source><translation>Eich tîm iechyd meddwl</translation></message>
<message id="print.letter.rest"><source></source><translation>Llythyr am eich cydgysylltydd gofal yn unig yw hwn. Mae’r gweddill yn eich cynllun.</translation></message>
<message id="print.letter.gp.dear"><source></source><translation>Annwyl feddyg,</translation></message>
<message id="print.letter.gp.changed"><source></source><translation>Mae cydgysylltydd gofal yr unigolyn a enwir isod wedi newid.</translation></message>
<message id="print.letter.gp.is"><source></source><translation>Mae’r llythyr hwn yn dweud pwy sy’n cydgysylltu gofal yr unigolyn a enwir isod.</translation></message>
<message id="print.letter.gp.changing"><source></source><translation>Mae cydgysylltydd gofal yr unigolyn a enwir isod yn mynd i newid.</translation></message>
<message id="print.letter.gp.nobody"><source></source><translation>Nid yw cynllun yr unigolyn a enwir isod yn enwi cydgysylltydd gofal eto.</translation></message>
<message id="print.letter.gp.person"><source></source><translation>Yr unigolyn</translation></message>
<message id="print.letter.gp.new"><source></source><translation>Y cydgysylltydd gofal newydd</translation></message>
<message id="print.letter.gp.now"><source></source><translation>Y cydgysylltydd gofal</translation></message>
<message id="print.letter.gp.records"><source></source><translation>Rhowch yr enw a’r rhif hyn yn eich cofnodion, os gwelwch yn dda.</translation></message>
<message id="print.letter.gp.goes_on"><source></source><translation>Mae’r cynllun gofal a thriniaeth yn parhau fel o’r blaen.</translation></message>
<message id="print.letter.gp.ring_team"><source></source><translation>Tan hynny, ffoniwch y tîm iechyd meddwl cymunedol.</translation></message>
<message id="print.letter.gp.ring_team_on"><source></source><translation>Tan hynny, ffoniwch y tîm iechyd meddwl cymunedol: %1.</translation></message>
<message id="print.letter.gp.regards"><source></source><translation>Yn gywir,</translation></message>
<message id="print.letter.gp.from_team"><source></source><translation>Y tîm iechyd meddwl cymunedol</translation></message>
<message id="print.letter.gp.rest"><source></source><translation>Dim ond pwy sy’n cydgysylltu’r gofal sydd yn y llythyr hwn.</translation></message>
<message id="copy.form.coordinator_letter"><source></source><translation>Llythyr am y cydgysylltydd gofal</translation></message>
<message id="copy.form.hint.coordinator_letter"><source></source><translation>Ar ôl newid: yr enw a’r rhif newydd, ar un dudalen.</translation></message>
<message id="page.handover.letters"><source></source><translation>Llythyrau am y newid</translation></message>
<message id="page.handover.letters_hint"><source></source><translation>Mae’r enw a’r rhif newydd ym mhob un, heb enwi neb a adawodd. Argraffwch ef, anfonwch ef, yna nodwch y diwrnod yma.</translation></message>
<message id="page.handover.letter_person"><source></source><translation>Llythyr at yr unigolyn</translation></message>
<message id="page.handover.letter_gp"><source></source><translation>Llythyr at y meddyg teulu</translation></message>
<message id="page.handover.letter_later"><source></source><translation>Pan fyddwch yn gorffen, gellir argraffu’r llythyrau at yr unigolyn a’r meddyg teulu yma.</translation></message>
<message id="print.label.gp_told_on"><source></source><translation>Hysbyswyd y meddyg teulu ar</translation></message>
</context>
</TS>
