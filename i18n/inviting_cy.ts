<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- Notice of a planned review -->
<message id="print.document.review_invitation"><source></source><translation>Gwahoddiad i adolygiad</translation></message>
<message id="print.invite.own"><source></source><translation>Fe’ch gwahoddir i’r adolygiad o’ch cynllun gofal a thriniaeth.</translation></message>
<message id="print.invite.other"><source></source><translation>Fe’ch gwahoddir i adolygiad o gynllun gofal a thriniaeth %1.</translation></message>
<message id="print.label.planned_on"><source></source><translation>Diwrnod yr adolygiad</translation></message>
<message id="print.label.planned_at"><source></source><translation>Amser</translation></message>
<message id="print.label.planned_where"><source></source><translation>Lle</translation></message>
<message id="print.label.views_by"><source></source><translation>Angen barn erbyn</translation></message>
<message id="print.invite.not_settled"><source></source><translation>Heb ei bennu eto. Byddwn yn rhoi gwybod i chi.</translation></message>
<message id="print.invite.about"><source></source><translation>Beth fydd yn cael ei drafod</translation></message>
<message id="print.invite.about_text"><source></source><translation>Byddwn yn edrych ar y cynllun gyda’n gilydd: beth sydd wedi mynd yn dda, beth sydd wedi newid, a beth ddylai ddigwydd nesaf.</translation></message>
<message id="print.invite.bring"><source></source><translation>Gallwch ddod â rhywun gyda chi.</translation></message>
<message id="print.invite.needs"><source></source><translation>Rhowch wybod i ni os oes angen cyfieithydd ar y pryd arnoch, neu unrhyw beth arall i gymryd rhan.</translation></message>
<message id="print.invite.records"><source></source><translation>Os oes angen i chi weld y cofnodion yn gyntaf, gofynnwch i’r cydgysylltydd gofal.</translation></message>
<message id="print.invite.instead"><source></source><translation>Os na allwch ddod</translation></message>
<message id="print.invite.views_by"><source></source><translation>Anfonwch eich barn at y cydgysylltydd gofal erbyn %1. Gallwch ffonio neu ysgrifennu.</translation></message>
<message id="print.invite.views"><source></source><translation>Anfonwch eich barn at y cydgysylltydd gofal cyn yr adolygiad. Gallwch ffonio neu ysgrifennu.</translation></message>
<message id="print.invite.in_confidence"><source></source><translation>Dywedwch os oes unrhyw beth na ddylid ei rannu gyda %1.</translation></message>
<message id="print.invite.rest"><source></source><translation>Llythyr am yr adolygiad yn unig yw hwn. Nid oes dim o’r hyn y mae’r cynllun yn ei ddweud ynddo.</translation></message>
<message id="print.coordinator.nobody"><source></source><translation>Nid oes cydgysylltydd gofal wedi’i enwi eto. Gofynnwch i’r tîm iechyd meddwl.</translation></message>
<message id="print.review.letter_on"><source></source><translation>Gwnaed y gwahoddiad ar %1</translation></message>
<message id="form.letter_on"><source></source><translation>Gwnaed y gwahoddiad ar</translation></message>
<message id="copy.for.asked"><source></source><translation>Gwahoddiad: %1</translation></message>
<message id="copy.for.invited"><source></source><translation>Rhywun a wahoddwyd i’r adolygiad</translation></message>
<message id="copy.invitation_only"><source></source><translation>Mae’r llythyr yn dweud adolygiad pwy ydyw, pryd a ble, a dim o’r hyn y mae’r cynllun yn ei ddweud.</translation></message>
<message id="copy.form.review_invitation"><source></source><translation>Gwahoddiad i’r adolygiad</translation></message>
<message id="copy.form.hint.review_invitation"><source></source><translation>Pryd, ble, a sut i gymryd rhan heb ddod.</translation></message>
<message id="page.invited.when"><source></source><translation>Pryd a ble</translation></message>
<message id="page.invited.when_hint"><source></source><translation>Mae hyn yn mynd i’r gwahoddiadau. Os bydd yn newid, gwnewch nhw eto.</translation></message>
<message id="page.invited.letter"><source></source><translation>Gwneud y gwahoddiad</translation></message>
<message id="fault.print.not_invited"><source></source><translation>Nid ydynt ar y rhestr o’r rhai a wahoddwyd i’r adolygiad nesaf. Rhowch nhw arni yn gyntaf.</translation></message>
</context>
</TS>
