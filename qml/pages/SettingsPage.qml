// How this device looks and reads, and when it locks. Everything shows at once and is kept.
pragma ComponentBehavior: Bound
import QtQuick
import Cydgynllun.Bridge
import Cydgynllun.Controls
import Cydgynllun.Theme

PlainScreen {
    id: root

    readonly property SettingsStore settings: app.settings

    title: qsTrId("page.settings.title")
    entry: heading
    scroll.maximumWidth: Tokens.landscape ? Tokens.lineMeasure * 1.5 : Tokens.lineMeasure

    SectionHeading {
        id: heading

        level: 1
        text: root.title
    }
    Columns {
        columns: Tokens.landscape ? 2 : 1
        spacing: Tokens.spaceM

        Stack {
            spacing: Tokens.spaceM

            Panel {
                ChoiceGroup {
                    label: qsTrId("page.settings.language")
                    options: [{ value: "cy", label: "Cymraeg" }, { value: "en", label: "English" }]
                    value: root.app.language.code
                    onChosen: value => root.app.language.code = value
                }
            }
            Panel {
                SectionHeading {
                    text: qsTrId("page.settings.reading")
                    glyph: "a-large-small"
                }
                ChoiceGroup {
                    label: qsTrId("page.settings.text_size")
                    options: Array.of(90, 100, 125, 150, 175, 200).map(p => ({ value: String(p), label: qsTrId("page.settings.percent").arg(p) }))
                    value: String(Math.round(root.settings.textScale * 100))
                    onChosen: value => root.settings.textScale = Number(value) / 100
                }
                PersonPanel {
                    title: qsTrId("page.settings.sample_title")

                    AppText {
                        text: qsTrId("page.settings.sample")
                    }
                }
                SwitchRow {
                    text: qsTrId("page.settings.spacing")
                    hint: qsTrId("page.settings.spacing_hint")
                    checked: root.settings.textSpacing
                    onToggled: root.settings.textSpacing = checked
                }
                ChoiceGroup {
                    label: qsTrId("page.settings.reading_speed")
                    options: [{ value: "slower", label: qsTrId("page.settings.slower") }, { value: "usual", label: qsTrId("page.settings.usual") },
                              { value: "faster", label: qsTrId("page.settings.faster") }]
                    value: root.settings.readingSpeed
                    onChosen: value => root.settings.readingSpeed = value
                }
                SwitchRow {
                    text: qsTrId("page.settings.accents")
                    hint: qsTrId("page.settings.accents_hint")
                    checked: root.settings.accentKeys
                    onToggled: root.settings.accentKeys = checked
                }
            }
            SettingsSpelling {
                settings: root.settings
                speller: root.app.speller
            }
        }
        Stack {
            spacing: Tokens.spaceM

            Panel {
                SectionHeading {
                    text: qsTrId("page.settings.colours")
                    glyph: "contrast"
                }
                ChoiceGroup {
                    label: qsTrId("page.settings.theme")
                    options: [{ value: "light", label: qsTrId("page.settings.light"), glyph: "sun" },
                              { value: "dark", label: qsTrId("page.settings.dark"), glyph: "moon" },
                              { value: "system", label: qsTrId("page.settings.system"), glyph: "tablet" }]
                    value: root.settings.theme
                    onChosen: value => root.settings.theme = value
                }
                ChoiceGroup {
                    label: qsTrId("page.settings.tint")
                    hint: Tokens.dark ? qsTrId("page.settings.tint_dark") : qsTrId("page.settings.tint_hint")
                    options: Array.of("none", "cream", "paleBlue", "paleGreen", "palePink").map(t => ({ value: t, label: root.tintName(t) }))
                    value: root.settings.tint
                    onChosen: value => root.settings.tint = value
                }
                SwitchRow {
                    text: qsTrId("page.settings.motion")
                    hint: qsTrId("page.settings.motion_hint")
                    checked: root.settings.reduceMotion
                    onToggled: root.settings.reduceMotion = checked
                }
            }
            SettingsLock {
                visible: root.app.lock.state === LockController.Open
                settings: root.settings
                lock: root.app.lock
            }
            ListRow {
                glyph: "circle-help"
                text: qsTrId("page.help.title")
                subtitle: qsTrId("page.help.row")
                onClicked: root.app.router.open("help")
            }
            ListRow {
                glyph: "list-checks"
                text: qsTrId("page.explain.title")
                onClicked: root.app.explain("")
            }
            Panel {
                visible: root.app.organisation !== ""
                spacing: Tokens.spaceXs

                SectionHeading {
                    text: qsTrId("page.settings.device")
                    glyph: "tablet"
                }
                AppText {
                    text: qsTrId("page.settings.user").arg(root.app.memberName)
                }
                AppText {
                    text: qsTrId("page.settings.organisation").arg(root.app.organisation)
                }
            }
        }
    }

    //! The name of a reading tint.
    function tintName(tint: string): string {
        switch (tint) {
        case "cream": return qsTrId("page.settings.cream");
        case "paleBlue": return qsTrId("page.settings.blue");
        case "paleGreen": return qsTrId("page.settings.green");
        case "palePink": return qsTrId("page.settings.pink");
        default: return qsTrId("page.settings.white");
        }
    }
}
