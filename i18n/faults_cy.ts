<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- When a fault has no words of its own -->
<message id="fault.kind.retry"><source></source><translation>Ni weithiodd hynny y tro hwn. Nid oes dim ar goll. Rhowch gynnig arall arni.</translation></message>
<message id="fault.kind.offline"><source></source><translation>Ni ellir cyrraedd y gweinydd. Daliwch ati: cedwir popeth ar y ddyfais hon.</translation></message>
<message id="fault.kind.locked"><source></source><translation>Mae wedi’i gloi. Rhowch eich cyfrinymadrodd i fynd ymlaen.</translation></message>
<message id="fault.kind.wrong_passphrase"><source></source><translation>Cyfrinymadrodd anghywir. Rhowch gynnig arall arni.</translation></message>
<message id="fault.kind.forged"><source></source><translation>Newidiwyd rhywbeth ar y ffordd, felly ni chafodd ei ddefnyddio. Mae eich gwaith chi’n ddiogel. Dywedwch wrth eich gweinyddwr.</translation></message>
<message id="fault.kind.corrupt"><source></source><translation>Mae rhywbeth wedi’i ddifrodi ac ni chafodd ei ddefnyddio. Nid oes dim arall wedi’i effeithio. Dywedwch wrth eich gweinyddwr.</translation></message>
<message id="fault.kind.too_new"><source></source><translation>Fersiwn fwy newydd o’r ap wnaeth hyn. Nid oes dim ar goll. Diweddarwch yr ap i’w weld.</translation></message>
<message id="fault.kind.full"><source></source><translation>Nid oes rhagor o le ar y ddyfais hon. Mae eich geiriau yma o hyd. Gwnewch le a rhowch gynnig arall arni.</translation></message>
<message id="fault.kind.refused"><source></source><translation>Ni ellir gwneud hyn nawr. Ni newidiwyd dim.</translation></message>
<message id="fault.kind.not_found"><source></source><translation>Ni ellid dod o hyd iddo. Ni newidiwyd dim.</translation></message>
<message id="fault.kind.invalid"><source></source><translation>Mae rhywbeth ar goll neu heb fod yn iawn. Gwiriwch a rhowch gynnig arall arni.</translation></message>
<message id="fault.kind.busy"><source></source><translation>Mae rhaglen arall yn defnyddio hwn. Caewch hi a rhowch gynnig arall arni.</translation></message>
<!-- The vault and its store -->
<message id="fault.vault.locked"><source></source><translation>Mae wedi’i gloi. Rhowch eich cyfrinymadrodd i fynd ymlaen.</translation></message>
<message id="fault.vault.which"><source></source><translation>Dywedwch ym mha ffolder y mae eich cynlluniau.</translation></message>
<message id="fault.vault.folder"><source></source><translation>Ni ellir defnyddio’r ffolder hon. Gwiriwch ei bod yn bodoli a bod gennych hawl i ysgrifennu ynddi.</translation></message>
<message id="fault.vault.behind"><source></source><translation>Mae’r storfa ar y ddyfais hon yn hŷn na’r hyn sydd gan y gweinydd ohoni. Peidiwch â gwneud newidiadau yma. Dywedwch wrth eich gweinyddwr: rhaid cofrestru’r ddyfais hon eto.</translation></message>
<message id="fault.passphrase.missing"><source></source><translation>Ni roddwyd cyfrinymadrodd.</translation></message>
<message id="fault.journal.absent"><source></source><translation>Nid oes cynlluniau yn y ffolder hon eto. Gwiriwch y ffolder, neu crëwch sefydliad neu ymunwch ag un.</translation></message>
<message id="fault.journal.busy"><source></source><translation>Mae ffenestr neu raglen arall wedi agor y cynlluniau hyn. Ewch yn ôl iddi, neu caewch hi a rhowch gynnig arall arni yma.</translation></message>
<message id="fault.journal.corrupt"><source></source><translation>Mae’r rhan hon o’r storfa ar y ddyfais hon wedi’i difrodi. Peidiwch â dileu dim. Gwnewch gopi o’r ffolder a dywedwch wrth eich gweinyddwr.</translation></message>
<message id="fault.journal.foreign"><source></source><translation>Mae cronfa ddata rhaglen arall yn y ffolder hon. Dewiswch ffolder arall.</translation></message>
<message id="fault.journal.notadb"><source></source><translation>Mae’r rhan hon o’r storfa ar y ddyfais hon wedi’i difrodi. Peidiwch â dileu dim. Gwnewch gopi o’r ffolder a dywedwch wrth eich gweinyddwr.</translation></message>
<message id="fault.journal.driver"><source></source><translation>Mae rhan o’r ap ar goll. Gosodwch ef eto; mae eich cynlluniau’n aros lle maent.</translation></message>
<message id="fault.journal.full"><source></source><translation>Nid oes rhagor o le ar y ddyfais hon. Mae eich geiriau yma o hyd. Gwnewch le a rhowch gynnig arall arni.</translation></message>
<message id="fault.journal.io"><source></source><translation>Ni allai’r ddyfais hon gadw’r gwaith y tro hwn. Mae eich geiriau yma o hyd. Rhowch gynnig arall arni; os bydd yn parhau, gwnewch le neu ailgychwynnwch y ddyfais.</translation></message>
<message id="fault.journal.newer"><source></source><translation>Ysgrifennwyd y cynlluniau hyn gan fersiwn fwy newydd o’r ap. Ni newidiwyd dim. Diweddarwch yr ap a’u hagor eto.</translation></message>
<!-- Plans and answers -->
<message id="fault.plan.unknown"><source></source><translation>Nid oes cynllun o’r fath ar y ddyfais hon.</translation></message>
<message id="fault.plan.ambiguous"><source></source><translation>Mae mwy nag un cynllun yn cyfateb. Rhowch fwy o’i rif.</translation></message>
<message id="fault.plan.right"><source></source><translation>Nid yw eich rôl yn caniatáu’r newid hwn. Gofynnwch i’r cydgysylltydd gofal.</translation></message>
<message id="fault.plan.log"><source></source><translation>Dim ond yr ap sy’n ysgrifennu pwy wnaeth gopïau o gynllun: ni all neb newid hynny.</translation></message>
<message id="fault.path.unknown"><source></source><translation>Nid yw’r lle hwnnw yn y cynllun bellach. Efallai bod rhywun wedi’i dynnu.</translation></message>
<message id="fault.path.malformed"><source></source><translation>Nid yw hynny’n lle mewn cynllun.</translation></message>
<message id="fault.path.nolist"><source></source><translation>Ni ellir ychwanegu dim yno: nid yw’n rhestr.</translation></message>
<message id="fault.undo.there"><source></source><translation>Mae yn y cynllun eto: mae rhywun wedi’i gadw yn y cyfamser. Ni newidiwyd dim byd.</translation></message>
<message id="fault.undo.changed"><source></source><translation>Mae wedi’i newid ers hynny, felly ni roddwyd dim yn ôl. Edrychwch ar yr hyn sydd yno nawr.</translation></message>
<message id="fault.value.type"><source></source><translation>Nid yw’r math hwnnw o ateb yn perthyn yma.</translation></message>
<message id="fault.value.size"><source></source><translation>Mae’r testun hwn yn rhy hir i’w gadw mewn un darn. Byrhewch ef, neu ei rannu. Mae eich geiriau yma o hyd.</translation></message>
<message id="fault.value.json"><source></source><translation>Nid yw’r gwerth wedi’i ysgrifennu fel JSON.</translation></message>
<message id="fault.ops.malformed"><source></source><translation>Difrodwyd newid gan yr ap a’i gwnaeth, ac fe’i rhoddwyd o’r neilltu. Gofynnwch i’w awdur ei roi i mewn eto.</translation></message>
<message id="fault.ops.section"><source></source><translation>Honnodd newid ran o’r cynllun nad yw’n perthyn iddi, felly fe’i rhoddwyd o’r neilltu. Dywedwch wrth eich gweinyddwr.</translation></message>
<message id="fault.ops.critical"><source></source><translation>Fersiwn fwy newydd o’r ap wnaeth hyn. Nid oes dim ar goll. Diweddarwch yr ap i’w weld.</translation></message>
<message id="fault.record.altered"><source></source><translation>Cafodd newid a gadwyd ei newid wedyn, felly ni chafodd ei ddefnyddio. Dywedwch wrth eich gweinyddwr.</translation></message>
<message id="fault.record.missing"><source></source><translation>Mae newid a gadwyd ar goll o’r ddyfais hon. Anfonwch a derbyniwch i’w gael eto.</translation></message>
<!-- Bringing plans in and giving copies out -->
<message id="fault.import.json"><source></source><translation>Nid yw’r ffeil hon yn gynllun gofal y gall yr ap ei ddarllen. Ni ddaethpwyd â dim i mewn. Gwiriwch mai hon yw’r ffeil gywir.</translation></message>
<message id="fault.import.schema"><source></source><translation>Nid yw’r ffeil hon yn gynllun gofal y gall yr ap ei ddarllen. Ni ddaethpwyd â dim i mewn. Gwiriwch mai hon yw’r ffeil gywir.</translation></message>
<message id="fault.import.shape"><source></source><translation>Nid yw’r ffeil hon yn gynllun gofal y gall yr ap ei ddarllen. Ni ddaethpwyd â dim i mewn. Gwiriwch mai hon yw’r ffeil gywir.</translation></message>
<message id="fault.import.key"><source></source><translation>Nid yw un o’r enwau yn y ffeil hon yn cael ei ganiatáu mewn cynllun gofal. Ni ddaethpwyd â dim i mewn.</translation></message>
<message id="fault.import.number"><source></source><translation>Mae rhif yn y ffeil hon yn rhy fawr neu’n rhy fân i’w gadw’n union. Ni ddaethpwyd â dim i mewn.</translation></message>
<message id="fault.import.duplicate"><source></source><translation>Mae’r ffeil hon yn dweud un peth ddwywaith, felly nid yw’n glir pa un a olygir. Ni ddaethpwyd â dim i mewn.</translation></message>
<message id="fault.import.depth"><source></source><translation>Mae’r ffeil hon wedi’i nythu’n rhy ddwfn i fod yn gynllun gofal. Ni ddaethpwyd â dim i mewn.</translation></message>
<message id="fault.import.size"><source></source><translation>Mae’r ffeil hon yn rhy fawr i fod yn gynllun gofal. Ni ddaethpwyd â dim i mewn.</translation></message>
<message id="fault.import.schema.newer"><source></source><translation>Fersiwn fwy newydd o’r ap ysgrifennodd y ffeil hon. Ni ddaethpwyd â dim i mewn. Diweddarwch yr ap a rhowch gynnig arall arni.</translation></message>
<message id="fault.file.read"><source></source><translation>Ni ellid darllen y ffeil. Gwiriwch ble mae hi a rhowch gynnig arall arni.</translation></message>
<message id="fault.file.write"><source></source><translation>Ni ellid ysgrifennu’r ffeil. Dewiswch ffolder arall, neu gwnewch le.</translation></message>
<message id="fault.copy.write"><source></source><translation>Ni ellid ysgrifennu’r copi. Dewiswch ffolder arall, neu gwnewch le.</translation></message>
<message id="fault.export.format"><source></source><translation>Nid oes copi o’r math hwnnw.</translation></message>
<message id="fault.export.language"><source></source><translation>Gwneir copi yn Gymraeg, yn Saesneg neu yn y ddwy.</translation></message>
<message id="fault.export.audience"><source></source><translation>Dywedwch ar gyfer pwy mae’r copi: yr unigolyn, y meddyg teulu, y tîm argyfwng neu ofalwr.</translation></message>
<message id="fault.export.form"><source></source><translation>Nid oes ffurf o’r enw hwnnw.</translation></message>
<message id="fault.export.version_number"><source></source><translation>Nid oes fersiwn lofnodedig â’r rhif hwnnw y mae ei sêl yn dal. Edrychwch ar y rhestr o fersiynau.</translation></message>
<message id="fault.export.version_reader"><source></source><translation>I’r unigolyn neu i’r cofnod y rhoddir fersiwn lofnodedig. I unrhyw un arall, gwnewch gopi o’r cynllun fel y mae.</translation></message>
<message id="fault.export.version"><source></source><translation>Nid oes dim wedi’i lofnodi eto, felly nid oes fersiwn i’w rhoi.</translation></message>
<!-- Sharing -->
<message id="fault.member.unknown"><source></source><translation>Nid oes neb o’r enw hwnnw yn y sefydliad.</translation></message>
<message id="fault.member.ambiguous"><source></source><translation>Mae mwy nag un person yn cyfateb i’r enw. Rhowch yr enw llawn.</translation></message>
<message id="fault.share.right"><source></source><translation>Nid yw eich rôl yn caniatáu rhannu hyn. Gofynnwch i’r cydgysylltydd gofal.</translation></message>
<message id="fault.share.key"><source></source><translation>Nid yw’r rhan honno o’r cynllun ar y ddyfais hon, felly ni all ei rhannu.</translation></message>
<message id="fault.share.none"><source></source><translation>Nid yw rôl yr unigolyn hwnnw’n gweld unrhyw ran o gynllun. Ni rannwyd dim.</translation></message>
<message id="fault.grant.right"><source></source><translation>Rhannodd rhywun ran nad yw ei rôl yn caniatáu ei rhannu. Ni chafodd ei defnyddio. Dywedwch wrth eich gweinyddwr.</translation></message>
<!-- Signing -->
<message id="fault.sign.conflict"><source></source><translation>Mae dau ateb yn y cynllun hwn. Dewiswch rhyngddynt cyn i neb lofnodi.</translation></message>
<message id="fault.sign.waiting"><source></source><translation>Mae rhai newidiadau i’r cynllun hwn yn aros am allwedd neu am newid arall. Anfonwch a derbyniwch, ac wedyn llofnodwch.</translation></message>
<message id="fault.sign.blank"><source></source><translation>Llofnodwch neu gwnewch farc yn y blwch.</translation></message>
<message id="fault.sign.strokes"><source></source><translation>Mae’r llun yn rhy fawr i’w gadw. Cliriwch ef a llofnodwch eto.</translation></message>
<message id="fault.sign.how"><source></source><translation>Dewiswch sut.</translation></message>
<message id="fault.sign.language"><source></source><translation>Dewiswch ym mha iaith y darllenwyd y cynllun.</translation></message>
<message id="fault.sign.reason"><source></source><translation>Ysgrifennwch pam.</translation></message>
<message id="fault.sign.who"><source></source><translation>Dewiswch pwy sy’n llofnodi.</translation></message>
<message id="fault.sign.part"><source></source><translation>Nid yw’r unigolyn wedi dweud “na” nac “ansicr” am y rhan honno, felly nid oes dim i gytuno ag ef nawr.</translation></message>
<message id="fault.sign.unknown"><source></source><translation>Nid yw’r llofnod hwn i’w gael yn y cynllun bellach. Ni newidiwyd dim.</translation></message>
<message id="fault.sign.final"><source></source><translation>Mae mwy na phedair awr wedi mynd heibio, neu fe’i tynnwyd yn ôl o’r blaen. Mae’r fersiwn yn aros fel y mae; gellir llofnodi un newydd.</translation></message>
<message id="fault.sign.witness"><source></source><translation>Ysgrifennwch enw’r tyst.</translation></message>
<message id="fault.version.file"><source></source><translation>Nid yw’r ffeil hon yn fersiwn wedi’i llofnodi o gynllun.</translation></message>
<message id="fault.version.malformed"><source></source><translation>Mae’r fersiwn lofnodedig hon wedi’i difrodi. Gofynnwch am gopi arall.</translation></message>
<message id="fault.version.newer"><source></source><translation>Fersiwn fwy newydd o’r ap wnaeth hyn. Nid oes dim ar goll. Diweddarwch yr ap i’w weld.</translation></message>
<message id="fault.version.records"><source></source><translation>Mae rhan o’r fersiwn lofnodedig hon ar goll. Gofynnwch am gopi arall.</translation></message>
<message id="fault.version.seal"><source></source><translation>Nid yw’r sêl yn dal: nid dyma a lofnodwyd. Cadwch y ffeil a dywedwch wrth eich gweinyddwr.</translation></message>
<!-- The organisation, invitations and the server -->
<message id="fault.org.fork"><source></source><translation>Mae’r rhestr aelodau o’r gweinydd yn wahanol i’r un sydd yma, felly fe’i gwrthodwyd. Daliwch ati i weithio. Dywedwch wrth eich gweinyddwr.</translation></message>
<message id="fault.org.root"><source></source><translation>Mae’r gweinydd yn perthyn i sefydliad arall. Ni anfonwyd dim. Gwiriwch y cyfeiriad.</translation></message>
<message id="fault.page.foreign"><source></source><translation>Anfonodd y gweinydd rywbeth sy’n perthyn i rywle arall. Fe’i gwrthodwyd ac ni newidiwyd dim. Dywedwch wrth eich gweinyddwr.</translation></message>
<message id="fault.ingest.cursor"><source></source><translation>Nid oedd ateb y gweinydd yn dilyn yr un diwethaf. Ni chafodd ei ddefnyddio. Rhowch gynnig arall arni.</translation></message>
</context></TS>
