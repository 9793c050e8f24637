// Fields that are talked about together; in the person's colour where the words are theirs. app, section.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

Panel {
    id: root

    required property AppController app
    required property var section //!< FormSection
    property string above //!< the title of the screen: not said again

    visible: section.shown
    spacing: Tokens.spaceL
    color: section.own ? Tokens.personBg : Tokens.surface
    border.width: section.own ? Tokens.borderControl : Tokens.borderHairline
    border.color: section.own ? Tokens.person : Tokens.hairline

    Stack {
        visible: root.section.title !== root.above || root.section.help !== ""
        spacing: Tokens.spaceXxs

        SectionHeading {
            visible: root.section.title !== root.above
            text: root.section.title
            glyph: root.section.own ? "quote" : ""
            voice: root.section.own ? "person" : "team"
        }
        AppText {
            visible: text !== ""
            text: root.section.help
            type: Tokens.hint
            color: Tokens.textMuted
        }
    }
    Repeater {
        model: root.section.fields

        FormAnswer {
            required property var modelData

            app: root.app
            field: modelData
            titled: root.section.fields.length > 1
        }
    }
}
