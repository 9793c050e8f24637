// Brings back what was removed last from the list above it; nothing to see while there is nothing. text says which. Signal
// clicked().
import Cydgynllun.Controls

AppButton {
    visible: text !== ""
    kind: "quiet"
    glyph: "undo-2"
}
