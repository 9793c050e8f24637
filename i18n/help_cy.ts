<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- Help -->
<message id="page.help.title"><source></source><translation>Cymorth</translation></message>
<message id="page.help.lead"><source></source><translation>Atebion byr i’r hyn y mae pobl yn ei ofyn amlaf. Mae popeth yma’n gweithio heb signal.</translation></message>
<message id="page.help.now"><source></source><translation>Cymorth mewn argyfwng</translation></message>
<message id="page.help.now_text"><source></source><translation>Mae cynllun argyfwng yr unigolyn ei hun yn dweud pwy i’w ffonio gyntaf. Mae’r rhain yn ateb pawb yng Nghymru, ar unrhyw awr:</translation></message>
<message id="page.help.999"><source></source><translation>Os oes bywyd mewn perygl</translation></message>
<message id="page.help.111"><source></source><translation>Cymorth iechyd meddwl brys: GIG 111 Cymru, yna pwyso 2</translation></message>
<message id="page.help.row"><source></source><translation>Atebion byr, rhifau argyfwng, am yr ap hwn</translation></message>
<message id="page.unlock.help"><source></source><translation>Cymorth, neu wedi anghofio’r cyfrinymadrodd</translation></message>
<message id="page.help.how"><source></source><translation>Gam wrth gam</translation></message>
<message id="help.write"><source></source><translation>Ysgrifennu cynllun gyda’ch gilydd</translation></message>
<message id="help.write.1"><source></source><translation>Agorwch yr unigolyn o’ch rhestr, neu dewiswch “Ychwanegu person”.</translation></message>
<message id="help.write.2"><source></source><translation>Dewiswch faes bywyd a dechreuwch gyda geiriau’r unigolyn, yn yr iaith y mae’n ei siarad.</translation></message>
<message id="help.write.3"><source></source><translation>Ysgrifennwch ganlyniadau a chamau gyda’ch gilydd: beth, pwy ac erbyn pryd. Mae “Trafodwyd: dim angen” yn ateb cyflawn hefyd.</translation></message>
<message id="help.write.4"><source></source><translation>Nid oes angen cadw dim byd: mae pob gair yn cael ei gadw ar y ddyfais hon wrth i chi deipio. Gallwch ddod â’r hyn rydych yn ei dynnu yn ôl.</translation></message>
<message id="help.hand_over"><source></source><translation>Rhoi’r ddyfais i’r unigolyn</translation></message>
<message id="help.hand_over.1"><source></source><translation>Yn y cynllun, dewiswch “Rhoi i’r unigolyn”. Ar sgrin fach mae dan “Mwy”.</translation></message>
<message id="help.hand_over.2"><source></source><translation>Bydd yn gweld ei gynllun ei hun a dim byd arall, mewn llythrennau mawr, a gellir ei ddarllen yn uchel.</translation></message>
<message id="help.hand_over.3"><source></source><translation>Caiff gytuno, dweud na neu ddweud nad yw’n siŵr, ychwanegu ei eiriau ei hun, a stopio ar unrhyw adeg.</translation></message>
<message id="help.hand_over.4"><source></source><translation>Pan gewch y ddyfais yn ôl, bydd wedi cloi. Dim ond chi all ei hagor eto.</translation></message>
<message id="help.sign"><source></source><translation>Cytuno a llofnodi</translation></message>
<message id="help.sign.1"><source></source><translation>Dewiswch “Llofnodi”. Darllenwch y cynllun cyfan gyda’ch gilydd yn gyntaf.</translation></message>
<message id="help.sign.2"><source></source><translation>Caiff yr unigolyn ateb mewn unrhyw ffordd: ag inc, â marc, drwy deipio enw, ar lafar, neu drwy beidio â llofnodi. Mae pob un yn gyfartal.</translation></message>
<message id="help.sign.3"><source></source><translation>Yna caiff y fersiwn ei selio. Am bedair awr gellir tynnu’r llofnod yn ôl.</translation></message>
<message id="help.sign.4"><source></source><translation>Bydd yr hyn rydych yn ei ysgrifennu wedyn yn perthyn i’r fersiwn nesaf.</translation></message>
<message id="help.send"><source></source><translation>Anfon a derbyn</translation></message>
<message id="help.send.1"><source></source><translation>Daliwch ati i weithio heb signal. Nid oes dim byd yn aros amdano.</translation></message>
<message id="help.send.2"><source></source><translation>Pan fydd signal, agorwch “Anfon a derbyn”.</translation></message>
<message id="help.send.3"><source></source><translation>Mae pob cynllun yn dweud a yw ar y ddyfais hon yn unig, ar y gweinydd, neu wedi’i weld gan y tîm.</translation></message>
<message id="help.send.4"><source></source><translation>Lle mae dau berson wedi ateb yr un cwestiwn, bydd y ddau ateb yn aros nes i rywun ddewis.</translation></message>
<message id="help.crisis"><source></source><translation>Dod o hyd i’r dudalen argyfwng</translation></message>
<message id="help.crisis.1"><source></source><translation>Mae “Argyfwng” un cyffyrddiad i ffwrdd ar bob sgrin o gynllun.</translation></message>
<message id="help.crisis.2"><source></source><translation>Ar y brig mae pwy sy’n ateb ar yr awr hon, gyda’r rhif i’w ffonio.</translation></message>
<message id="help.crisis.3"><source></source><translation>Mae “Newid y cynllun hwn” yn gadael i chi ysgrifennu pwy y gellir eu ffonio, pryd maen nhw’n ateb, a beth sy’n helpu.</translation></message>
<message id="help.crisis.4"><source></source><translation>Argraffwch hi fel tudalen neu gerdyn i’r unigolyn ei gadw.</translation></message>
<message id="help.forgotten"><source></source><translation>Rwyf wedi anghofio fy nghyfrinymadrodd</translation></message>
<message id="help.forgotten.1"><source></source><translation>Cymerwch eich amser. Nid yw cynigion anghywir yn dileu dim byd; ar ôl rhai ohonynt bydd angen aros ychydig.</translation></message>
<message id="help.forgotten.2"><source></source><translation>Ni all neb agor y ddyfais hon heb y cyfrinymadrodd: nid y gweinydd, ac nid eich gweinyddwr.</translation></message>
<message id="help.forgotten.3"><source></source><translation>Dywedwch wrth eich gweinyddwr. Gyda gwahoddiad newydd gallwch ddechrau eto, a daw’r hyn a anfonwyd yn ôl pan fydd cydweithiwr yn ei rannu â chi.</translation></message>
<message id="help.forgotten.4"><source></source><translation>Cadwch y ffolder hon tan hynny. Dim ond yma y mae’r hyn nas anfonwyd, a dim ond yr hen gyfrinymadrodd all ei agor.</translation></message>
<message id="help.wrong"><source></source><translation>Mae rhywbeth o’i le ar y ddyfais hon</translation></message>
<message id="help.wrong.1"><source></source><translation>Os yw’n llawn, dilëwch rywbeth arall. Bydd yr ap yn dweud os na allai gadw, a bydd eich geiriau’n aros ar y sgrin.</translation></message>
<message id="help.wrong.2"><source></source><translation>Os yw’r dyddiad neu’r amser yn anghywir, cywirwch ef yng ngosodiadau’r ddyfais. Ni chaiff unrhyw ateb ei golli na’i ddisodli oherwydd hynny.</translation></message>
<message id="help.wrong.3"><source></source><translation>Os na fydd yn agor, peidiwch â dileu dim byd, copïwch y ffolder gyfan i le diogel, a dywedwch wrth eich gweinyddwr.</translation></message>
<message id="help.wrong.4"><source></source><translation>Cyhyd â’i fod yn agor, gallwch gadw copi o unrhyw gynllun dan “Argraffu”.</translation></message>
<message id="page.help.checker"><source></source><translation>Beth mae’r gwiriwr yn ei ofyn, a pham</translation></message>
<message id="page.help.about"><source></source><translation>Am yr ap hwn</translation></message>
<message id="page.help.version"><source></source><translation>Fersiwn: %1</translation></message>
<message id="page.help.licence"><source></source><translation>Mae Cydgynllun yn ffynhonnell agored. Ei drwydded: Apache-2.0.</translation></message>
<message id="page.help.parts"><source></source><translation>Mae’n sefyll ar waith pobl eraill. Pob rhan gyda’i thrwydded:</translation></message>
<message id="page.help.folder"><source></source><translation>Mae’r cynlluniau ar y ddyfais hon wedi’u selio yn y ffolder hon: %1</translation></message>
<!-- A vault that does not open -->
<message id="page.problem.steps"><source></source><translation>Beth i’w wneud nawr</translation></message>
<message id="page.problem.clock"><source></source><translation>Mae’r ddyfais hon yn dweud ei bod hi’n %1. Os yw hynny’n anghywir, cywirwch y dyddiad a’r amser yng ngosodiadau’r ddyfais, yna rhowch gynnig arall arni.</translation></message>
<message id="page.problem.help"><source></source><translation>Cymorth a rhifau argyfwng</translation></message>
<message id="problem.full"><source></source><translation>Nid oes lle ar y ddyfais hon</translation></message>
<message id="problem.retry"><source></source><translation>Nid oedd modd agor y cynlluniau y tro hwn</translation></message>
<message id="problem.step.keep"><source></source><translation>Peidiwch â dileu dim byd, a pheidiwch â thynnu’r ap.</translation></message>
<message id="problem.step.copy"><source></source><translation>Copïwch y ffolder gyfan i le diogel, fel disg amgryptiedig eich sefydliad. Mae popeth ynddi’n aros dan sêl. Y ffolder: %1</translation></message>
<message id="problem.step.tell"><source></source><translation>Dywedwch wrth eich gweinyddwr. Mae’r hyn a anfonwyd gyda’r tîm a daw’n ôl ar ôl gwahoddiad newydd; dim ond yn y ffolder hon y mae’r hyn nas anfonwyd.</translation></message>
<message id="problem.step.space"><source></source><translation>Gwnewch le: dilëwch luniau, ffilmiau neu apiau nad oes eu hangen. Gadewch lonydd i’r ffolder hon: %1</translation></message>
<message id="problem.step.close"><source></source><translation>Caewch bob ffenestr arall o’r ap, ac unrhyw orchymyn sy’n defnyddio’r cynlluniau hyn.</translation></message>
<message id="problem.step.restart"><source></source><translation>Ailgychwynnwch y ddyfais, yna rhowch gynnig arall arni.</translation></message>
<message id="problem.step.update"><source></source><translation>Diweddarwch yr ap, yna rhowch gynnig arall arni. Peidiwch â mynd yn ôl at un hŷn.</translation></message>
<message id="problem.step.folder"><source></source><translation>Gwiriwch y ffolder: %1</translation></message>
<message id="problem.step.export"><source></source><translation>Cyn gynted ag y bydd yn agor, cadwch gopi o bob cynllun, dan “Argraffu” neu gyda’r gorchymyn hwn: %1</translation></message>
</context>
</TS>
