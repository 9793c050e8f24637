<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<!-- Who does what, by agency -->
<message id="page.who.title"><source></source><translation>What would you like to see?</translation></message>
<message id="page.who.people"><source></source><translation>Who they are</translation></message>
<message id="page.who.does"><source></source><translation>Who does what</translation></message>
<message id="page.who.no_agency"><source></source><translation>No agency is written down</translation></message>
<message id="page.who.nobody"><source></source><translation>Nobody is named yet</translation></message>
<message id="page.who.empty"><source></source><translation>No open actions</translation></message>
<message id="page.who.empty_text"><source></source><translation>What will be done is written under each area of life.</translation></message>
</context>
</TS>
