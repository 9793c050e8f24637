#include "qml/bridge/word_marks.h"

#include <vector>

namespace cyd::bridge {

namespace {

//! Words and the spaces between them, alternating.
QStringList pieces(const QString& text)
{
    QStringList result;
    for (const auto letter : text) {
        if (result.isEmpty() || result.last().at(0).isSpace() != letter.isSpace())
            result.append(QString());
        result.last().append(letter);
    }
    return result;
}

QStringList words(const QStringList& all)
{
    QStringList result;
    for (const auto& piece : all)
        if (!piece.at(0).isSpace())
            result.append(piece);
    return result;
}

//! For each word of `left`, whether it belongs to the longest common sequence with `right`.
std::vector<bool> shared(const QStringList& left, const QStringList& right)
{
    const auto rows = static_cast<std::size_t>(left.size()), columns = static_cast<std::size_t>(right.size());
    std::vector<bool> result(rows, false);
    // Beyond this an answer is a document; marking every word of it would take memory and help nobody.
    if (rows * columns > 4'000'000)
        return result;
    std::vector<std::uint32_t> length((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> std::uint32_t& {
        return length[row * (columns + 1) + column];
    };
    for (auto row = rows; row-- > 0;)
        for (auto column = columns; column-- > 0;)
            at(row, column) = left[static_cast<qsizetype>(row)] == right[static_cast<qsizetype>(column)]
                ? at(row + 1, column + 1) + 1
                : std::max(at(row + 1, column), at(row, column + 1));
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
        if (left[static_cast<qsizetype>(row)] == right[static_cast<qsizetype>(column)]) {
            result[row++] = true;
            ++column;
        } else if (at(row + 1, column) >= at(row, column + 1)) {
            ++row;
        } else {
            ++column;
        }
    }
    return result;
}

} // namespace

QString markDifferences(const QString& text, const QStringList& others)
{
    const auto all = pieces(text);
    const auto own = words(all);
    std::vector<bool> same(static_cast<std::size_t>(own.size()), true);
    for (const auto& other : others) {
        const auto common = shared(own, words(pieces(other)));
        for (std::size_t i = 0; i < same.size(); ++i)
            same[i] = same[i] && common[i];
    }
    QString marked;
    std::size_t word = 0;
    for (const auto& piece : all) {
        auto shown = piece.toHtmlEscaped();
        if (piece.at(0).isSpace())
            marked += shown.replace(QLatin1Char('\n'), QStringLiteral("<br>"));
        else if (same[word++])
            marked += shown;
        else
            marked += QStringLiteral("<u><b>") + shown + QStringLiteral("</b></u>");
    }
    return marked;
}

} // namespace cyd::bridge
