<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- A change of care coordinator -->
<message id="page.handover.title"><source></source><translation>Newid cydgysylltydd gofal</translation></message>
<message id="page.handover.begun"><source></source><translation>Wedi’i ddechrau, ond heb ei orffen eto</translation></message>
<message id="page.handover.now"><source></source><translation>Cydgysylltydd gofal nawr: %1</translation></message>
<message id="page.handover.nobody"><source></source><translation>Nid yw’r cynllun hwn yn enwi cydgysylltydd gofal eto. Enwch un o dan “Cydgysylltu gofal”.</translation></message>
<message id="page.handover.how"><source></source><translation>Un cam ar y tro: pam, beth yw barn yr unigolyn, pwy sy’n dilyn, a phwy sy’n cymryd pob peth sy’n agored. Does dim yn newid yn y cynllun nes i chi orffen. Mae’r hyn a lofnodwyd yn aros fel y mae.</translation></message>
<message id="page.handover.start"><source></source><translation>Dechrau’r newid</translation></message>
<message id="page.handover.why"><source></source><translation>Pam, a beth mae’r unigolyn yn ei ddweud</translation></message>
<message id="page.handover.view_hint"><source></source><translation>Yn eu geiriau eu hunain. Pwy hoffen nhw, a beth sy’n bwysig iddyn nhw mewn cydgysylltydd?</translation></message>
<message id="page.handover.who"><source></source><translation>Y cydgysylltydd newydd</translation></message>
<message id="page.handover.to"><source></source><translation>Y cydgysylltydd gofal newydd</translation></message>
<message id="page.handover.choose"><source></source><translation>Dewiswch yn gyntaf pwy sy’n dilyn.</translation></message>
<message id="page.handover.add_person"><source></source><translation>Rhywun nad yw yn y rhestr eto</translation></message>
<message id="page.handover.stays"><source></source><translation>Yn aros yn y tîm o amgylch yr unigolyn: %1</translation></message>
<message id="page.handover.duties"><source></source><translation>Pwy sy’n cymryd pob peth</translation></message>
<message id="page.handover.duties_hint"><source></source><translation>Mae pob un yn mynd i’r sawl sy’n dilyn, oni bai eich bod yn dewis rhywun arall. Mae’r hyn sydd wedi’i wneud yn cadw ei enw.</translation></message>
<message id="page.handover.no_duties"><source></source><translation>Does dim byd agored yn eu henw.</translation></message>
<message id="page.handover.who_follows"><source></source><translation>Y sawl sy’n dilyn</translation></message>
<message id="page.handover.mentions"><source></source><translation>Brawddegau sy’n eu henwi</translation></message>
<message id="page.handover.mentions_hint"><source></source><translation>Does neb yn newid geiriau neb. Agorwch bob un a’i chywiro.</translation></message>
<message id="page.handover.over"><source></source><translation>Beth sy’n cael ei drosglwyddo</translation></message>
<message id="page.handover.letter_hint"><source></source><translation>Llythyr at yr unigolyn, yn eu hiaith, gyda’r enw a’r rhif newydd.</translation></message>
<message id="page.handover.finish_hint"><source></source><translation>Pan fyddwch yn gorffen, bydd yr enw newydd yn sefyll ym mhobman ar unwaith.</translation></message>
<message id="page.handover.finish"><source></source><translation>Gorffen y newid</translation></message>
<message id="page.handover.done"><source></source><translation>Mae’r cydgysylltydd gofal wedi newid</translation></message>
<message id="page.handover.done_text"><source></source><translation>Mae’r cynllun, ei gamau agored a’i gamau argyfwng yn enwi’r cydgysylltydd newydd nawr.</translation></message>
<message id="handing.duty.risk"><source></source><translation>Cynllun diogelwch</translation></message>
<message id="handing.duty.contingency"><source></source><translation>Cynllun wrth gefn</translation></message>
<message id="handing.duty.cto"><source></source><translation>Gorchymyn triniaeth gymunedol</translation></message>
<message id="handing.duty.cto_alert"><source></source><translation>Yn cael gwybod pan fydd rhywbeth yn newid</translation></message>
<message id="handing.missing.reason"><source></source><translation>Pam mae’r cydgysylltydd yn newid?</translation></message>
<message id="handing.missing.talked"><source></source><translation>Pryd y trafodwyd hyn gyda’r unigolyn?</translation></message>
<message id="handing.missing.view"><source></source><translation>Beth mae’r unigolyn yn ei ddweud am hyn?</translation></message>
<message id="handing.needed.view"><source></source><translation>Ysgrifennwch yr hyn y mae’r unigolyn yn ei ddweud am hyn, neu na roddodd farn.</translation></message>
<message id="handing.needed.items"><source></source><translation>Ticiwch y pedwar peth ar ôl eu trosglwyddo, neu dywedwch pam nad yw pob un wedi’i drosglwyddo.</translation></message>
<message id="page.handover.view_not_given"><source></source><translation>Gofynnwyd iddynt, ac ni roddwyd barn</translation></message>
<message id="page.handover.items_reason"><source></source><translation>Pam nad yw popeth wedi’i drosglwyddo?</translation></message>
<message id="handing.missing.items"><source></source><translation>A drosglwyddwyd y pedwar peth i gyd?</translation></message>
<message id="handing.missing.letter"><source></source><translation>Pryd yr aeth y llythyr at yr unigolyn?</translation></message>
<message id="handing.waiting"><source></source><translation>Heb dderbyn y trosglwyddiad eto: %1</translation></message>
<message id="handing.accepted"><source></source><translation>Derbyniwyd y trosglwyddiad ar: %1. Gan: %2</translation></message>
<message id="handing.accepted_phone"><source></source><translation>Derbyniwyd y trosglwyddiad dros y ffôn ar: %1. Gan: %2. Nodwyd gan: %3</translation></message>
<message id="page.accept.title"><source></source><translation>Trosglwyddwyd y cynllun hwn i chi</translation></message>
<message id="page.accept.from"><source></source><translation>Trosglwyddwyd ar: %1. Gan: %2</translation></message>
<message id="page.accept.given"><source></source><translation>%1: wedi’i drosglwyddo</translation></message>
<message id="page.accept.missing"><source></source><translation>%1: heb ei drosglwyddo</translation></message>
<message id="page.accept.missing_why"><source></source><translation>Pam na throsglwyddwyd popeth: %1</translation></message>
<message id="page.accept.reason"><source></source><translation>Pam rydych chi’n derbyn heb bopeth?</translation></message>
<message id="page.accept.reason_needed"><source></source><translation>Ni throsglwyddwyd rhywbeth. Dywedwch pam mae’n cael ei dderbyn er hynny.</translation></message>
<message id="page.accept.hint"><source></source><translation>Nes i chi dderbyn, bydd y dudalen hon a’r rhestr bobl yn dweud nad ydych wedi gwneud hynny eto. Nid oes dim arall yn aros am hyn.</translation></message>
<message id="page.accept.accept"><source></source><translation>Rwy’n derbyn y trosglwyddiad</translation></message>
<message id="page.accept.i_am"><source></source><translation>Fi yw’r cydgysylltydd newydd</translation></message>
<message id="page.accept.told"><source></source><translation>Dywedon nhw wrthyf eu bod yn derbyn</translation></message>
<message id="page.accept.waits"><source></source><translation>Gofynnir iddyn nhw pan fyddan nhw’n agor y cynllun ar eu dyfais eu hunain. Nid oes dim arall yn aros am hyn.</translation></message>
<message id="page.accept.phone"><source></source><translation>Os nad oes ganddyn nhw ddyfais eu hunain</translation></message>
<message id="page.accept.phone_on"><source></source><translation>Y diwrnod y dywedon nhw wrthych dros y ffôn eu bod yn derbyn</translation></message>
<message id="page.accept.phone_reason"><source></source><translation>Pam maen nhw’n derbyn heb bopeth?</translation></message>
<message id="page.accept.phone_yes"><source></source><translation>Nodi eu bod wedi derbyn</translation></message>
<message id="page.accept.phone_day"><source></source><translation>Rhowch y diwrnod y dywedon nhw wrthych: heddiw neu cyn hynny.</translation></message>
</context>
</TS>
