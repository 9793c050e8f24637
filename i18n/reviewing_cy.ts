<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- The review meeting -->
<message id="page.review.title"><source></source><translation>Cyfarfod adolygu</translation></message>
<message id="page.review.how"><source></source><translation>Dechreuwch pan fyddwch chi’n eistedd i lawr gyda’ch gilydd. Cedwir yr hyn y mae’r cynllun yn ei geisio nawr fel y fersiwn ddiwethaf. Yna, fesul canlyniad: beth ddaeth ohono, ac a yw’n dal yn wir? Does dim yn cael ei gopïo ymlaen ohono’i hun.</translation></message>
<message id="page.review.nothing"><source></source><translation>Does dim canlyniad agored yn y cynllun hwn i’w adolygu.</translation></message>
<message id="page.review.start"><source></source><translation>Dechrau’r adolygiad</translation></message>
<message id="page.review.last_time"><source></source><translation>Yr hyn y mae’r fersiwn ddiwethaf yn ei ddweud</translation></message>
<message id="page.review.asked_hint"><source></source><translation>Mae adolygiad a gynhelir ar ddiwrnod diweddarach yn ateb y cais hefyd.</translation></message>
<message id="page.review.asked_told"><source></source><translation>Dywedwyd wrthynt</translation></message>
<message id="page.review.asked_missing"><source></source><translation>Ysgrifennwch pam yn gyntaf.</translation></message>
<message id="page.review.was_by"><source></source><translation>Roedd i’w gyflawni erbyn %1</translation></message>
<message id="page.review.by"><source></source><translation>Erbyn: %1</translation></message>
<message id="page.review.what_came"><source></source><translation>Beth ddaeth ohono?</translation></message>
<message id="page.review.achieved"><source></source><translation>Wedi’i gyflawni</translation></message>
<message id="page.review.partly"><source></source><translation>Yn rhannol</translation></message>
<message id="page.review.not"><source></source><translation>Ddim eto</translation></message>
<message id="page.review.stop"><source></source><translation>Rhoi’r gorau i hwn</translation></message>
<message id="page.review.now"><source></source><translation>Yr hyn y mae’n ei ddweud nawr</translation></message>
<message id="page.review.still_true"><source></source><translation>Dal yn wir? Dywedwch pam ei fod yn aros</translation></message>
<message id="page.review.still_true_hint"><source></source><translation>Yng ngeiriau’r person ei hun, os gallwch. Os nad yw’n wir bellach, dewiswch “Rhoi’r gorau i hwn” neu newidiwch y geiriau.</translation></message>
<message id="page.review.record"><source></source><translation>Cofnod o’r adolygiad hwn</translation></message>
<message id="page.review.held_on"><source></source><translation>Cynhaliwyd ar</translation></message>
<message id="page.review.who_came"><source></source><translation>Pwy ddaeth</translation></message>
<message id="page.review.again"><source></source><translation>Edrychir eto ar anghenion a risg cyn adolygiad.</translation></message>
<message id="page.review.next"><source></source><translation>Yr adolygiad nesaf</translation></message>
<message id="page.review.next_hint"><source></source><translation>O fewn deuddeg mis. Gall y person neu ei ofalwr ofyn am un yn gynt ar unrhyw adeg.</translation></message>
<message id="page.review.next_wrong"><source></source><translation>Rhaid i’r adolygiad nesaf fod ar ôl yr un hwn ac o fewn deuddeg mis iddo.</translation></message>
<message id="page.review.finish_hint"><source></source><translation>Daw’r cynllun yn fersiwn newydd, yn ddrafft nes iddo gael ei gytuno a’i lofnodi. Mae’r hyn a lofnodwyd o’r blaen yn aros fel y mae.</translation></message>
<message id="page.review.finish"><source></source><translation>Gorffen yr adolygiad</translation></message>
<message id="page.review.changes"><source></source><translation>Beth sy’n wahanol i’r tro diwethaf</translation></message>
<message id="review.last"><source></source><translation>Adolygiad diwethaf: %1</translation></message>
<message id="review.due"><source></source><translation>Adolygiad nesaf: %1</translation></message>
<message id="review.answered"><source></source><translation>Canlyniadau a atebwyd: %1 o %2</translation></message>
<message id="review.no_area"><source></source><translation>Ddim yn y cynllun bellach</translation></message>
<message id="review.change.achieved"><source></source><translation>Wedi’i gyflawni</translation></message>
<message id="review.change.stopped"><source></source><translation>Wedi dod i ben</translation></message>
<message id="review.change.words"><source></source><translation>Wedi’i eirio’n wahanol nawr</translation></message>
<message id="review.change.date"><source></source><translation>Dyddiad newydd</translation></message>
<message id="review.change.new"><source></source><translation>Newydd</translation></message>
</context>
</TS>
