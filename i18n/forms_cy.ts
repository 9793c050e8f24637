<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- What every form says -->
<message id="form.count"><source></source><translation>%1: %2</translation></message>
<message id="form.not_recorded"><source></source><translation>Heb ei gofnodi</translation></message>
<message id="form.nothing_written"><source></source><translation>Dim wedi’i ysgrifennu eto</translation></message>
<message id="form.number_wrong"><source></source><translation>Ysgrifennwch rif cyfan, er enghraifft 7.</translation></message>
<message id="form.strange"><source></source><translation>Cofnodwyd hyn mewn ffordd nad yw’r fersiwn hon o’r ap yn ei hadnabod. Mae’n cael ei gadw’n union fel y mae.</translation></message>
<message id="form.remove"><source></source><translation>Tynnu</translation></message>
<message id="form.remove_this"><source></source><translation>Tynnu: %1</translation></message>
<message id="form.remove.title"><source></source><translation>Tynnu hwn?</translation></message>
<message id="form.remove.text"><source></source><translation>Ni fydd yn y cynllun mwyach. Mae’r hanes yn cadw’r hyn a ysgrifennwyd.</translation></message>
<message id="form.parts.some"><source></source><translation>Rhai rhannau yn unig</translation></message>
<message id="form.parts.all_except"><source></source><translation>Popeth heblaw am rai rhannau</translation></message>
<message id="form.parts.which"><source></source><translation>Pa rannau?</translation></message>
<message id="form.parts.not"><source></source><translation>Pa rannau sy’n cael eu gadael allan?</translation></message>
<message id="form.add.line"><source></source><translation>Ychwanegu llinell</translation></message>
<message id="form.add.today"><source></source><translation>Ychwanegu dyddiad</translation></message>
<!-- The list of forms -->
<message id="form.group.person"><source></source><translation>Y person a’r bobl o’u cwmpas</translation></message>
<message id="form.group.well"><source></source><translation>Cadw’n iach ac yn ddiogel</translation></message>
<message id="form.group.arranged"><source></source><translation>Sut mae’r gofal wedi’i drefnu</translation></message>
<!-- About me -->
<message id="form.person"><source></source><translation>Amdanaf i</translation></message>
<message id="form.person.lead"><source></source><translation>Pwy ydw i, sut i siarad â mi, a beth rwy’n dda am ei wneud.</translation></message>
<message id="form.person.talk"><source></source><translation>Sut i siarad â mi</translation></message>
<message id="form.person.strengths"><source></source><translation>Fy nghryfderau</translation></message>
<message id="form.person.language"><source></source><translation>Fy iaith</translation></message>
<message id="form.person.who"><source></source><translation>Fy manylion</translation></message>
<message id="form.hint.communication"><source></source><translation>Er enghraifft: sbectol, clyw, print bras, un person ar y tro</translation></message>
<message id="form.help.strengths"><source></source><translation>Fy nghryfderau fy hun, a rhai teulu, ffrindiau a’r lleoedd rwy’n perthyn iddyn nhw.</translation></message>
<message id="form.help.language"><source></source><translation>Cynigiwch y Gymraeg i bawb heb aros i neb ofyn, a nodwch pryd. Yr hyn y mae’r person ei eisiau sy’n cyfrif.</translation></message>
<message id="form.strength"><source></source><translation>Cryfder</translation></message>
<message id="form.strengths"><source></source><translation>Beth rwy’n dda am ei wneud</translation></message>
<message id="form.add.strength"><source></source><translation>Ychwanegu cryfder</translation></message>
<!-- How I took part -->
<message id="form.involvement"><source></source><translation>Sut y cymerais ran</translation></message>
<message id="form.involvement.lead"><source></source><translation>Beth rwy’n ei feddwl o’r cynllun, a sut y cafodd ei lunio gyda mi.</translation></message>
<message id="form.involvement.view"><source></source><translation>Fy marn ar y cynllun hwn</translation></message>
<message id="form.involvement.taking"><source></source><translation>Sut y lluniwyd y cynllun</translation></message>
<message id="form.involvement.decline"><source></source><translation>Os nad oeddwn am gymryd rhan</translation></message>
<message id="form.help.decline"><source></source><translation>Mae peidio â dymuno gwneud hynny yn ateb cyflawn. Nodwch bob cynnig: pryd, gan bwy, beth a esboniwyd, a phryd i ofyn eto.</translation></message>
<message id="form.took_part_how"><source></source><translation>Sut y cymerodd y person ran</translation></message>
<message id="form.parts_view"><source></source><translation>Rhannau rwy’n eu gweld yn wahanol</translation></message>
<message id="form.add.part"><source></source><translation>Ychwanegu rhan</translation></message>
<message id="form.about"><source></source><translation>Am beth y mae</translation></message>
<message id="form.part_state"><source></source><translation>Fy marn</translation></message>
<message id="form.offered_on"><source></source><translation>Cynigiwyd ar</translation></message>
<message id="form.purpose_explained"><source></source><translation>A esboniwyd beth yw diben y cynllun?</translation></message>
<message id="form.benefits_explained"><source></source><translation>A esboniwyd pa les y gall ei wneud?</translation></message>
<message id="form.add.offer"><source></source><translation>Ychwanegu cynnig</translation></message>
<!-- People -->
<message id="form.people"><source></source><translation>Y bobl yn y cynllun hwn</translation></message>
<message id="form.people.lead"><source></source><translation>Mae pawb yn cael eu henwi unwaith, yma. Mae gweddill y cynllun yn cyfeirio atyn nhw.</translation></message>
<message id="form.people.everybody"><source></source><translation>Pawb</translation></message>
<message id="form.help.people"><source></source><translation>Pan fydd rhywun yn gadael, nodwch y diwrnod. Byddant yn aros yn yr hanes, a bydd y cynllun yn gofyn pwy sy’n cymryd drosodd.</translation></message>
<message id="form.role"><source></source><translation>Beth maen nhw’n ei wneud</translation></message>
<message id="form.relationship"><source></source><translation>Sut maen nhw’n adnabod y person</translation></message>
<message id="form.organisation"><source></source><translation>Ble maen nhw’n gweithio</translation></message>
<message id="form.discipline"><source></source><translation>Proffesiwn</translation></message>
<message id="form.in_role_from"><source></source><translation>Yn y rôl hon ers</translation></message>
<message id="form.in_role_to"><source></source><translation>Yn y rôl hon hyd at</translation></message>
<message id="form.hint.in_role_to"><source></source><translation>Gadewch yn wag tra eu bod yn y rôl hon.</translation></message>
<message id="form.add.person"><source></source><translation>Ychwanegu rhywun</translation></message>
<!-- Who was asked -->
<message id="form.consultees"><source></source><translation>Pwy a holwyd</translation></message>
<message id="form.consultees.lead"><source></source><translation>Dymuniad y person sy’n dod gyntaf. Yna pwy a holwyd, a beth ddywedon nhw.</translation></message>
<message id="form.consultees.asked"><source></source><translation>Y bobl a holwyd</translation></message>
<message id="form.help.consultees"><source></source><translation>Mae’r gyfraith yn enwi pobl y mae’n rhaid eu holi lle bynnag y bo modd: gofalwyr, rhieni plentyn, y clinigydd cyfrifol, gwarcheidwad, atwrnai neu ddirprwy. Gellir holi eraill.</translation></message>
<message id="form.consultees.carers"><source></source><translation>Gofalwyr</translation></message>
<message id="form.help.carers"><source></source><translation>Dywedwch wrth bob gofalwr am yr hawl i gael asesiad. Peidiwch â chymryd yn ganiataol bod rhywun am barhau i ofalu.</translation></message>
<message id="form.asked_who"><source></source><translation>Pwy</translation></message>
<message id="form.asked_consent"><source></source><translation>Dymuniad y person: a gawn ni rannu gyda nhw?</translation></message>
<message id="form.asked_as"><source></source><translation>Holwyd fel</translation></message>
<message id="form.contributed"><source></source><translation>A wnaethon nhw ateb?</translation></message>
<message id="form.contribution"><source></source><translation>Beth ddywedon nhw</translation></message>
<message id="form.not_contributed"><source></source><translation>Pam nad oes ateb</translation></message>
<message id="form.add.asked"><source></source><translation>Ychwanegu rhywun a holwyd</translation></message>
<!-- Comments -->
<message id="form.comments"><source></source><translation>Sylwadau</translation></message>
<message id="form.comments.lead"><source></source><translation>Beth y mae unrhyw un am ei ddweud am y cynllun.</translation></message>
<message id="form.add.comment"><source></source><translation>Ychwanegu sylw</translation></message>
<!-- The law -->
<message id="form.legal"><source></source><translation>Y gyfraith a’m hawliau</translation></message>
<message id="form.legal.lead"><source></source><translation>Beth rwyf wedi’i ddweud ymlaen llaw, beth mae’r gyfraith yn ei ddweud am fy ngofal, a phenderfyniadau ynghylch galluedd.</translation></message>
<message id="form.legal.advance"><source></source><translation>Beth rwyf wedi’i ddweud ymlaen llaw</translation></message>
<message id="form.help.advance"><source></source><translation>Er mwyn gwrthod triniaeth sy’n cadw rhywun yn fyw, rhaid i benderfyniad ymlaen llaw fod yn ysgrifenedig, wedi’i lofnodi o flaen tyst, a dweud ei fod yn berthnasol hyd yn oed os yw bywyd mewn perygl.</translation></message>
<message id="form.advance_statements"><source></source><translation>Datganiadau ymlaen llaw</translation></message>
<message id="form.advance_decisions"><source></source><translation>Penderfyniadau ymlaen llaw i wrthod triniaeth</translation></message>
<message id="form.add.statement"><source></source><translation>Ychwanegu datganiad</translation></message>
<message id="form.add.decision"><source></source><translation>Ychwanegu penderfyniad</translation></message>
<message id="form.legal.act"><source></source><translation>Y Ddeddf Iechyd Meddwl ac ôl-ofal</translation></message>
<message id="form.help.act"><source></source><translation>Lle mae’r Ddeddf yn berthnasol, mae gan y cynllun ganlyniad yn ei chylch hefyd.</translation></message>
<message id="form.hint.community_order"><source></source><translation>Os yw llys wedi gwneud un: beth mae’n gofyn amdano, a hyd at bryd</translation></message>
<message id="form.legal.cto"><source></source><translation>Y gorchymyn triniaeth gymunedol: pum peth i’w dweud</translation></message>
<message id="form.help.cto"><source></source><translation>Yr amodau. Pa mor aml y gwelir y person o leiaf. Pryd y byddai galw’n ôl i’r ysbyty yn cael ei ystyried. Yr arwyddion rhybudd cynnar. Pwy sy’n cael ei rybuddio.</translation></message>
<message id="form.cto.conditions"><source></source><translation>1. Amodau’r gorchymyn</translation></message>
<message id="form.cto.every_days"><source></source><translation>2. Gwelir o leiaf unwaith mewn cynifer â hyn o ddiwrnodau</translation></message>
<message id="form.hint.every_days"><source></source><translation>Nifer y diwrnodau, er enghraifft 7</translation></message>
<message id="form.cto.contact_by"><source></source><translation>Gwelir gan bwy</translation></message>
<message id="form.cto.contact_how"><source></source><translation>Gwelir ble a sut</translation></message>
<message id="form.cto.recall"><source></source><translation>3. Pryd y byddai galw’n ôl i’r ysbyty yn cael ei ystyried</translation></message>
<message id="form.cto.signs"><source></source><translation>4. Arwyddion rhybudd cynnar</translation></message>
<message id="form.hint.cto_signs"><source></source><translation>Mewn geiriau, neu ble maen nhw yn y cynllun</translation></message>
<message id="form.cto.alert"><source></source><translation>5. Pwy sy’n cael ei rybuddio os bydd pethau’n gwaethygu</translation></message>
<message id="form.add.condition"><source></source><translation>Ychwanegu amod</translation></message>
<message id="form.legal.order"><source></source><translation>Y gorchymyn ei hun</translation></message>
<message id="form.legal.order_goes_on"><source></source><translation>Tra bo’r gorchymyn yn parhau</translation></message>
<message id="form.help.order_goes_on"><source></source><translation>Mae’r tîm yn trafod pob gorchymyn o leiaf unwaith y mis ac yn nodi hynny.</translation></message>
<message id="form.add.discussion"><source></source><translation>Ychwanegu trafodaeth</translation></message>
<message id="form.legal.capacity"><source></source><translation>Galluedd, un penderfyniad ar y tro</translation></message>
<message id="form.help.capacity"><source></source><translation>Mae galluedd bob amser yn ymwneud ag un penderfyniad ar un adeg, ar ôl rhoi pob cymorth ymarferol i benderfynu.</translation></message>
<message id="form.capacity.decisions"><source></source><translation>Sawl penderfyniad</translation></message>
<message id="form.add.capacity"><source></source><translation>Ychwanegu penderfyniad arall</translation></message>
<message id="form.help.lpa"><source></source><translation>Pwy a gaiff benderfynu am iechyd a lles, neu am eiddo ac arian, os na all y person wneud hynny.</translation></message>
<message id="form.add.power"><source></source><translation>Ychwanegu atwrneiaeth</translation></message>
<!-- Notes in confidence -->
<message id="form.confidential.row"><source></source><translation>Ar wahân. Ni chânt eu dangos i’r person.</translation></message>
<message id="form.confidential.closed"><source></source><translation>Mae’r nodiadau hyn ar gau</translation></message>
<message id="form.confidential.closed_text"><source></source><translation>Dywedodd rhywun y pethau hyn wrth y tîm yn gyfrinachol. Nid ydynt mewn unrhyw gopi na phrint, ac nid yw’r person yn eu gweld. Gwnewch yn siŵr na all neb arall weld y sgrin.</translation></message>
<message id="form.confidential.open"><source></source><translation>Agor y nodiadau</translation></message>
<message id="form.confidential.title"><source></source><translation>Pwy all ddarllen y nodiadau hyn</translation></message>
<message id="form.confidential.text"><source></source><translation>Dim ond aelodau o’r tîm gofal y mae eu rôl yn caniatáu hynny sydd â’r allwedd i’r nodiadau hyn. Ydych chi mewn man lle na all y person na neb arall weld y sgrin?</translation></message>
<message id="form.confidential.show"><source></source><translation>Ydw, dangos y nodiadau</translation></message>
<!-- Places -->
<message id="place.rest"><source></source><translation>Gweddill y cynllun</translation></message>
<message id="page.rest.title"><source></source><translation>Gweddill y cynllun</translation></message>
<!-- Staying well -->
<message id="form.relapse"><source></source><translation>Cadw’n iach</translation></message>
<message id="form.relapse.lead"><source></source><translation>Sut gallwn ni weld bod pethau’n newid, a beth rydym yn ei wneud cyn bod argyfwng.</translation></message>
<message id="form.help.signs"><source></source><translation>Yn fy ngeiriau fy hun, o’r arwydd cyntaf i’r olaf. Pwy fyddai’n sylwi, a beth ddylen nhw ei wneud?</translation></message>
<message id="form.help.contingency"><source></source><translation>Camau ar fyr rybudd sy’n atal pethau rhag gwaethygu. Ar gyfer argyfwng y mae’r cynllun argyfwng.</translation></message>
<message id="form.add.sign"><source></source><translation>Ychwanegu arwydd</translation></message>
<message id="form.add.step"><source></source><translation>Ychwanegu cam</translation></message>
<message id="form.safety"><source></source><translation>Cadw’n ddiogel</translation></message>
<message id="form.safety.lead"><source></source><translation>Beth a ofynnwyd, a beth rydym yn ei wneud am bob risg.</translation></message>
<message id="form.safety.asked"><source></source><translation>Tri chwestiwn i’w gofyn</translation></message>
<message id="form.help.asked"><source></source><translation>Mae “ni ofynnwyd” yn ateb hefyd. Dylai’r cynllun a’r asesiad risg ddweud yr un peth.</translation></message>
<message id="form.help.managed"><source></source><translation>Mae pob risg sy’n bresennol yn arwain at rywbeth y mae rhywun yn ei wneud, wedi’i drafod gyda’r person.</translation></message>
<message id="form.add.risk"><source></source><translation>Ychwanegu risg</translation></message>
<message id="form.assessments"><source></source><translation>Asesiadau</translation></message>
<message id="form.assessments.lead"><source></source><translation>Beth a ganfuwyd, pryd, gan bwy, a ble mae’n cael ei gadw.</translation></message>
<message id="form.help.assessments"><source></source><translation>Nid yw “methu dod o hyd iddo” yr un peth â “heb ei wneud”. Dywedwch pa un, a ble y chwilioch.</translation></message>
<message id="form.not_taken_forward"><source></source><translation>Os nad yw yn y cynllun: pam</translation></message>
<message id="form.add.head"><source></source><translation>Ychwanegu risg</translation></message>
<message id="form.add.need"><source></source><translation>Ychwanegu angen</translation></message>
<message id="form.add.assessment"><source></source><translation>Ychwanegu asesiad</translation></message>
<!-- How care is arranged -->
<message id="form.coordination"><source></source><translation>Cydgysylltu gofal</translation></message>
<message id="form.coordination.lead"><source></source><translation>Pwy sy’n cydgysylltu’r gofal, pam mae ei angen, a sut y cafodd ei drosglwyddo.</translation></message>
<message id="form.coordination.now"><source></source><translation>Y cydgysylltydd gofal</translation></message>
<message id="form.help.coordination"><source></source><translation>Un person a enwir, y mae perchennog y cynllun yn ei adnabod, bob amser.</translation></message>
<message id="form.hint.named_on_plan"><source></source><translation>Yr enw sydd ar y cynllun printiedig</translation></message>
<message id="form.coordination.why"><source></source><translation>Pam mae angen cydgysylltu</translation></message>
<message id="form.coordination.before"><source></source><translation>Cydgysylltwyr blaenorol</translation></message>
<message id="form.help.handover"><source></source><translation>Trafodwch newid gyda’r person cyn iddo ddigwydd. Trosglwyddwch grynodeb o’r achos, yr asesiadau a’r cynllun.</translation></message>
<message id="form.add.coordinator"><source></source><translation>Ychwanegu cydgysylltydd blaenorol</translation></message>
<message id="form.reviews"><source></source><translation>Adolygiadau</translation></message>
<message id="form.reviews.lead"><source></source><translation>Pryd y byddwn yn edrych ar y cynllun gyda’n gilydd eto, a beth ddaeth o’r un diwethaf.</translation></message>
<message id="form.reviews.next"><source></source><translation>Yr adolygiad nesaf</translation></message>
<message id="form.help.reviews"><source></source><translation>O leiaf unwaith mewn deuddeg mis, a phryd bynnag y bydd y person neu ofalwr yn gofyn am reswm da.</translation></message>
<message id="form.reviews.held"><source></source><translation>Adolygiadau hyd yma</translation></message>
<message id="form.reviews.this_plan"><source></source><translation>Y cynllun hwn</translation></message>
<message id="form.review_type"><source></source><translation>Math o adolygiad</translation></message>
<message id="form.needs_reassessed_on"><source></source><translation>Ailaseswyd anghenion ar</translation></message>
<message id="form.risk_reassessed_on"><source></source><translation>Ailaseswyd risg ar</translation></message>
<message id="form.plan_status"><source></source><translation>Sefyllfa’r cynllun hwn</translation></message>
<message id="form.add.review"><source></source><translation>Ychwanegu adolygiad</translation></message>
<message id="form.add.past_outcome"><source></source><translation>Ychwanegu canlyniad o’r fersiwn ddiwethaf</translation></message>
<message id="form.treatment"><source></source><translation>Newidiadau i’r driniaeth</translation></message>
<message id="form.treatment.lead"><source></source><translation>Beth newidiodd, pryd, a pham.</translation></message>
<message id="form.help.treatment"><source></source><translation>Pob newid gyda’i reswm, ac a gafodd ei drafod gyda’r person.</translation></message>
<message id="form.add.change"><source></source><translation>Ychwanegu newid</translation></message>
<message id="form.hospital"><source></source><translation>Ysbyty a rhyddhau</translation></message>
<message id="form.hospital.lead"><source></source><translation>Ble mae’r person, dod adref, a beth fyddai’n dangos bod angen llai o help.</translation></message>
<message id="form.hospital.where"><source></source><translation>Yn yr ysbyty neu yn y gymuned</translation></message>
<message id="form.hospital.seen"><source></source><translation>Gweld y person ar ôl gadael yr ysbyty</translation></message>
<message id="form.help.follow_up"><source></source><translation>Gweithiwr proffesiynol i weld y person o fewn pum diwrnod gwaith i adael yr ysbyty. Y cyfnod yn fuan wedyn yw’r un mwyaf peryglus.</translation></message>
<message id="form.help.discharge"><source></source><translation>Mae rhyddhau yn cael ei gynllunio o’r dechrau, gyda’r person a’r rhai sy’n agos atyn nhw.</translation></message>
<message id="form.what_would_tell_us"><source></source><translation>Beth fyddai’n dangos i ni ei bod yn bryd?</translation></message>
<message id="form.copies"><source></source><translation>Copïau</translation></message>
<message id="form.copies.lead"><source></source><translation>Pwy sydd â chopi, o ba rannau, a chyda chaniatâd pwy.</translation></message>
<message id="form.help.copies"><source></source><translation>Mae un yn cael ei gynnig i’r person bob amser. Gofynnwch cyn rhoi copi i neb arall. Mae copïau’n mynd allan o fewn saith diwrnod.</translation></message>
<message id="form.add.copy"><source></source><translation>Ychwanegu copi</translation></message>
<!-- The rest of one area -->
<message id="form.area"><source></source><translation>Rhagor am y maes hwn</translation></message>
<message id="form.area.lead"><source></source><translation>Y sefyllfa, o ble y daw anghenion, ac ar gyfer beth y mae pob canlyniad a cham.</translation></message>
<message id="form.area.talked"><source></source><translation>A gafodd ei drafod?</translation></message>
<message id="form.help.area_needs"><source></source><translation>Mae pob angen yn dweud ble cafodd ei nodi: mewn asesiad, neu mewn sgwrs.</translation></message>
<message id="form.help.area_outcomes"><source></source><translation>Os penderfynodd y tîm ar ganlyniad heb y person, mae’n dweud pam. Os yw un yn parhau o’r cynllun diwethaf, mae’n dweud pam.</translation></message>
<message id="form.action_outcome"><source></source><translation>Ar gyfer pa ganlyniad</translation></message>
<message id="form.owner_text"><source></source><translation>Pwy, os nad ydyn nhw wedi’u henwi yn y cynllun</translation></message>
<!-- In confidence -->
<message id="form.restricted"><source></source><translation>Nodiadau a roddwyd yn gyfrinachol</translation></message>
<message id="form.restricted.lead"><source></source><translation>Beth ddywedodd rhywun arall wrth y tîm gan ofyn am beidio â’i ddweud wrth y person.</translation></message>
<message id="form.help.restricted"><source></source><translation>Byth mewn copi, print nac yng ngolwg y person. Ysgrifennwch yr hyn sydd ei angen ar y tîm yn unig.</translation></message>
<message id="form.restricted.notes"><source></source><translation>Nodiadau</translation></message>
<message id="form.restricted.text"><source></source><translation>Beth a ddywedwyd</translation></message>
<message id="form.restricted.from"><source></source><translation>Pwy a’i dywedodd</translation></message>
<message id="form.restricted.visible_to"><source></source><translation>Pwy a gaiff ei ddarllen</translation></message>
<message id="form.restricted.never_for"><source></source><translation>Byth mewn copi ar gyfer</translation></message>
<message id="form.add.note"><source></source><translation>Ychwanegu nodyn</translation></message>
<message id="code.note_kind.third_party_in_confidence"><source></source><translation>Gan rywun arall, yn gyfrinachol</translation></message>
<message id="code.visible_to.care_team_only"><source></source><translation>Y tîm gofal yn unig</translation></message>
</context>
</TS>
