<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<!-- Who does what, by agency -->
<message id="page.who.title"><source></source><translation>Beth hoffech chi ei weld?</translation></message>
<message id="page.who.people"><source></source><translation>Pwy ydyn nhw</translation></message>
<message id="page.who.does"><source></source><translation>Pwy sy’n gwneud beth</translation></message>
<message id="page.who.no_agency"><source></source><translation>Nid oes asiantaeth wedi’i nodi</translation></message>
<message id="page.who.nobody"><source></source><translation>Nid oes neb wedi’i enwi eto</translation></message>
<message id="page.who.empty"><source></source><translation>Dim camau agored</translation></message>
<message id="page.who.empty_text"><source></source><translation>Ysgrifennir yr hyn a wneir o dan bob maes bywyd.</translation></message>
</context>
</TS>
