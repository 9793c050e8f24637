// What a button of the checker still has to know: words, a date, or somebody. check; inSight: the screen that shows it.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls

Sheet {
    id: root

    required property CheckController check
    required property bool inSight
    property var values: []
    readonly property var question: check.question
    readonly property var fields: question.fields ?? []
    readonly property bool ready: fields.every((field, i) => !field.needed || (values[i] ?? "").trim() !== "")

    function put(place: int, value: string) {
        const now = values.slice();
        now[place] = value;
        values = now;
    }

    title: question.title ?? ""
    onClosed: check.cancel()
    actions: [
        AppButton {
            kind: "quiet"
            text: qsTrId("page.check.cancel")
            onClicked: root.close()
        },
        AppButton {
            kind: "primary"
            glyph: "check"
            text: qsTrId("page.check.save")
            enabled: root.ready
            reason: qsTrId("page.check.save_needs")
            onClicked: if (root.check.reply(root.values)) root.close()
        }
    ]

    Connections {
        target: root.check

        function onAsked() {
            root.values = root.fields.map(field => field.value);
            if (root.inSight)
                root.open();
        }
    }
    AppText {
        text: root.question.about ?? ""
    }
    Repeater {
        model: root.fields

        Stack {
            id: one

            required property int index
            required property var modelData

            Repeater {
                model: one.modelData.ask === "text" ? 1 : 0

                TextAnswer {
                    label: one.modelData.label
                    value: one.modelData.value
                    minimumLines: 2
                    onDraftChanged: text => root.put(one.index, text)
                }
            }
            Repeater {
                model: one.modelData.ask === "date" ? 1 : 0

                DateAnswer {
                    label: one.modelData.label
                    value: one.modelData.value
                    onIsoChanged: root.put(one.index, iso)
                }
            }
            Repeater {
                model: one.modelData.ask === "choice" ? 1 : 0

                SelectBox {
                    label: one.modelData.label
                    options: one.modelData.choices
                    value: root.values[one.index] ?? ""
                    onChosen: value => root.put(one.index, value)
                }
            }
        }
    }
}
