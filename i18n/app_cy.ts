<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy">
<context><name></name>
<message id="app.name"><source></source><translation>Cydgynllun</translation></message>
</context></TS>
