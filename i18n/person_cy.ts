<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- The person's own mode -->
<message id="place.hand_over"><source></source><translation>Trosglwyddo</translation></message>
<message id="page.hand_over.title"><source></source><translation>Trosglwyddo</translation></message>
<message id="page.hand_over.heading"><source></source><translation>Rhoi’r llechen i’r person</translation></message>
<message id="page.hand_over.what"><source></source><translation>Bydd y person yn gweld eu cynllun eu hunain a dim byd arall, fesul rhan, mewn llythrennau mawr. Maent yn dweud a ydynt yn cytuno, a gallant ychwanegu eu geiriau eu hunain.</translation></message>
<message id="page.hand_over.language"><source></source><translation>Ym mha iaith?</translation></message>
<message id="page.hand_over.locked"><source></source><translation>Mae angen eich cyfrinymadrodd neu’ch PIN i ddod yn ôl.</translation></message>
<message id="page.hand_over.kept"><source></source><translation>Gallant stopio unrhyw bryd. Cedwir pob ateb.</translation></message>
<message id="page.hand_over.now"><source></source><translation>Trosglwyddo nawr</translation></message>
<message id="mine.title"><source></source><translation>Fy nghynllun</translation></message>
<message id="mine.only_yours"><source></source><translation>Dim ond eich cynllun chi sydd ar y sgrin</translation></message>
<message id="mine.text_size"><source></source><translation>Maint y testun</translation></message>
<message id="mine.step"><source></source><translation>Cam: %1 o %2</translation></message>
<message id="mine.asked_review"><source></source><translation>Gofynnoch am adolygiad ar %1. Rhaid i’ch cydgysylltydd gofal roi ateb i chi.</translation></message>
<message id="mine.ask_review"><source></source><translation>Hoffwn gael adolygiad o’m cynllun</translation></message>
<message id="mine.ask_review_text"><source></source><translation>Gallwch ofyn am adolygiad unrhyw bryd.</translation></message>
<message id="mine.sign"><source></source><translation>Eich ateb i’r cynllun cyfan</translation></message>
<message id="mine.sign_text"><source></source><translation>Os dymunwch, gallwch nawr ateb y cynllun cyfan: ei lofnodi, ei lofnodi’n rhannol, neu ddweud nad ydych yn cytuno. Nid oes rhaid i chi.</translation></message>
<message id="mine.sign_start"><source></source><translation>Darllen y cynllun cyfan ac ateb</translation></message>
<message id="mine.sign_not_now"><source></source><translation>Nid nawr</translation></message>
<message id="mine.signed_next"><source></source><translation>Byddwch yn cael copi o’ch cynllun o fewn saith diwrnod. Os newidiwch eich meddwl heddiw, dywedwch wrth eich cydgysylltydd gofal: mae gennych bedair awr i’w dynnu’n ôl.</translation></message>
<message id="mine.signed_back"><source></source><translation>Ymlaen</translation></message>
<message id="mine.review_words"><source></source><translation>Yr hyn yr hoffech siarad amdano, os dymunwch ddweud</translation></message>
<message id="mine.hello"><source></source><translation>Dyma eich cynllun chi</translation></message>
<message id="mine.hello_text"><source></source><translation>Byddwn yn mynd trwyddo fesul rhan. Dywedwch eich barn. Nid oes atebion anghywir. Cewch stopio unrhyw bryd, ac ni chaiff dim ei golli.</translation></message>
<message id="mine.start"><source></source><translation>Dechrau</translation></message>
<message id="mine.previous"><source></source><translation>Yn ôl</translation></message>
<message id="mine.next"><source></source><translation>Nesaf</translation></message>
<message id="mine.stop"><source></source><translation>Stopio am y tro</translation></message>
<message id="mine.finish"><source></source><translation>Gorffen a rhoi’r llechen yn ôl</translation></message>
<message id="mine.thanks"><source></source><translation>Diolch</translation></message>
<message id="mine.thanks_text"><source></source><translation>Mae popeth a ddywedoch wedi’i gadw. Nid oes dim wedi’i lofnodi eto: cewch wneud hynny nesaf, gyda’ch gweithiwr.</translation></message>
<message id="mine.i_said"><source></source><translation>Yr hyn a ddywedais</translation></message>
<message id="mine.i_want"><source></source><translation>Rydw i eisiau</translation></message>
<message id="mine.will_happen"><source></source><translation>Beth fydd yn digwydd</translation></message>
<message id="mine.who"><source></source><translation>Pwy: %1</translation></message>
<message id="mine.when"><source></source><translation>Erbyn: %1</translation></message>
<message id="mine.me"><source></source><translation>Fi</translation></message>
<message id="mine.ask_area"><source></source><translation>Ydych chi’n cytuno â’r rhan hon?</translation></message>
<message id="mine.ask_outcome"><source></source><translation>Ydych chi eisiau hyn?</translation></message>
<message id="mine.ask_action"><source></source><translation>Ydych chi’n cytuno â hyn?</translation></message>
<message id="mine.agree"><source></source><translation>Ydw</translation></message>
<message id="mine.not_sure"><source></source><translation>Ddim yn siŵr</translation></message>
<message id="mine.no"><source></source><translation>Nac ydw</translation></message>
<message id="mine.still_no"><source></source><translation>Rydych wedi ateb “Nac ydw” neu “Ddim yn siŵr” i rywbeth yma. Bydd yn aros felly nes i chi ei newid.</translation></message>
<message id="mine.my_words"><source></source><translation>Fy ngeiriau i</translation></message>
<message id="mine.my_words_hint"><source></source><translation>Dim ond os hoffech chi. Fe’u cedwir fel yr ydych yn eu hysgrifennu.</translation></message>
<message id="mine.give_back"><source></source><translation>Diolch. Rhowch y llechen yn ôl, os gwelwch yn dda</translation></message>
<message id="mine.give_back_text"><source></source><translation>Mae popeth wedi’i gadw. Mae’r llechen wedi’i chloi.</translation></message>
<message id="mine.worker"><source></source><translation>Fi yw’r gweithiwr: datgloi</translation></message>
<message id="aloud.read"><source></source><translation>Darllen y dudalen hon yn uchel</translation></message>
<message id="aloud.stop"><source></source><translation>Stopio darllen</translation></message>
<message id="aloud.speed_slower"><source></source><translation>Cyflymder: arafach</translation></message>
<message id="aloud.speed_usual"><source></source><translation>Cyflymder: arferol</translation></message>
<message id="aloud.speed_faster"><source></source><translation>Cyflymder: cyflymach</translation></message>
<message id="aloud.speed_change"><source></source><translation>Mae’n newid pa mor gyflym y darllenir</translation></message>
<message id="aloud.no_voice"><source></source><translation>Does gan y ddyfais hon ddim llais i ddarllen yn uchel.</translation></message>
<message id="aloud.no_welsh"><source></source><translation>Does gan y ddyfais hon ddim llais Cymraeg: nid yw geiriau Cymraeg yn cael eu darllen yn uchel.</translation></message>
<message id="aloud.no_english"><source></source><translation>Does gan y ddyfais hon ddim llais Saesneg: nid yw geiriau Saesneg yn cael eu darllen yn uchel.</translation></message>
<message id="mine.tint"><source></source><translation>Lliwiau</translation></message>
</context></TS>
