// What this app is: its version, its licence, and the licences of what it stands on (docs/dependencies.md). app.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    //! Names and licences, the same in every language.
    readonly property var parts: Array.of(
        "Qt 6 · LGPL-3.0", "SQLite · Public Domain", "libsodium · ISC", "nlohmann-json · MIT", "Boost · BSL-1.0", "OpenSSL 3 · Apache-2.0",
        "CLI11 · BSD-3-Clause", "Noto Sans · OFL-1.1", "fontconfig · MIT", "Lucide · ISC", "libqpdf · Apache-2.0", "Hunspell · LGPL-2.1",
        "hunspell-en-gb · LGPL", "dictionary-cy (Prifysgol Bangor, Troi) · LGPL-3.0", "speech-dispatcher, espeak-ng · GPL-3.0")

    SectionHeading {
        glyph: "info"
        text: qsTrId("page.help.about")
    }
    AppText {
        text: qsTrId("page.help.version").arg(Qt.application.version)
    }
    AppText {
        text: qsTrId("page.help.licence")
    }
    AppText {
        text: qsTrId("page.help.parts")
    }
    Stack {
        spacing: Tokens.spaceXxs
        Accessible.role: Accessible.List
        Accessible.name: qsTrId("page.help.parts")

        Repeater {
            model: root.parts

            AppText {
                required property string modelData

                text: modelData
                type: Tokens.hint
                color: Tokens.textMuted
            }
        }
    }
    AppText {
        text: qsTrId("page.help.folder").arg(root.app.lock.folder)
        type: Tokens.hint
        color: Tokens.textMuted
    }
}
