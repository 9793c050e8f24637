// Before the tablet changes hands: what the person will see, and in which language. app.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls

PlanScreen {
    id: root

    readonly property MyPlanController mine: plan.mine
    property string chosen: mine.spokenLanguage !== "" ? mine.spokenLanguage : app.language.code
    property real theirScale: app.settings.textScale

    title: qsTrId("page.hand_over.title")
    entry: heading
    place: "hand_over"

    SectionHeading {
        id: heading

        level: 1
        text: qsTrId("page.hand_over.heading")
    }
    AppText {
        text: qsTrId("page.hand_over.what")
    }
    Panel {
        ChoiceGroup {
            label: qsTrId("page.hand_over.language")
            voice: "person"
            options: [{ value: "cy", label: "Cymraeg" }, { value: "en", label: "English" }]
            value: root.chosen
            onChosen: value => root.chosen = value
        }
        ChoiceGroup {
            label: qsTrId("page.settings.text_size")
            voice: "person"
            options: Array.of(100, 125, 150, 200).map(p => ({ value: String(p), label: qsTrId("page.settings.percent").arg(p) }))
            value: String(Math.round(root.theirScale * 100))
            onChosen: value => root.theirScale = Number(value) / 100
        }
        Caption {
            icon: "lock"
            text: qsTrId("page.hand_over.locked")
        }
        Caption {
            icon: "check"
            text: qsTrId("page.hand_over.kept")
        }
        AppButton {
            kind: "primary"
            voice: "person"
            glyph: "hand-heart"
            text: qsTrId("page.hand_over.now")
            onClicked: {
                root.app.handOver(root.chosen);
                root.app.settings.textScale = root.theirScale; // theirs: the worker's comes back with the tablet
            }
        }
    }
}
