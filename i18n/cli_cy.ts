<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<message id="cli.passphrase"><source></source><translation>Cyfrinymadrodd:</translation></message>
<message id="cli.passphrase.new"><source></source><translation>Cyfrinymadrodd newydd:</translation></message>
<message id="cli.passphrase.set"><source></source><translation>Dewiswch gyfrinymadrodd ar gyfer y gladdgell hon (o leiaf 15 nod):</translation></message>
<message id="cli.passwd.done"><source></source><translation>Mae’r cyfrinymadrodd wedi’i newid.</translation></message>
<message id="cli.file"><source></source><translation>Ffeil: %1</translation></message>
<message id="cli.saved"><source></source><translation>Wedi’i gadw ar y ddyfais hon.</translation></message>
<message id="cli.shared"><source></source><translation>Wedi’i rannu. Bydd ar gael i’ch cydweithiwr ar ôl y cyfnewid nesaf â’r gweinydd.</translation></message>
<message id="cli.signed"><source></source><translation>Wedi’i selio. Fersiwn: %1</translation></message>
<message id="cli.signed_except"><source></source><translation>Ni chytunwyd ar: %1</translation></message>
<message id="cli.exported"><source></source><translation>Wedi’i ysgrifennu i: %1</translation></message>
<message id="cli.not_noted"><source></source><translation>Gwnaed y copi. Ni ellid nodi yn y cynllun iddo gael ei wneud: %1</translation></message>
<message id="cli.apply.line"><source></source><translation>Nid golygiad yw llinell %1. Rhaid i bob llinell fod yn {"path": …, "value": …, "at": …}.</translation></message>
<message id="cli.apply.stopped"><source></source><translation>Wedi stopio. Golygiadau a gadwyd cyn yr un hwn: %1</translation></message>
<message id="cli.conflicts.none"><source></source><translation>Nid oes dau ateb i’r un cwestiwn yn y cynllun hwn.</translation></message>
<message id="cli.verify.good"><source></source><translation>Fersiwn %1, wedi’i selio %2: heb newid. Newidiadau ers hynny: %3</translation></message>
<message id="cli.verify.changed"><source></source><translation>Fersiwn %1, wedi’i selio %2: mae’r fersiwn a seliwyd yn dal. Mae’r cynllun wedi newid ers hynny, ac nid yw’r newidiadau hynny wedi’u llofnodi: %3</translation></message>
<message id="cli.verify.bad"><source></source><translation>Fersiwn %1, wedi’i selio %2: NID YW’R SÊL YN DAL. Peidiwch â dibynnu ar y fersiwn hon; rhowch wybod i’ch gweinyddwr. (%3)</translation></message>
<message id="cli.verify.none"><source></source><translation>Nid oes dim wedi’i lofnodi yn y cynllun hwn eto.</translation></message>
<message id="cli.verify.file.good"><source></source><translation>Fersiwn %1, wedi’i selio %2: mae’r sêl yn dal.</translation></message>
<message id="cli.verify.file.bad"><source></source><translation>Fersiwn %1, wedi’i selio %2: NID YW’R SÊL YN DAL. Peidiwch â dibynnu ar y ffeil hon.</translation></message>
<message id="cli.org.created"><source></source><translation>Mae’r sefydliad wedi’i greu, a’r gladdgell hon yw ei gweinyddwr.</translation></message>
<message id="cli.invite.ready"><source></source><translation>Rhowch y cod hwn i’r aelod newydd dros y ffôn neu wyneb yn wyneb. Gellir ei ddefnyddio unwaith, o fewn 72 awr.</translation></message>
<message id="cli.invite.waiting"><source></source><translation>Ni ellid cyrraedd y gweinydd: bydd y cod yn gweithio ar ôl y cyd sync nesaf.</translation></message>
<message id="cli.joined"><source></source><translation>Mae’r ddyfais hon wedi gofyn am ymuno. Cymharwch y rhif hwn â rhif eich gweinyddwr: %1</translation></message>
<message id="cli.joined.next"><source></source><translation>Pan fydd eich gweinyddwr wedi cadarnhau, rhedwch cyd sync yma.</translation></message>
<message id="cli.confirmed"><source></source><translation>Wedi cadarnhau: %1. Cymharwch y rhif hwn â’u rhif nhw: %2</translation></message>
<message id="cli.confirm.none"><source></source><translation>Nid oes neb yn aros i gael ei gadarnhau.</translation></message>
<message id="cli.sync.done"><source></source><translation>Anfonwyd: %1. Derbyniwyd: %2. Gwrthodwyd: %3. Ar ôl i’w hanfon: %4.</translation></message>
<message id="cli.sync.pinned"><source></source><translation>Cyswllt cyntaf â’r gweinydd hwn. Mae ei allwedd wedi’i phinio: %1</translation></message>
<message id="cli.vault.good"><source></source><translation>Mae pob cofnod a chadwyn yn y gladdgell hon wedi’u gwirio ac yn dal.</translation></message>
<message id="cli.role.pending"><source></source><translation>heb ei gadarnhau gan y gweinyddwr eto</translation></message>
<message id="cli.check.none"><source></source><translation>Dim byd i holi amdano yn y cynllun hwn.</translation></message>
<message id="cli.check.refused"><source></source><translation>Wedi’i adael allan: %1 (%2)</translation></message>
<message id="cli.check.plans"><source></source><translation>Cynlluniau: %1</translation></message>
<message id="cli.check.rule"><source></source><translation>%1  cynlluniau: %2  cwestiynau: %3  %4</translation></message>
<message id="fault.apply.line"><source></source><translation>Nid golygiad yw’r llinell hon. Ni newidiwyd dim: cywirwch y ffeil a’i rhoi eto.</translation></message>
<message id="fault.check.day"><source></source><translation>Nid dyddiad yw hwn. Ysgrifennwch ef fel BBBB-MM-DD.</translation></message>
<message id="fault.check.rule"><source></source><translation>Nid oes rheol o’r enw hwn. CHK-01 i CHK-32 yw eu henwau.</translation></message>
<message id="fault.conflict.keep"><source></source><translation>Nid oes ateb â’r rhif hwnnw. Edrychwch ar “plan conflicts” a dewiswch un o’r rhifau yno.</translation></message>
<message id="fault.conflict.none"><source></source><translation>Nid oes dau ateb yn y fan hon. Efallai ei fod wedi’i setlo eisoes.</translation></message>
<message id="fault.server.none"><source></source><translation>Nid yw’r ddyfais hon yn gwybod am weinydd eto. Enwch ef unwaith gyda --server.</translation></message>
<message id="fault.share.section"><source></source><translation>Nid adrannau o gynllun yw’r rhain. Dyma nhw: meta, core, crisis, restricted.</translation></message>
<message id="fault.unknown"><source></source><translation>Aeth rhywbeth o’i le nad oes gennym eiriau amdano eto: %1. Ni newidiwyd dim.</translation></message>
</context></TS>
