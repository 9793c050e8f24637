// The letters after a change of care coordinator, to the person and to the GP, and when each went. app; plan.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property PlanController plan

    function write(audience: string) {
        plan.print.letterTo(audience);
        app.goTo("print");
    }

    SectionHeading {
        text: qsTrId("page.handover.letters")
        glyph: "file-text"
    }
    AppText {
        text: qsTrId("page.handover.letters_hint")
        color: Tokens.textMuted
    }
    Wrap {
        spacing: Tokens.spaceS
        fill: Tokens.phone

        AppButton {
            large: true
            glyph: "printer"
            text: qsTrId("page.handover.letter_person")
            onClicked: root.write("person")
        }
        AppButton {
            large: true
            glyph: "printer"
            text: qsTrId("page.handover.letter_gp")
            onClicked: root.write("gp")
        }
    }
    DateAnswer {
        label: qsTrId("print.label.letter_sent_on")
        value: root.plan.handover.letterOn
        onCommitted: iso => root.plan.handover.letterOn = iso
    }
    DateAnswer {
        label: qsTrId("print.label.gp_told_on")
        value: root.plan.handover.gpToldOn
        onCommitted: iso => root.plan.handover.gpToldOn = iso
    }
}
