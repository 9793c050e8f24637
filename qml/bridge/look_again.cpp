#include "qml/bridge/look_again.h"

#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/review_record.h"
#include "qml/bridge/session.h"

#include <algorithm>
#include <array>

namespace cyd::bridge {

namespace {

constexpr std::array kKinds { "needs", "risk" };

std::string dayOf(const char* kind)
{
    return std::string(kind) + "_reassessed_on";
}

std::string unchangedOf(const char* kind)
{
    return std::string(kind) + "_unchanged";
}

//! The day of the newest assessment of that kind, however old.
QString lastAssessed(const Json& document, const char* kind)
{
    QString newest;
    for (const auto& one : listAt(document, "assessments"))
        if (textAt(one, "kind") == QLatin1String(kind))
            newest = std::max(newest, textAt(one, "completed_on"));
    return newest;
}

} // namespace

LookAgain::LookAgain(AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
{
}

bool LookAgain::asked() const
{
    const auto& review = reviewNow(m_book.document());
    return !review.empty() && textAt(review, "type") == QLatin1String("formal");
}

bool LookAgain::all() const
{
    const auto& review = reviewNow(m_book.document());
    return std::ranges::all_of(
        kKinds, [&](const char* kind) { return !lookedAgainOn(m_book.document(), review, kind).isEmpty(); });
}

bool LookAgain::open() const
{
    return asked() && !all()
        && textAt(reviewNow(m_book.document()), "not_reassessed_reason").trimmed().isEmpty();
}

Answer* LookAgain::reason() const
{
    const auto path = reviewPath(m_book.document());
    return path.isEmpty() ? nullptr : m_book.at(path + QStringLiteral(".not_reassessed_reason"));
}

QVariantList LookAgain::rows() const
{
    const auto& document = m_book.document();
    const auto& review = reviewNow(document);
    QVariantList rows;
    for (const char* kind : kKinds) {
        const auto on = lookedAgainOn(document, review, kind);
        const bool same = flagAt(review, unchangedOf(kind));
        const bool recorded = !textAt(review, dayOf(kind)).isEmpty();
        const auto last = lastAssessed(document, kind);
        const auto words = !on.isEmpty()
            ? m_language.text(same         ? "again.unchanged"
                                : recorded ? "again.looked"
                                           : "again.assessed")
                  .arg(m_language.date(on))
            : last.isEmpty() ? m_language.text("again.never")
                             : m_language.text("again.last").arg(m_language.date(last));
        rows.append(QVariantMap { { QStringLiteral("key"), QLatin1String(kind) },
            { QStringLiteral("title"), m_language.text(QStringLiteral("again.") + QLatin1String(kind)) },
            { QStringLiteral("words"), words }, { QStringLiteral("done"), !on.isEmpty() },
            { QStringLiteral("unchanged"), same } });
    }
    return rows;
}

std::vector<std::pair<std::string, QString>> LookAgain::found() const
{
    const auto& review = reviewNow(m_book.document());
    std::vector<std::pair<std::string, QString>> days;
    for (const char* kind : kKinds)
        if (const auto on = lookedAgainOn(m_book.document(), review, kind);
            !on.isEmpty() && textAt(review, dayOf(kind)).isEmpty())
            days.emplace_back(dayOf(kind), on);
    return days;
}

void LookAgain::unchanged(const QString& key)
{
    const auto path = reviewPath(m_book.document()).toStdString();
    const auto kind = std::ranges::find(kKinds, key.toStdString());
    if (path.empty() || kind == kKinds.end())
        return;
    const bool was = flagAt(reviewNow(m_book.document()), unchangedOf(*kind));
    const Json day = was ? Json(nullptr) : Json(m_book.session().today().toString(Qt::ISODate).toStdString());
    m_book.change(path, [&](auto& workspace) {
        return workspace.setAll(m_book.planId(),
            { { path + '.' + dayOf(*kind), day },
                { path + '.' + unchangedOf(*kind), was ? Json(nullptr) : Json(true) } });
    });
}

} // namespace cyd::bridge
