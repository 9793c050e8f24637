#include "qml/controls/word_edit.h"

#include <QTextCursor>
#include <QTextDocument>

namespace cyd::controls {

void WordEdit::replace(QQuickTextDocument* document, int start, int length, const QString& word)
{
    auto* text = document ? document->textDocument() : nullptr;
    if (!text || start < 0 || length < 0 || start + length >= text->characterCount())
        return;
    QTextCursor cursor(text);
    cursor.setPosition(start);
    cursor.setPosition(start + length, QTextCursor::KeepAnchor);
    cursor.insertText(word);
}

} // namespace cyd::controls
