<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<message id="server.help.about"><source></source><translation>Gweinydd cysoni Cydgynllun: mae’n rhifo cofnodion wedi’u selio ac yn eu trosglwyddo. Nid oes ganddo allwedd ac ni all ddarllen yr un cynllun.</translation></message>
<message id="server.help.usage"><source></source><translation>Defnydd</translation></message>
<message id="server.help.options"><source></source><translation>OPSIYNAU</translation></message>
<message id="server.help.group"><source></source><translation>Opsiynau</translation></message>
<message id="server.help.help"><source></source><translation>Dangos y cymorth hwn a gorffen</translation></message>
<message id="server.help.version"><source></source><translation>Dangos y fersiwn a gorffen</translation></message>
<message id="server.help.config"><source></source><translation>Darllen opsiynau o’r ffeil hon (enw = gwerth, un i bob llinell)</translation></message>
<message id="server.help.listen"><source></source><translation>Y cyfeiriad a’r porth i wrando arnynt; mae porth 0 yn cymryd unrhyw un rhydd</translation></message>
<message id="server.help.store"><source></source><translation>Ffolder y storfa</translation></message>
<message id="server.help.tls-cert"><source></source><translation>Cadwyn tystysgrifau TLS, PEM</translation></message>
<message id="server.help.tls-key"><source></source><translation>Ei hallwedd breifat, PEM</translation></message>
<message id="server.help.host"><source></source><translation>Enw y mae’r gweinydd hwn yn ateb iddo (gellir ei roi sawl gwaith); unrhyw enw, os na roddir un</translation></message>
<message id="server.help.lang"><source></source><translation>Iaith y negeseuon</translation></message>
<message id="server.help.log"><source></source><translation>Yr hyn a ysgrifennir i’r allbwn gwallau: un llinell i bob galwad (rhifau adnabod a chodau yn unig), neu ddim byd</translation></message>
<message id="server.help.threads"><source></source><translation>Edefynnau ar gyfer cysylltiadau</translation></message>
<message id="server.help.max-orgs"><source></source><translation>Y nifer mwyaf o sefydliadau y mae’r gweinydd hwn yn eu derbyn</translation></message>
<message id="server.help.max-connections"><source></source><translation>Y nifer mwyaf o gysylltiadau ar yr un pryd</translation></message>
<message id="server.help.per-address"><source></source><translation>Y nifer mwyaf o gysylltiadau o un cyfeiriad rhwydwaith</translation></message>
<message id="server.help.device-requests"><source></source><translation>Y ceisiadau y gall un ddyfais eu gwneud ar unwaith; daw chwarter yn ôl bob deng munud</translation></message>
<message id="server.help.device-records"><source></source><translation>Y cofnodion y gall un ddyfais eu hanfon ar unwaith; daw degfed ran yn ôl bob awr</translation></message>
<message id="server.help.header-seconds"><source></source><translation>Eiliadau ar gyfer TLS ac ar gyfer pen cais</translation></message>
<message id="server.help.body-seconds"><source></source><translation>Eiliadau ar gyfer corff cais</translation></message>
<message id="server.help.idle-seconds"><source></source><translation>Yr eiliadau y gall cysylltiad fod yn dawel rhwng ceisiadau</translation></message>
<message id="server.help.metrics"><source></source><translation>Ateb /metrics i unrhyw gyfeiriad, nid i’r peiriant hwn yn unig</translation></message>
<message id="server.usage"><source></source><translation>Mae’r llinell orchymyn yn anghywir. Gweler cyd-server --help.</translation></message>
<message id="server.usage.option"><source></source><translation>Nid yw’r opsiwn %1 yn hysbys, neu mae ei werth yn anghywir. Gweler cyd-server --help.</translation></message>
<message id="server.usage.config"><source></source><translation>Ni ellir darllen y ffeil a roddwyd gyda --config.</translation></message>
<message id="server.usage.listen"><source></source><translation>Mae ar --listen angen cyfeiriad a phorth, fel 127.0.0.1:8443 neu [::1]:0.</translation></message>
<message id="server.usage.tls-pair"><source></source><translation>Mae --tls-cert a --tls-key yn perthyn i’w gilydd: rhowch y ddau neu’r un ohonynt.</translation></message>
<message id="server.usage.postgresql"><source></source><translation>Mewn ffolder yn unig y mae’r fersiwn hon yn storio: rhowch ffolder i --store. Daw PostgreSQL mewn fersiwn ddiweddarach.</translation></message>
<message id="server.crypto"><source></source><translation>Nid yw’r llyfrgell gryptograffig yn cychwyn ar y peiriant hwn. Nid yw’r gweinydd wedi’i gychwyn.</translation></message>
<message id="fault.server.cleartext"><source></source><translation>Heb TLS, ar y peiriant hwn yn unig y mae’r gweinydd yn gwrando. Rhowch --tls-cert a --tls-key, neu wrando ar 127.0.0.1.</translation></message>
<message id="fault.server.address"><source></source><translation>Mae ar --listen angen cyfeiriad rhifol, fel 127.0.0.1 neu ::1, neu localhost.</translation></message>
<message id="fault.server.tls-cert"><source></source><translation>Ni ellir darllen y dystysgrif TLS. Rhaid iddi fod yn ffeil PEM.</translation></message>
<message id="fault.server.tls-key"><source></source><translation>Ni ellir darllen yr allwedd TLS, neu nid yw’n perthyn i’r dystysgrif. Rhaid iddi fod yn ffeil PEM.</translation></message>
<message id="fault.server.port"><source></source><translation>Ni all y gweinydd wrando yno: mae rhaglen arall yn defnyddio’r porth, neu ni chaiff y cyfrif hwn ei ddefnyddio.</translation></message>
<message id="fault.store.busy"><source></source><translation>Mae cyd-server arall yn defnyddio’r storfa hon (%1). Stopiwch hwnnw’n gyntaf, neu rhowch ffolder arall.</translation></message>
<message id="fault.store.open"><source></source><translation>Ni ellir agor y storfa (%1). Gwnewch yn siŵr y gall y cyfrif hwn greu’r ffolder ac ysgrifennu ynddo.</translation></message>
<message id="fault.store.notadb"><source></source><translation>Nid storfa yw’r ffeil yn ffolder y storfa (%1). Ni newidiwyd dim. Adferwch hi o gopi wrth gefn.</translation></message>
<message id="fault.store.foreign"><source></source><translation>Mae’r gronfa ddata yn ffolder y storfa yn perthyn i raglen arall (%1). Ni newidiwyd dim.</translation></message>
<message id="fault.store.newer"><source></source><translation>Ysgrifennwyd y storfa gan cyd-server mwy newydd (%1). Ni newidiwyd dim. Defnyddiwch y fersiwn honno neu un ddiweddarach.</translation></message>
<message id="fault.store.corrupt"><source></source><translation>Mae’r storfa wedi’i difrodi (%1). Stopiwch y gweinydd ac adferwch hi o gopi wrth gefn; bydd dyfeisiau’n anfon eto yr hyn sydd ar goll.</translation></message>
<message id="fault.store.full"><source></source><translation>Nid oes lle ar ôl i’r storfa (%1). Ni chollwyd dim; gwnewch le.</translation></message>
<message id="fault.store.io"><source></source><translation>Ni ellir darllen y storfa nac ysgrifennu iddi (%1). Edrychwch ar y ddisg ac ar log y gweinydd.</translation></message>
</context></TS>
