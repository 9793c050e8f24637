<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- Risk beside the forms: changed since the plan was settled, children and adults at risk -->
<message id="place.safety"><source></source><translation>Risg</translation></message>
<message id="part.safeguarding"><source></source><translation>Plant ac oedolion sy’n wynebu risg</translation></message>
<message id="risk.changed.agreed"><source></source><translation>Newidiwyd y risg ar %1, ar ôl cytuno’r cynllun.</translation></message>
<message id="risk.changed.reviewed"><source></source><translation>Newidiwyd y risg ar %1, ar ôl yr adolygiad diwethaf.</translation></message>
<message id="risk.changed.fits"><source></source><translation>Newidiwyd y risg ar %1, ar ôl i rywun ddweud ddiwethaf fod y cynllun yn dal yn addas.</translation></message>
<message id="risk.fits.said"><source></source><translation>Dywedodd %1 ar %2 fod y cynllun yn dal yn addas.</translation></message>
<message id="risk.from"><source></source><translation>%1, %2</translation></message>
<message id="page.risk.look"><source></source><translation>A yw’r cynllun yn dal yn addas? Edrychwch arno gyda’ch gilydd, neu dywedwch ei fod.</translation></message>
<message id="page.risk.review"><source></source><translation>Edrych arno mewn adolygiad</translation></message>
<message id="page.risk.fits"><source></source><translation>Mae’r cynllun yn dal yn addas</translation></message>
<message id="page.risk.take_back"><source></source><translation>Tynnu hynny’n ôl</translation></message>
<message id="page.risk.heads"><source></source><translation>Beth a ganfu’r asesiad risg</translation></message>
<message id="page.risk.none"><source></source><translation>Does dim asesiad risg ag unrhyw beth ynddo yn y cynllun eto.</translation></message>
<message id="page.risk.assess"><source></source><translation>Asesiad risg newydd, â dyddiad heddiw</translation></message>
<message id="page.risk.assessments"><source></source><translation>Pob asesiad</translation></message>
<message id="left.at_risk"><source></source><translation>Plant ac oedolion sy’n wynebu risg: dywedwch beth a wnaed</translation></message>
<message id="at_risk.on"><source></source><translation>Nodwyd ar %1</translation></message>
<message id="at_risk.no_longer"><source></source><translation>Nid yw’r cynllun yn eu henwi mwyach</translation></message>
<message id="page.at_risk.hint"><source></source><translation>Mae’r cynllun yn eu henwi. Dywedwch am bob un beth a wnaed. Nid yw hyn ym modd yr unigolyn ei hun, nac mewn unrhyw gopi a roddir i neb.</translation></message>
<message id="page.at_risk.nobody"><source></source><translation>Nid yw’r cynllun yn enwi plentyn nac oedolyn sy’n wynebu risg.</translation></message>
<message id="page.at_risk.number"><source></source><translation>Y tîm diogelu lleol</translation></message>
<message id="page.at_risk.no_number"><source></source><translation>Nid yw eu rhif yn hysbys yma eto. Ysgrifennwch ef unwaith: caiff ei gadw gyda phobl y cynllun hwn.</translation></message>
<message id="page.at_risk.add_number"><source></source><translation>Ysgrifennu’r rhif</translation></message>
<message id="page.at_risk.service"><source></source><translation>Enw’r tîm</translation></message>
<message id="page.at_risk.phone"><source></source><translation>Rhif ffôn</translation></message>
<message id="page.at_risk.done"><source></source><translation>Beth a wnaed?</translation></message>
<message id="form.at_risk_kind"><source></source><translation>Pam y gofynnir amdanynt</translation></message>
<message id="form.at_risk_words"><source></source><translation>Beth a wnaed, a chan bwy</translation></message>
<message id="role.safeguarding_team"><source></source><translation>Tîm diogelu</translation></message>
<message id="code.role.safeguarding_team"><source></source><translation>tîm diogelu</translation></message>
<message id="code.at_risk.child"><source></source><translation>Plentyn</translation></message>
<message id="code.at_risk.dependant"><source></source><translation>Rhywun sy’n dibynnu ar yr unigolyn</translation></message>
<message id="code.at_risk.children_at_home"><source></source><translation>Plant gartref, nad yw’r cynllun yn eu henwi</translation></message>
<message id="code.at_risk.self"><source></source><translation>Yr unigolyn ei hun: mae bod yn agored i niwed yn risg nawr</translation></message>
<message id="code.at_risk.others"><source></source><translation>Pobl eraill: mae niwed i eraill yn risg nawr</translation></message>
<message id="code.safeguarding.thought_of"><source></source><translation>Meddyliwyd amdano: does dim angen rhagor nawr</translation></message>
<message id="code.safeguarding.support"><source></source><translation>Trefnwyd cymorth</translation></message>
<message id="code.safeguarding.advice"><source></source><translation>Gofynnwyd i’r tîm diogelu am gyngor</translation></message>
<message id="code.safeguarding.report"><source></source><translation>Gwnaed adroddiad diogelu</translation></message>
</context>
</TS>
