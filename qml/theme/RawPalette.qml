// First tier of the tokens: raw colours, one instance a theme. Nothing outside this folder reads them; see Tokens.
import QtQuick

QtObject {
    required property color bg
    required property color surface
    required property color surfaceAlt
    required property color text
    required property color textMuted
    required property color controlBorder
    required property color hairline
    required property color primary
    required property color primaryPressed
    required property color primaryInk
    required property color link
    required property color header
    required property color headerInk
    required property color focusDark
    required property color focusLight
    required property color person
    required property color personPressed
    required property color personBg
    required property color persheaderInk
    required property color team
    required property color teamBg
    required property color success
    required property color successPressed
    required property color successBg
    required property color warning
    required property color warningBg
    required property color warningBorder
    required property color error
    required property color errorPressed
    required property color errorBg
    required property color info
    required property color infoBg
    required property color offline
    required property color offlineBg
    required property color disabledText
    required property color disabledBg
    required property color scrim
}
