// Whether what is here is what was written: it is asked when somebody wants to know, and said in words. history; versions:
// how many were sealed.
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property HistoryModel history
    required property int versions

    spacing: Tokens.spaceS

    SectionHeading {
        glyph: "shield"
        text: qsTrId("page.history.seals")
    }
    AppText {
        text: root.versions > 0 ? qsTrId("page.history.seals_text") : qsTrId("page.history.no_version")
    }
    Banner {
        visible: root.history.sealWords !== ""
        kind: root.history.sealKind
        title: root.history.sealKind === "error" ? qsTrId("page.history.seal_bad") : qsTrId("page.history.seal_good")
        text: root.history.sealWords
    }
    Wrap {
        AppButton {
            glyph: "shield"
            text: qsTrId("page.history.check")
            onClicked: root.history.check()
        }
    }
}
