<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context><name></name>
<message id="fault.ops.malformed"><source></source><translation>A saved change is damaged and was not used. Nothing else is affected. Sync again to fetch a good copy.</translation></message>
<message id="fault.ops.section"><source></source><translation>A change was sealed in the wrong part of the plan, so it was not used. Tell your administrator.</translation></message>
<message id="fault.ops.critical"><source></source><translation>A newer version of the app made this change. Nothing is lost. Update the app to see it.</translation></message>
<message id="fault.path.malformed"><source></source><translation>This is not the name of a place in a plan. Write it as the plan’s fields are named, with dots between: plan.status.</translation></message>
<message id="fault.path.unknown"><source></source><translation>There is no such place in this plan. Perhaps somebody has removed it. Look at the plan again.</translation></message>
<message id="fault.path.nolist"><source></source><translation>This place in the plan is not a list, so nothing can be added to it or moved in it.</translation></message>
<message id="fault.value.type"><source></source><translation>This kind of answer cannot stand here, or it holds characters that are not text. Nothing was changed.</translation></message>
<message id="fault.value.size"><source></source><translation>This answer is too long or has too many levels. Shorten it, or divide it. Nothing was changed.</translation></message>
<message id="fault.import.json"><source></source><translation>This file is damaged or is not a plan. Nothing was imported. Ask for a fresh copy.</translation></message>
<message id="fault.import.schema"><source></source><translation>This file does not say that it is a plan. Nothing was imported. Choose a plan file.</translation></message>
<message id="fault.import.schema.newer"><source></source><translation>A newer version of the app wrote this plan file. Nothing was imported. Update the app first.</translation></message>
<message id="fault.import.duplicate"><source></source><translation>This file answers one question twice in one place, and no answer may be dropped. Nothing was imported. Ask for a corrected file.</translation></message>
<message id="fault.import.depth"><source></source><translation>This file has more levels than a plan can have. Nothing was imported.</translation></message>
<message id="fault.import.size"><source></source><translation>This file is larger than a plan can be (8 MB). Nothing was imported.</translation></message>
<message id="fault.import.number"><source></source><translation>This file holds a number with more digits than can be kept exactly. Nothing was imported. Ask for the number to be written as text.</translation></message>
<message id="fault.import.key"><source></source><translation>This file names a field with nothing, with too many letters or with characters that are not text. Nothing was imported.</translation></message>
<message id="fault.import.shape"><source></source><translation>A part of this file is not built as that part of a plan is. Nothing was imported. Ask for a corrected file.</translation></message>
</context></TS>
