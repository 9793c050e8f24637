// Risk was changed since the plan was settled: look at the plan, or say that it still fits; and who said so. app; inReview: the
// review is on this page.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Stack {
    id: root

    required property AppController app
    property bool inReview: false
    readonly property RiskController risk: app.plan.risk

    visible: risk.changedWords !== "" || risk.fitsWords !== ""
    spacing: Tokens.spaceXs

    Banner {
        visible: text !== ""
        kind: "warning"
        glyph: "shield"
        title: root.risk.changedWords
        text: title === "" ? "" : qsTrId("page.risk.look")
        actionText: root.inReview ? "" : qsTrId("page.risk.review")
        closeText: qsTrId("page.risk.fits")
        onActed: root.app.router.open("review_meeting")
        onClosed: root.risk.sayFits()
    }
    Wrap {
        visible: root.risk.fitsWords !== ""
        spacing: Tokens.spaceS

        Caption {
            text: root.risk.fitsWords
            icon: "shield"
            iconSize: Tokens.iconS
            color: Tokens.textMuted
            Accessible.ignored: false
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
        AppButton {
            kind: "quiet"
            glyph: "undo-2"
            text: qsTrId("page.risk.take_back")
            onClicked: root.risk.takeBackFits()
        }
    }
}
