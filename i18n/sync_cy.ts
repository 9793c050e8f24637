<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<message id="fault.server.offline"><source></source><translation>Ni ellir cyrraedd y gweinydd. Mae’ch gwaith yn ddiogel ar y ddyfais hon a chaiff ei anfon yn nes ymlaen.</translation></message>
<message id="fault.server.pin"><source></source><translation>Nid yr allwedd y mae’r ddyfais hon yn ei hadnabod sydd gan y gweinydd: efallai fod rhywun yn gwrando ar y rhwydwaith. Nid anfonwyd dim. Defnyddiwch rwydwaith arall, neu holwch eich gweinyddwr.</translation></message>
<message id="fault.server.garbage"><source></source><translation>Nid gweinydd Cydgynllun a atebodd, neu dim ond hanner yr ateb a ddaeth. Ni newidiwyd dim. Gwiriwch y cyfeiriad, neu rhowch gynnig ar rwydwaith arall.</translation></message>
<message id="fault.server.url"><source></source><translation>Mae cyfeiriad y gweinydd yn anghywir. Rhaid iddo ddechrau â https:// ac enwi peiriant.</translation></message>
<message id="fault.server.unpinned"><source></source><translation>Nid yw allwedd y gweinydd wedi’i chadarnhau ar y ddyfais hon eto.</translation></message>
<message id="fault.server.version"><source></source><translation>Mae’r gweinydd yn defnyddio fersiwn fwy newydd. Diweddarwch yr ap; mae’ch gwaith yn aros ar y ddyfais hon tan hynny.</translation></message>
<message id="fault.server.busy"><source></source><translation>Mae’r gweinydd yn brysur. Ni chollwyd dim; rhoddir cynnig arall arni ymhen ychydig.</translation></message>
<message id="fault.server.full"><source></source><translation>Nid oes lle ar ôl ar y gweinydd. Mae’ch gwaith yn ddiogel ar y ddyfais hon. Rhowch wybod i’ch gweinyddwr.</translation></message>
<message id="fault.server.limit"><source></source><translation>Mae’r ddyfais hon wedi anfon llawer iawn mewn amser byr. Ni chollwyd dim; daw’r gweddill ymhen ychydig.</translation></message>
<message id="fault.server.refused"><source></source><translation>Ni dderbyniodd y gweinydd gais gan y ddyfais hon. Ni chollwyd dim. Rhowch wybod i’ch gweinyddwr.</translation></message>
<message id="fault.server.identity"><source></source><translation>Nid hwn yw’r gweinydd y mae’r ddyfais hon yn ei adnabod. Nid anfonwyd dim. Holwch eich gweinyddwr a gafodd ei newid.</translation></message>
<message id="fault.server.page"><source></source><translation>Anfonodd y gweinydd rywbeth na lofnododd, neu rywbeth a newidiwyd ar y ffordd. Ni dderbyniwyd dim ohono. Rhowch wybod i’ch gweinyddwr.</translation></message>
<message id="fault.server.chain"><source></source><translation>Gadawodd y gweinydd gofnodion allan, neu fe’u newidiodd neu eu haildrefnu. Ni dderbyniwyd dim ohono. Rhowch wybod i’ch gweinyddwr.</translation></message>
<message id="fault.server.rollback"><source></source><translation>Mae’r gweinydd wedi colli cofnodion a oedd ganddo o’r blaen. Maent ar y ddyfais hon o hyd. Rhowch wybod i’ch gweinyddwr.</translation></message>
<message id="fault.server.receipt"><source></source><translation>Ni all derbynneb y gweinydd am gofnodion y ddyfais hon fod yn gywir. Cânt eu hanfon eto. Rhowch wybod i’ch gweinyddwr.</translation></message>
<message id="fault.server.log"><source></source><translation>Mae rhestr y gweinydd o aelodau’r sefydliad yn hŷn nag un y ddyfais hon. Ni dderbyniwyd dim ohoni.</translation></message>
<message id="fault.login.refused"><source></source><translation>Nid yw’r gweinydd yn adnabod y ddyfais hon. Os ydych newydd ymuno, arhoswch nes bydd eich gweinyddwr wedi cadarnhau; fel arall, holwch nhw.</translation></message>
<message id="fault.cert.expired"><source></source><translation>Mae tystysgrif y ddyfais hon wedi dod i ben. Mae’ch gwaith yn ddiogel yma. Gofynnwch i’ch gweinyddwr ei hadnewyddu.</translation></message>
<message id="fault.push.refused"><source></source><translation>Nid yw’r gweinydd yn derbyn cofnod gan y ddyfais hon. Mae’n cael ei gadw yma ac mae angen eich sylw arno.</translation></message>
<message id="fault.push.quota"><source></source><translation>Mae’r cynllun hwn wedi cyrraedd terfyn y gweinydd. Anfonir gwybodaeth argyfwng a llofnodion o hyd. Rhowch wybod i’ch gweinyddwr.</translation></message>
<message id="fault.sync.never"><source></source><translation>Nid yw’r ddyfais hon wedi cyfnewid â’r gweinydd eto.</translation></message>
<message id="fault.invite.unknown"><source></source><translation>Nid yw’r gweinydd yn adnabod y gwahoddiad hwn. Gwiriwch y cod a chyfeiriad y gweinydd gyda’ch gweinyddwr.</translation></message>
<message id="fault.invite.expired"><source></source><translation>Mae’r gwahoddiad hwn wedi dod i ben. Gofynnwch i’ch gweinyddwr am god newydd.</translation></message>
<message id="fault.invite.used"><source></source><translation>Mae’r gwahoddiad hwn wedi’i ddefnyddio’n barod. Os nad chi a wnaeth, rhowch wybod i’ch gweinyddwr ar unwaith.</translation></message>
<message id="fault.invite.tries"><source></source><translation>Rhoddwyd cynnig ar y gwahoddiad hwn ormod o weithiau. Gofynnwch i’ch gweinyddwr am god newydd.</translation></message>
<message id="fault.message.malformed"><source></source><translation>Ni ellid darllen neges. Ni newidiwyd dim.</translation></message>
<message id="fault.message.version"><source></source><translation>Mae’r ochr arall yn defnyddio fersiwn fwy newydd. Diweddarwch yr ap.</translation></message>
</context></TS>
