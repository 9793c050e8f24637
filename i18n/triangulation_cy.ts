<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- From assessment to plan -->
<message id="page.fit.title"><source></source><translation>O’r asesiadau i’r cynllun</translation></message>
<message id="page.fit.what"><source></source><translation>Yr hyn a ganfu’r asesiadau, ac wrth ei ochr yr hyn y mae’r cynllun yn ei wneud yn ei gylch.</translation></message>
<message id="page.fit.needs"><source></source><translation>Anghenion</translation></message>
<message id="page.fit.no_needs"><source></source><translation>Does dim asesiad yn y cynllun hwn yn enwi angen.</translation></message>
<message id="page.fit.risks"><source></source><translation>Risgiau</translation></message>
<message id="page.fit.no_risk"><source></source><translation>Ni ellid dod o hyd i asesiad risg.</translation></message>
<message id="page.fit.others"><source></source><translation>Yn y cynllun, ac nid mewn unrhyw asesiad</translation></message>
<message id="page.fit.why_not"><source></source><translation>Neu: pam nad yw yn y cynllun</translation></message>
<message id="page.fit.put_in"><source></source><translation>Ei roi yn: %1</translation></message>
<message id="page.fit.open_area"><source></source><translation>Agor: %1</translation></message>
<message id="page.fit.open_safety"><source></source><translation>Agor y cynllun diogelwch</translation></message>
<message id="fit.in_plan"><source></source><translation>Yn y cynllun</translation></message>
<message id="fit.not_taken"><source></source><translation>Heb ei gynnwys, gyda rheswm</translation></message>
<message id="fit.nowhere"><source></source><translation>Nid yw yn y cynllun eto</translation></message>
<message id="fit.done"><source></source><translation>Mae rhywbeth yn cael ei wneud</translation></message>
<message id="fit.nothing_done"><source></source><translation>Beth sy’n cael ei wneud ynghylch hyn?</translation></message>
<message id="fit.absent"><source></source><translation>Ddim yn bresennol</translation></message>
<message id="fit.past"><source></source><translation>Yn y gorffennol</translation></message>
<message id="fit.not_known"><source></source><translation>Ddim yn hysbys</translation></message>
<message id="fit.blank"><source></source><translation>Heb ei ateb eto</translation></message>
<message id="fit.no_source"><source></source><translation>Nid yw’n dweud o ble y daw hwn</translation></message>
<message id="fit.open"><source></source><translation>Anghenion heb eu cynnwys: %1. Risgiau heb gynllun: %2.</translation></message>
</context>
</TS>
