<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<message id="app.name"><source></source><translation>Cydgynllun</translation></message>
<!-- Every screen -->
<message id="place.overview"><source></source><translation>Cynllun</translation></message>
<message id="place.crisis"><source></source><translation>Argyfwng</translation></message>
<message id="place.people"><source></source><translation>Pobl</translation></message>
<message id="place.sign"><source></source><translation>Llofnodi</translation></message>
<message id="place.conflicts"><source></source><translation>Dau ateb</translation></message>
<message id="place.print"><source></source><translation>Argraffu</translation></message>
<message id="place.send_receive"><source></source><translation>Anfon a derbyn</translation></message>
<message id="place.settings"><source></source><translation>Gosodiadau</translation></message>
<message id="place.more"><source></source><translation>Mwy</translation></message>
<message id="notice.close"><source></source><translation>Cau</translation></message>
<message id="lock.warning"><source></source><translation>Bydd y ddyfais hon yn cloi cyn bo hir. Eiliadau ar ôl: %1. Mae’r hyn a deipiwyd yn ddiogel.</translation></message>
<message id="lock.stay"><source></source><translation>Ei chadw ar agor</translation></message>
<message id="answer.plan_says"><source></source><translation>Mae’r cynllun yn dweud: %1</translation></message>
<message id="answer.plan_blank"><source></source><translation>Nid yw’r cynllun yn dweud dim yma.</translation></message>
<message id="answer.keep_mine"><source></source><translation>Defnyddio’r hyn a deipiais</translation></message>
<message id="answer.take_theirs"><source></source><translation>Defnyddio’r hyn sydd yn y cynllun</translation></message>
<!-- Unlock -->
<message id="page.unlock.title"><source></source><translation>Wedi cloi</translation></message>
<message id="page.unlock.heading"><source></source><translation>Agor eich cynlluniau</translation></message>
<message id="page.unlock.line"><source></source><translation>Rhowch eich cyfrinymadrodd. Mae hyn yn gweithio heb signal.</translation></message>
<message id="page.unlock.passphrase"><source></source><translation>Cyfrinymadrodd</translation></message>
<message id="page.unlock.pin"><source></source><translation>PIN</translation></message>
<message id="page.unlock.pin_line"><source></source><translation>Rhowch eich PIN. Cynigion ar ôl: %1</translation></message>
<message id="page.unlock.use_passphrase"><source></source><translation>Defnyddio fy nghyfrinymadrodd</translation></message>
<message id="page.unlock.use_pin"><source></source><translation>Defnyddio fy PIN</translation></message>
<message id="page.unlock.open"><source></source><translation>Agor</translation></message>
<message id="page.unlock.opening"><source></source><translation>Wrthi’n agor…</translation></message>
<message id="page.unlock.wait"><source></source><translation>Gormod o gynigion anghywir. Nid oes dim wedi’i ddileu. Cewch roi cynnig arall arni cyn bo hir. Eiliadau ar ôl: %1.</translation></message>
<message id="page.unlock.kept"><source></source><translation>Mae popeth a deipiwyd cyn cloi wedi’i gadw.</translation></message>
<!-- Problem -->
<message id="page.problem.title"><source></source><translation>Ni ellir agor y cynlluniau hyn</translation></message>
<message id="page.problem.unchanged"><source></source><translation>Nid oes dim wedi’i newid na’i ddileu.</translation></message>
<message id="page.problem.again"><source></source><translation>Rhoi cynnig arall arni</translation></message>
<!-- Caseload -->
<message id="page.caseload.title"><source></source><translation>Fy mhobl</translation></message>
<message id="page.caseload.search"><source></source><translation>Enw, rhif GIG, dyddiad geni neu gyfeiriad</translation></message>
<message id="page.caseload.send"><source></source><translation>Anfon a derbyn</translation></message>
<message id="page.caseload.filter"><source></source><translation>Pa bobl i’w dangos</translation></message>
<message id="page.caseload.all"><source></source><translation>Pawb: %1</translation></message>
<message id="page.caseload.due"><source></source><translation>Ar ddod: %1</translation></message>
<message id="page.caseload.conflicts"><source></source><translation>Dau ateb: %1</translation></message>
<message id="page.caseload.waiting"><source></source><translation>Heb eu hanfon: %1</translation></message>
<message id="page.caseload.empty"><source></source><translation>Dim cynlluniau ar y ddyfais hon eto</translation></message>
<message id="page.caseload.empty_line"><source></source><translation>Ychwanegwch berson, neu derbyniwch gynllun y mae rhywun wedi’i rannu â chi.</translation></message>
<message id="page.caseload.none_found"><source></source><translation>Neb wedi’i ganfod</translation></message>
<message id="page.caseload.none_found_line"><source></source><translation>Rhowch gynnig ar ran o enw, neu dangoswch bawb.</translation></message>
<message id="page.caseload.speaks_welsh"><source></source><translation>Cymraeg</translation></message>
<message id="page.caseload.fictional"><source></source><translation>Llwyth achosion dychmygol: mae pob person, lle a rhif wedi’u dyfeisio.</translation></message>
<!-- Overview -->
<message id="page.overview.title"><source></source><translation>Cynllun Gofal a Thriniaeth</translation></message>
<message id="page.overview.areas"><source></source><translation>Meysydd bywyd</translation></message>
<message id="page.overview.left"><source></source><translation>Beth sydd ar ôl i’w wneud</translation></message>
<message id="page.overview.nothing_left"><source></source><translation>Nid oes dim yn aros. Diolch.</translation></message>
<message id="page.overview.choose"><source></source><translation>Dewis</translation></message>
<message id="page.overview.sign"><source></source><translation>Darllen a llofnodi</translation></message>
<message id="page.overview.print"><source></source><translation>Argraffu neu PDF</translation></message>
<message id="page.overview.fictional"><source></source><translation>Enghraifft: person dychmygol</translation></message>
<!-- Area -->
<message id="page.area.own_words"><source></source><translation>Yn fy ngeiriau fy hun</translation></message>
<message id="page.area.own_words_note"><source></source><translation>Cedwir fel y’i teipiwyd, ni chaiff ei ailysgrifennu</translation></message>
<message id="page.area.own_words_label"><source></source><translation>Sut mae pethau, a beth hoffwn i?</translation></message>
<message id="page.area.said"><source></source><translation>Beth a ddywedwyd am hyn</translation></message>
<message id="page.area.said_note"><source></source><translation>Ysgrifennwch beth yw ateb y tîm. Bydd yr unigolyn yn ei ddarllen gyda’r geiriau hyn.</translation></message>
<message id="page.area.team_answer"><source></source><translation>Ateb y tîm</translation></message>
<message id="page.area.strengths"><source></source><translation>Beth sy’n helpu’n barod (cryfderau)</translation></message>
<message id="page.area.needs"><source></source><translation>Beth sydd ei angen</translation></message>
<message id="page.area.need"><source></source><translation>Angen %1</translation></message>
<message id="page.area.add_need"><source></source><translation>Ychwanegu angen</translation></message>
<message id="page.area.remove_need"><source></source><translation>Tynnu angen %1</translation></message>
<message id="page.area.unmet"><source></source><translation>Anghenion na ellir eu diwallu eto</translation></message>
<message id="page.area.add_unmet"><source></source><translation>Ychwanegu angen na ellir ei ddiwallu eto</translation></message>
<message id="page.area.remove_unmet"><source></source><translation>Tynnu angen heb ei ddiwallu %1</translation></message>
<message id="page.area.unmet_text"><source></source><translation>Angen heb ei ddiwallu %1</translation></message>
<message id="page.area.unmet_reason"><source></source><translation>Pam ddim eto?</translation></message>
<message id="page.area.unmet_risk"><source></source><translation>Beth all ddigwydd o’r herwydd?</translation></message>
<message id="page.area.unmet_instead"><source></source><translation>Beth sy’n cael ei gynnig yn lle hynny?</translation></message>
<message id="page.area.unmet_review"><source></source><translation>Pryd y byddwn yn edrych arno eto?</translation></message>
<message id="page.area.outcome"><source></source><translation>Canlyniad %1</translation></message>
<message id="page.area.outcome_text"><source></source><translation>Beth rydym am ei weld yn wahanol?</translation></message>
<message id="page.area.outcome_know"><source></source><translation>Sut byddwn ni’n gwybod?</translation></message>
<message id="page.area.outcome_when"><source></source><translation>Erbyn pryd?</translation></message>
<message id="page.area.agreed"><source></source><translation>A yw’r unigolyn yn cytuno â hyn?</translation></message>
<message id="page.area.agreed_yes"><source></source><translation>Yn cytuno</translation></message>
<message id="page.area.agreed_no"><source></source><translation>Ddim yn cytuno</translation></message>
<message id="page.area.agreed_unsure"><source></source><translation>Ddim yn siŵr</translation></message>
<message id="page.area.agreed_ask"><source></source><translation>Ateb yr unigolyn ei hun</translation></message>
<message id="page.area.agreed_ask_text"><source></source><translation>Yr unigolyn ei hun a atebodd hyn. A yw wedi dweud rhywbeth arall wrthych nawr? Mae’r ateb yn aros yn y cynllun gyda’r dyddiad.</translation></message>
<message id="page.area.agreed_ask_yes"><source></source><translation>Dyna a ddywed nawr</translation></message>
<message id="page.area.add_outcome"><source></source><translation>Ychwanegu canlyniad</translation></message>
<message id="page.area.remove_outcome"><source></source><translation>Tynnu canlyniad %1</translation></message>
<message id="page.area.no_outcomes"><source></source><translation>Dim canlyniad yn y maes hwn</translation></message>
<message id="page.area.no_outcomes_line"><source></source><translation>Ychwanegwch beth rydych am ei weld yn wahanol, neu dywedwch ei fod wedi’i drafod ac nad oes angen dim.</translation></message>
<message id="page.area.actions"><source></source><translation>Beth fydd yn digwydd</translation></message>
<message id="page.area.loose_actions"><source></source><translation>Camau heb ganlyniad</translation></message>
<message id="page.area.add_action"><source></source><translation>Ychwanegu cam</translation></message>
<message id="page.area.action_new"><source></source><translation>Cam newydd</translation></message>
<message id="page.area.action_text"><source></source><translation>Beth fydd yn cael ei wneud?</translation></message>
<message id="page.area.action_who"><source></source><translation>Pwy?</translation></message>
<message id="page.area.action_often"><source></source><translation>Pa mor aml?</translation></message>
<message id="page.area.action_when"><source></source><translation>Erbyn pryd?</translation></message>
<message id="page.area.action_done"><source></source><translation>Wedi’i wneud</translation></message>
<message id="page.area.remove_action"><source></source><translation>Tynnu’r cam hwn</translation></message>
<message id="page.area.choose_person"><source></source><translation>Dewis person</translation></message>
<message id="page.area.choose_when"><source></source><translation>Dewis pryd</translation></message>
<message id="page.area.note"><source></source><translation>Nodyn</translation></message>
<message id="page.area.nothing_needed"><source></source><translation>Trafodwyd: dim angen</translation></message>
<message id="page.area.needed_after_all"><source></source><translation>Mae angen rhywbeth wedi’r cyfan</translation></message>
<message id="page.area.nothing_explained"><source></source><translation>Mae hwn yn ateb cyflawn. Un llinell i ddweud beth a drafodwyd.</translation></message>
<message id="page.area.nothing_line"><source></source><translation>Beth a ddywedwyd</translation></message>
<message id="page.area.nothing_blank"><source></source><translation>Ysgrifennwch linell am yr hyn a ddywedwyd, neu cymerwch yr un isod.</translation></message>
<message id="page.area.nothing_note_stays"><source></source><translation>Mae’r hyn y mae’r nodyn yn ei ddweud eisoes yn aros oddi tani:</translation></message>
<message id="page.area.nothing_confirm"><source></source><translation>Cadw</translation></message>
<message id="page.area.next"><source></source><translation>Nesaf: %1</translation></message>
<message id="page.area.nothing_cancel"><source></source><translation>Nid nawr</translation></message>
<message id="page.area.nothing_back"><source></source><translation>Yn ôl i’r maes</translation></message>
<message id="page.area.nothing_open_title"><source></source><translation>Mae canlyniad agored yma o hyd</translation></message>
<message id="page.area.nothing_open"><source></source><translation>Byddai “dim angen” yn ei guddio. Yn gyntaf, nodwch beth ddaeth o bob un, neu dilëwch yr hyn nad oedd i fod yma. Nid oes dim wedi newid.</translation></message>
<message id="page.area.said_review"><source></source><translation>Pryd i edrych arno eto</translation></message>
<message id="page.area.progress"><source></source><translation>Sut mae’n mynd: %1</translation></message>
<message id="page.area.add_progress"><source></source><translation>Nodi sut mae’n mynd</translation></message>
<!-- Crisis -->
<!-- People -->
<!-- Two answers -->
<!-- Sign -->
<!-- Print -->
<!-- Settings -->
<!-- Send and receive -->
<message id="place.lock"><source></source><translation>Cloi</translation></message>
</context></TS>
