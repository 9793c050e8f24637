<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<message id="controls.accents.capitals"><source></source><translation>Llythrennau mawr</translation></message>
<message id="controls.accents.show"><source></source><translation>Llythrennau Cymraeg ag acenion</translation></message>
<message id="controls.answer.changed_elsewhere"><source></source><translation>Mae rhywun arall wedi newid hwn tra oeddech yn ysgrifennu. Mae eich geiriau yma o hyd.</translation></message>
<message id="controls.answer.choose"><source></source><translation>Dewis rhwng dwy fersiwn</translation></message>
<message id="controls.answer.conflict"><source></source><translation>Dwy fersiwn: dewiswch</translation></message>
<message id="controls.answer.draft"><source></source><translation>Drafft, wedi’i gadw ar y ddyfais hon</translation></message>
<message id="controls.answer.in_english"><source></source><translation>Iaith y geiriau: Saesneg</translation></message>
<message id="controls.answer.in_welsh"><source></source><translation>Iaith y geiriau: Cymraeg</translation></message>
<message id="controls.answer.keep_mine"><source></source><translation>Cadw fy ngeiriau i</translation></message>
<message id="controls.answer.not_saved"><source></source><translation>Heb ei gadw. Mae eich geiriau yma o hyd. Rhowch gynnig arall arni.</translation></message>
<message id="controls.answer.saved"><source></source><translation>Wedi’i gadw ar y ddyfais hon</translation></message>
<message id="controls.answer.use_theirs"><source></source><translation>Defnyddio’r geiriau newydd</translation></message>
<message id="controls.back"><source></source><translation>Yn ôl</translation></message>
<message id="controls.banner.born"><source></source><translation>Ganwyd</translation></message>
<message id="controls.banner.born_is"><source></source><translation>Ganwyd: %1</translation></message>
<message id="controls.banner.coordinator"><source></source><translation>Cydgysylltydd gofal</translation></message>
<message id="controls.banner.nhs_number"><source></source><translation>Rhif GIG</translation></message>
<message id="controls.banner.nhs_number_is"><source></source><translation>Rhif GIG: %1</translation></message>
<message id="controls.banner.not_recorded"><source></source><translation>Heb ei gofnodi</translation></message>
<message id="controls.banner.review_by"><source></source><translation>Adolygu erbyn</translation></message>
<message id="controls.cancel"><source></source><translation>Canslo</translation></message>
<message id="controls.choose"><source></source><translation>Dewis</translation></message>
<message id="controls.close"><source></source><translation>Cau</translation></message>
<message id="controls.date.day"><source></source><translation>Diwrnod</translation></message>
<message id="controls.date.example"><source></source><translation>Er enghraifft: 27 3 2026</translation></message>
<message id="controls.date.impossible"><source></source><translation>Nid oes dyddiad o’r fath. Gwiriwch y diwrnod, y mis a’r flwyddyn.</translation></message>
<message id="controls.date.incomplete"><source></source><translation>Teipiwch y diwrnod, y mis a’r flwyddyn gyfan.</translation></message>
<message id="controls.date.month"><source></source><translation>Mis</translation></message>
<message id="controls.date.too_early"><source></source><translation>Y dyddiad cynharaf posibl: %1</translation></message>
<message id="controls.date.too_late"><source></source><translation>Y dyddiad diweddaraf posibl: %1</translation></message>
<message id="controls.date.year"><source></source><translation>Blwyddyn</translation></message>
<message id="controls.ink.clear"><source></source><translation>Clirio</translation></message>
<message id="controls.ink.empty"><source></source><translation>Nid oes dim yn y blwch eto.</translation></message>
<message id="controls.ink.hint"><source></source><translation>Llofnodwch â’ch bys neu â beiro.</translation></message>
<message id="controls.ink.written"><source></source><translation>Mae ysgrifen yn y blwch.</translation></message>
<message id="controls.off"><source></source><translation>I ffwrdd</translation></message>
<message id="controls.on"><source></source><translation>Ymlaen</translation></message>
<message id="controls.search"><source></source><translation>Chwilio</translation></message>
<message id="controls.search.clear"><source></source><translation>Clirio’r chwiliad</translation></message>
<message id="controls.secret.hide"><source></source><translation>Cuddio</translation></message>
<message id="controls.secret.show"><source></source><translation>Dangos</translation></message>
<message id="controls.spelling.keep"><source></source><translation>Ychwanegu at eiriau’r ddyfais hon</translation></message>
<message id="controls.spelling.none"><source></source><translation>Dim awgrymiadau</translation></message>
<message id="controls.spelling.pick"><source></source><translation>Ai un o’r rhain oedd y gair?</translation></message>
<message id="controls.spelling.undo"><source></source><translation>Dadwneud y newid</translation></message>
<message id="controls.spelling.unknown"><source></source><translation>Nid yw’r gair hwn yn y geiriadur: %1</translation></message>
<message id="controls.spelling.use"><source></source><translation>Defnyddio’r gair hwn: %1</translation></message>
<message id="controls.unavailable"><source></source><translation>Ddim ar gael nawr</translation></message>
<message id="controls.week.bank_holiday"><source></source><translation>Gŵyl banc</translation></message>
<message id="controls.week.covered"><source></source><translation>Rhywun i’w ffonio, ddydd a nos</translation></message>
<message id="controls.week.gap"><source></source><translation>Neb i’w ffonio: %1</translation></message>
<message id="controls.week.key_covered"><source></source><translation>Rhywun i’w ffonio</translation></message>
<message id="controls.week.key_gap"><source></source><translation>Neb i’w ffonio</translation></message>
</context></TS>
