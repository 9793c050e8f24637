<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- The history of a plan -->
<message id="page.history.title"><source></source><translation>Hanes</translation></message>
<message id="page.history.lead"><source></source><translation>Pob fersiwn, pwy sydd wedi cael y cynllun, a phwy newidiodd beth. Ni ellir dileu dim yma. Gellir rhoi geiriau a newidiwyd, a’r hyn a dynnwyd, yn ôl.</translation></message>
<message id="page.history.row"><source></source><translation>Fersiynau, a phwy newidiodd beth</translation></message>
<message id="page.history.open"><source></source><translation>Gweld pwy newidiodd beth</translation></message>
<message id="page.history.seals"><source></source><translation>Seliau</translation></message>
<message id="page.history.seals_text"><source></source><translation>Mae pob fersiwn isod yn dweud a yw ei sêl yn dal. Gellir gwirio’r holl newidiadau hefyd: mae hyn yn edrych ar bob un sydd ar y ddyfais hon.</translation></message>
<message id="page.history.no_version"><source></source><translation>Nid oes fersiwn wedi’i selio eto: mae hynny’n digwydd pan fydd rhywun yn llofnodi. Gellir gwirio’r holl newidiadau: mae hyn yn edrych ar bob un sydd ar y ddyfais hon.</translation></message>
<message id="page.history.check"><source></source><translation>Gwirio’r seliau nawr</translation></message>
<message id="page.history.seal_good"><source></source><translation>Mae’r seliau’n dal</translation></message>
<message id="page.history.seal_bad"><source></source><translation>Nid yw pob sêl yn dal</translation></message>
<message id="history.seal.good"><source></source><translation>Mae pob newid ar y ddyfais hon yma fel y cafodd ei ysgrifennu, ac nid oes un ar goll. Gwiriwyd: %1</translation></message>
<message id="page.history.edits"><source></source><translation>Pwy newidiodd beth</translation></message>
<message id="page.history.none"><source></source><translation>Nid oes dim byd wedi newid eto</translation></message>
<message id="page.history.none_text"><source></source><translation>Cyn gynted ag y bydd rhywun yn ysgrifennu yn y cynllun hwn, bydd yma gyda’i enw a’r amser.</translation></message>
<message id="page.history.older"><source></source><translation>Dangos newidiadau hŷn</translation></message>
<message id="page.history.put_back"><source></source><translation>Rhoi’r hyn oedd yno yn ôl</translation></message>
<message id="page.history.put_back_done"><source></source><translation>Mae wedi’i roi yn ôl. Gellir rhoi hyn yn ôl o’r fan hon hefyd.</translation></message>
<message id="page.access.title"><source></source><translation>Pwy sydd wedi cael y cynllun</translation></message>
<message id="page.access.hint"><source></source><translation>Pob copi a wnaed, a phryd y dangosodd pob dyfais rywbeth newydd ddiwethaf. Bydd yr hyn a wnaed ar ddyfais arall yma ar ôl i’r ddyfais honno ei anfon.</translation></message>
<message id="page.access.none"><source></source><translation>Nid oes copi wedi’i wneud eto, ac nid oes dyfais arall wedi dangos y cynllun hwn.</translation></message>
<message id="page.access.more"><source></source><translation>Dangos mwy</translation></message>
<message id="access.viewed"><source></source><translation>Ar y sgrin</translation></message>
<message id="access.format.pdf"><source></source><translation>Cadwyd copi fel PDF</translation></message>
<message id="access.format.html"><source></source><translation>Cadwyd copi fel tudalen we</translation></message>
<message id="access.format.json"><source></source><translation>Cadwyd y cynllun fel data (JSON)</translation></message>
<message id="access.format.version"><source></source><translation>Cadwyd y fersiwn a lofnodwyd fel ffeil y gellir ei gwirio</translation></message>
<message id="access.for"><source></source><translation>Ar gyfer: %1</translation></message>
<message id="access.language"><source></source><translation>Iaith: %1</translation></message>
<message id="access.in.cy"><source></source><translation>Cymraeg</translation></message>
<message id="access.in.en"><source></source><translation>Saesneg</translation></message>
<message id="access.in.both"><source></source><translation>Y ddwy iaith</translation></message>
<message id="access.brought"><source></source><translation>Daethpwyd â hwn i mewn gyda’r cynllun gan: %1</translation></message>
<message id="page.compare.title"><source></source><translation>Cymharu</translation></message>
<message id="page.compare.hint"><source></source><translation>Dewiswch fersiwn i weld beth sy’n wahanol ers hynny. Cymherir y meysydd bywyd, y canlyniadau, y camau, yr anghenion a’r cynllun argyfwng; mae pob newid arall yn y rhestr isod.</translation></message>
<message id="page.compare.from"><source></source><translation>Ers pa fersiwn?</translation></message>
<message id="page.compare.to"><source></source><translation>O’i chymharu â’r canlynol</translation></message>
<message id="page.compare.now"><source></source><translation>Y cynllun fel y mae nawr</translation></message>
<message id="page.compare.next"><source></source><translation>Y fersiwn a ddaeth ar ei hôl</translation></message>
<message id="page.compare.none"><source></source><translation>Nid oes dim byd yn wahanol yn y rhannau hyn.</translation></message>
<message id="version.choice"><source></source><translation>Fersiwn: %1, %2, %3</translation></message>
<message id="page.history.confidential"><source></source><translation>Nid yw’r dudalen hon yn dweud a newidiwyd nodiadau cyfrinachol. Cyn ei dangos, gwnewch yn siŵr nad oes neb arall yn gallu gweld y sgrin.</translation></message>
<message id="page.history.confidential_shown"><source></source><translation>Mae bellach yn dweud uchod pryd y newidiwyd nodiadau cyfrinachol a chan bwy, ond nid beth maen nhw’n ei ddweud. Bydd hyn yn cau pan fyddwch yn gadael y sgrin.</translation></message>
<message id="page.history.confidential_show"><source></source><translation>Dangos y newidiadau hyn hefyd</translation></message>
<message id="page.history.confidential_yes"><source></source><translation>Ydw, dangos y newidiadau</translation></message>
<message id="history.area"><source></source><translation>Maes bywyd: %1</translation></message>
<message id="history.beginning"><source></source><translation>Dechrau’r cynllun: popeth oedd ynddo pan gafodd ei greu neu ei fewnforio</translation></message>
<message id="history.confidential"><source></source><translation>Rhywbeth a ddywedwyd yn gyfrinachol</translation></message>
<message id="history.unknown"><source></source><translation>Rhywun nad yw’r ddyfais hon yn ei adnabod</translation></message>
<message id="history.why"><source></source><translation>Rheswm: %1</translation></message>
<message id="history.when.between"><source></source><translation>%1–%2, golygiadau: %3</translation></message>
<message id="history.when.several"><source></source><translation>%1, golygiadau: %2</translation></message>
<message id="history.did.written"><source></source><translation>Ysgrifennwyd</translation></message>
<message id="history.did.changed"><source></source><translation>Newidiwyd</translation></message>
<message id="history.did.emptied"><source></source><translation>Gwagiwyd</translation></message>
<message id="history.did.added"><source></source><translation>Ychwanegwyd</translation></message>
<message id="history.did.removed"><source></source><translation>Tynnwyd</translation></message>
<message id="history.did.moved"><source></source><translation>Symudwyd yn y rhestr</translation></message>
<message id="part.checker_notes"><source></source><translation>Cwestiynau a roddwyd o’r neilltu</translation></message>
</context>
</TS>
