<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- What is new since last time, for the person -->
<message id="mine.news"><source></source><translation>Beth sy’n newydd ers y tro diwethaf</translation></message>
<message id="mine.news_since"><source></source><translation>Mae hyn yn wahanol i’ch cynllun fel yr oedd ar %1.</translation></message>
<message id="mine.news.achieved"><source></source><translation>Rydych wedi cyrraedd y nod hwn</translation></message>
<message id="mine.news.stopped"><source></source><translation>Mae’r gwaith ar y nod hwn wedi dod i ben</translation></message>
<message id="mine.news.gone"><source></source><translation>Nid yw’r nod hwn yn eich cynllun bellach</translation></message>
<message id="mine.news.partly"><source></source><translation>Rydych wedi cyrraedd rhan o’r nod hwn</translation></message>
<message id="mine.news.not_yet"><source></source><translation>Nid yw’r nod hwn wedi’i gyrraedd eto</translation></message>
<message id="mine.news.words"><source></source><translation>Mae’r nod hwn wedi’i eirio’n wahanol nawr</translation></message>
<message id="mine.news.date"><source></source><translation>Mae dyddiad newydd i’r nod hwn</translation></message>
<message id="mine.news.new"><source></source><translation>Mae’r nod hwn yn newydd</translation></message>
<message id="mine.news.action_new"><source></source><translation>Bydd hyn yn cael ei wneud nawr</translation></message>
<message id="mine.news.action_done"><source></source><translation>Mae hyn wedi’i wneud</translation></message>
<message id="mine.news.action_stopped"><source></source><translation>Nid yw hyn yn cael ei wneud bellach</translation></message>
<message id="mine.news.action_gone"><source></source><translation>Nid yw hyn yn eich cynllun bellach</translation></message>
<message id="mine.news.action_words"><source></source><translation>Mae’r hyn fydd yn cael ei wneud wedi’i eirio’n wahanol nawr</translation></message>
<message id="mine.news.action_owner"><source></source><translation>Rhywun arall sy’n gwneud hyn nawr</translation></message>
<message id="mine.news.area_in_my_words"><source></source><translation>Mae’ch geiriau chi’n wahanol</translation></message>
<message id="mine.news.unmet_new"><source></source><translation>Mae angen hyn arnoch, ac ni allwch ei gael ar hyn o bryd</translation></message>
<message id="mine.news.unmet_gone"><source></source><translation>Nid yw hyn bellach ymhlith yr anghenion nad ydynt yn cael eu diwallu</translation></message>
<message id="mine.news.crisis"><source></source><translation>Mae’r hyn i’w wneud os aiff pethau o chwith yn wahanol</translation></message>
</context>
</TS>
