<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- What runs out: a care coordinator reads these in what is left and in the list of people -->
<message id="clock.review"><source></source><translation>Mae’r cynllun i’w adolygu erbyn %1</translation></message>
<message id="clock.order"><source></source><translation>Daw’r gorchymyn triniaeth gymunedol i ben ar %1</translation></message>
<message id="clock.order_over"><source></source><translation>Daeth y gorchymyn triniaeth gymunedol i ben ar %1</translation></message>
<message id="clock.contact"><source></source><translation>Mae angen cysylltu erbyn %1</translation></message>
<message id="clock.contact_late"><source></source><translation>Mae’r cyswllt yn hwyr. Roedd i’w wneud erbyn %1</translation></message>
<message id="clock.contact_none"><source></source><translation>Nid oes cyswllt wedi’i nodi ers dechrau’r gorchymyn. Roedd un i’w wneud erbyn %1</translation></message>
<message id="clock.contact_ask"><source></source><translation>Nid oes cyswllt wedi’i nodi eto. Pryd oedd yr un diwethaf? Caiff y nesaf ei gyfrif o’r diwrnod hwnnw</translation></message>
<message id="clock.missed"><source></source><translation>Ni chafwyd cyswllt, y tro diwethaf ar %1. Edrychwch eto ar y cynllun, a dilynwch eich camau lleol ar gyfer colli cyswllt</translation></message>
<message id="clock.stopped"><source></source><translation>Rhoddwyd y gorau i’r driniaeth ar %1. Edrychwch eto ar y cynllun, a dilynwch eich camau lleol</translation></message>
<message id="clock.lost"><source></source><translation>Collwyd cysylltiad â’r unigolyn. Siaradwch â’r clinigydd cyfrifol ar unwaith</translation></message>
<message id="clock.lost_who"><source></source><translation>Collwyd cysylltiad â’r unigolyn. Siaradwch â’r clinigydd cyfrifol ar unwaith: %1</translation></message>
<message id="clock.stopped_act"><source></source><translation>Rhoddwyd y gorau i’r driniaeth. Siaradwch â’r clinigydd cyfrifol ar unwaith</translation></message>
<message id="clock.stopped_who"><source></source><translation>Rhoddwyd y gorau i’r driniaeth. Siaradwch â’r clinigydd cyfrifol ar unwaith: %1</translation></message>
<message id="clock.higher_risk"><source></source><translation>Cyfnod o risg uwch ar ôl gadael yr ysbyty, hyd %1. Cyswllt ychwanegol: %2</translation></message>
<message id="clock.higher_risk_none"><source></source><translation>Cyfnod o risg uwch ar ôl gadael yr ysbyty, hyd %1. Nid oes cyswllt ychwanegol wedi’i gynllunio eto</translation></message>
<message id="clock.left"><source></source><translation>Mae’r unigolyn wedi gadael yr ysbyty yn groes i gyngor. Cysylltwch cyn gynted â phosibl</translation></message>
<message id="clock.left_by"><source></source><translation>Mae’r unigolyn wedi gadael yr ysbyty yn groes i gyngor. Cysylltwch cyn gynted â phosibl, a threfnwch fod rhywun yn gweld yr unigolyn erbyn %1</translation></message>
<message id="clock.left_late"><source></source><translation>Mae’r unigolyn wedi gadael yr ysbyty yn groes i gyngor, ac nid oes neb wedi gweld yr unigolyn. Cysylltwch ar unwaith: roedd hynny i’w wneud erbyn %1</translation></message>
<message id="page.overview.go"><source></source><translation>Mynd yno</translation></message>
<!-- The contact log -->
<message id="form.contact_log"><source></source><translation>Cyswllt</translation></message>
<message id="form.contact_log.lead"><source></source><translation>Pob cyswllt a gafwyd ac na chafwyd, pryd y rhoddwyd y gorau i’r driniaeth, a’r hyn a wnaed.</translation></message>
<message id="form.contact_log.help"><source></source><translation>Mae un tap yn nodi heddiw. Bydd y cynllun yn dweud pryd y mae angen cyswllt o dan orchymyn, a phryd na chafwyd cyswllt yn rhy aml.</translation></message>
<message id="form.add.contact"><source></source><translation>Ychwanegu cyswllt</translation></message>
<message id="print.label.contact_log"><source></source><translation>Cyswllt a gafwyd ac na chafwyd</translation></message>
<message id="print.label.contact_result"><source></source><translation>Beth ddigwyddodd</translation></message>
<message id="code.contact_result.kept"><source></source><translation>Cafwyd cyswllt</translation></message>
<message id="code.contact_result.missed"><source></source><translation>Ni chafwyd cyswllt</translation></message>
<message id="code.contact_result.treatment_stopped"><source></source><translation>Rhoddwyd y gorau i’r driniaeth</translation></message>
<message id="code.contact_result.looked_at"><source></source><translation>Edrychwyd ar y cynllun, neu dywedwyd wrth y clinigydd cyfrifol</translation></message>
</context>
</TS>
