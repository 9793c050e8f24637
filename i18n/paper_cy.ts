<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- A copy that somebody signed on paper -->
<message id="fault.sign.paper_date"><source></source><translation>Ysgrifennwch y dyddiad sydd wrth y llofnod ar y papur. Ni all fod yn ddiwrnod sydd eto i ddod.</translation></message>
<message id="fault.sign.kept"><source></source><translation>Ysgrifennwch lle mae’r papur yn cael ei gadw.</translation></message>
<message id="fault.sign.paper_version"><source></source><translation>Nid honno yw’r fersiwn sy’n sefyll nawr. Edrychwch ar y rhif ar frig y papur. Os yw’n hŷn, argraffwch y cynllun eto.</translation></message>
<message id="fault.sign.paper_changed"><source></source><translation>Newidiwyd y cynllun ar ôl y diwrnod hwnnw, felly mae’r papur yn dweud rhywbeth arall. Argraffwch ef eto, a gofynnwch am lofnod ar hwnnw.</translation></message>
<message id="sign.problem.paper_date"><source></source><translation>Ysgrifennwch y dyddiad sydd wrth y llofnod. Ni all fod yn ddiwrnod sydd eto i ddod.</translation></message>
<message id="sign.problem.kept"><source></source><translation>Ysgrifennwch lle mae’r papur yn cael ei gadw.</translation></message>
<message id="sign.problem.paper_version"><source></source><translation>Nid dyna rif y testun ar y sgrin. Os yw rhif y papur yn hŷn, argraffwch y cynllun eto.</translation></message>
<message id="sign.problem.paper_changed"><source></source><translation>Newidiwyd y cynllun ar ôl y diwrnod hwnnw, felly mae’r papur yn dweud rhywbeth arall. Argraffwch ef eto, a gofynnwch am lofnod ar hwnnw.</translation></message>
<message id="sign.how.paper"><source></source><translation>Wedi llofnodi copi printiedig</translation></message>
<message id="sign.paper"><source></source><translation>Llofnodwyd ar bapur ar %1. Cedwir y papur yma: %2</translation></message>
<message id="page.sign.paper"><source></source><translation>Rwyf wedi llofnodi copi printiedig</translation></message>
<message id="page.sign.paper_note"><source></source><translation>Nodir y llofnod yma. Does dim llun ohono: cadwch y papur. Rhaid i’r testun ar y sgrin fod yr un fath â’r hyn a argraffwyd.</translation></message>
<message id="page.sign.paper_on"><source></source><translation>Y dyddiad wrth y llofnod</translation></message>
<message id="page.sign.paper_version"><source></source><translation>Rhif y fersiwn ar frig y papur</translation></message>
<message id="page.sign.kept_at"><source></source><translation>Lle mae’r papur yn cael ei gadw</translation></message>
<message id="page.sign.kept_hint"><source></source><translation>Fel y gall rhywun arall ddod o hyd iddo</translation></message>
<message id="page.sign.paper_words"><source></source><translation>Unrhyw beth arall am y papur (os dymunwch)</translation></message>
<message id="page.sign.fact_paper"><source></source><translation>Y papur</translation></message>
<message id="print.label.sign_paper"><source></source><translation>Y papur</translation></message>
<message id="print.label.paper_version"><source></source><translation>Y fersiwn a argraffwyd ar y papur</translation></message>
<message id="print.label.sealed_at"><source></source><translation>Nodwyd a seliwyd</translation></message>
<message id="print.sign.paper"><source></source><translation>Llofnodwyd ar bapur ar %1. Cedwir y papur yma: %2</translation></message>
<message id="print.sign.sealed"><source></source><translation>Nodwyd a seliwyd: %1</translation></message>
</context>
</TS>
