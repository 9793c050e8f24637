// The versions that were sealed, newest first: who, how, in which language, whether the seal holds, and what has been
// changed since.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property VersionsModel versions

    visible: versions.count > 0

    SectionHeading {
        text: qsTrId("page.sign.versions")
        glyph: "history"
    }
    Repeater {
        model: root.versions

        Stack {
            id: version

            required property int index
            required property int number
            required property string whenWords
            required property string byWords
            required property string howWords
            required property string languageWords
            required property string validWords
            required property bool valid
            required property string changedWords

            spacing: Tokens.spaceXxs

            Rectangle {
                visible: version.index > 0
                implicitHeight: Tokens.borderHairline
                color: Tokens.hairline
            }
            AppText {
                text: qsTrId("page.sign.version").arg(version.number).arg(version.whenWords)
                type: Tokens.bodyStrong
            }
            AppText {
                text: Array.of(version.byWords, version.howWords, version.languageWords).filter(w => w !== "").join(" · ")
            }
            Caption {
                text: version.validWords
                icon: version.valid ? "circle-check" : "triangle-alert"
                iconSize: Tokens.iconS
                type: Tokens.chip
                color: version.valid ? Tokens.success : Tokens.error
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            Caption {
                visible: text !== ""
                text: version.changedWords
                icon: "pencil"
                iconSize: Tokens.iconS
                type: Tokens.hint
                color: Tokens.warning
                Accessible.ignored: false
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
        }
    }
}
