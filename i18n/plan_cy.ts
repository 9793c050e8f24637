<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<message id="fault.ops.malformed"><source></source><translation>Mae newid a gadwyd wedi’i ddifrodi ac ni chafodd ei ddefnyddio. Nid yw’n effeithio ar ddim byd arall. Cysonwch eto i nôl copi da.</translation></message>
<message id="fault.ops.section"><source></source><translation>Cafodd newid ei selio yn y rhan anghywir o’r cynllun, felly ni chafodd ei ddefnyddio. Rhowch wybod i’ch gweinyddwr.</translation></message>
<message id="fault.ops.critical"><source></source><translation>Fersiwn ddiweddarach o’r ap a wnaeth y newid hwn. Nid oes dim wedi’i golli. Diweddarwch yr ap i’w weld.</translation></message>
<message id="fault.path.malformed"><source></source><translation>Nid enw lle mewn cynllun yw hwn. Ysgrifennwch ef fel y mae meysydd y cynllun wedi’u henwi, gyda dotiau rhyngddynt: plan.status.</translation></message>
<message id="fault.path.unknown"><source></source><translation>Nid oes lle o’r fath yn y cynllun hwn. Efallai fod rhywun wedi’i dynnu oddi yno. Edrychwch ar y cynllun eto.</translation></message>
<message id="fault.path.nolist"><source></source><translation>Nid rhestr yw’r lle hwn yn y cynllun, felly ni ellir ychwanegu dim ato na symud dim ynddo.</translation></message>
<message id="fault.value.type"><source></source><translation>Ni all y math hwn o ateb sefyll yma, neu mae ynddo nodau nad ydynt yn destun. Ni chafodd dim ei newid.</translation></message>
<message id="fault.value.size"><source></source><translation>Mae’r ateb hwn yn rhy hir neu mae ganddo ormod o lefelau. Dylech ei fyrhau neu ei rannu. Ni chafodd dim ei newid.</translation></message>
<message id="fault.import.json"><source></source><translation>Mae’r ffeil hon wedi’i difrodi neu nid cynllun ydyw. Ni chafodd dim ei fewnforio. Gofynnwch am gopi newydd.</translation></message>
<message id="fault.import.schema"><source></source><translation>Nid yw’r ffeil hon yn dweud mai cynllun ydyw. Ni chafodd dim ei fewnforio. Dewiswch ffeil cynllun.</translation></message>
<message id="fault.import.schema.newer"><source></source><translation>Fersiwn ddiweddarach o’r ap a ysgrifennodd y ffeil cynllun hon. Ni chafodd dim ei fewnforio. Diweddarwch yr ap yn gyntaf.</translation></message>
<message id="fault.import.duplicate"><source></source><translation>Mae’r ffeil hon yn ateb un cwestiwn ddwywaith yn yr un lle, ac ni chaniateir gollwng yr un ateb. Ni chafodd dim ei fewnforio. Gofynnwch am ffeil wedi’i chywiro.</translation></message>
<message id="fault.import.depth"><source></source><translation>Mae gan y ffeil hon fwy o lefelau nag y gall cynllun eu cael. Ni chafodd dim ei fewnforio.</translation></message>
<message id="fault.import.size"><source></source><translation>Mae’r ffeil hon yn fwy nag y gall cynllun fod (8 MB). Ni chafodd dim ei fewnforio.</translation></message>
<message id="fault.import.number"><source></source><translation>Mae yn y ffeil hon rif sydd â mwy o ddigidau nag y gellir eu cadw’n union. Ni chafodd dim ei fewnforio. Gofynnwch am ysgrifennu’r rhif fel testun.</translation></message>
<message id="fault.import.key"><source></source><translation>Mae’r ffeil hon yn enwi maes â dim byd, â gormod o lythrennau neu â nodau nad ydynt yn destun. Ni chafodd dim ei fewnforio.</translation></message>
<message id="fault.import.shape"><source></source><translation>Nid yw rhan o’r ffeil hon wedi’i llunio fel y mae’r rhan honno o gynllun. Ni chafodd dim ei fewnforio. Gofynnwch am ffeil wedi’i chywiro.</translation></message>
</context></TS>
