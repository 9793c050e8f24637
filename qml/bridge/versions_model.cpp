#include "qml/bridge/versions_model.h"

#include "core/workspace/copies.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/review_record.h"
#include "qml/bridge/screen_text.h"
#include "qml/bridge/session.h"

#include <algorithm>

namespace cyd::bridge {

namespace {
qint64 msOf(const std::string& isoTime)
{
    return QDateTime::fromString(QString::fromStdString(isoTime), Qt::ISODate).toMSecsSinceEpoch();
}
}

VersionsModel::VersionsModel(AnswerBook& book, const Language& language, QObject* parent)
    : QAbstractListModel(parent)
    , m_book(book)
    , m_language(language)
{
}

int VersionsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> VersionsModel::roleNames() const
{
    return { { Record, "record" }, { Number, "number" }, { WhenWords, "whenWords" }, { ByWords, "byWords" },
        { HowWords, "howWords" }, { LanguageWords, "languageWords" }, { Valid, "valid" },
        { ValidWords, "validWords" }, { ChangedWords, "changedWords" }, { Icon, "icon" }, { Kind, "kind" },
        { TakenBackWords, "takenBackWords" }, { UndoWords, "undoWords" }, { ReachedWords, "reachedWords" } };
}

QVariant VersionsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= count())
        return {};
    const auto& version = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Record:
        return QString::fromStdString(version.record.hex());
    case Number:
        return version.number;
    case WhenWords:
        return m_language.moment(version.atMs);
    case ByWords: {
        const auto* plan = m_book.plan();
        const auto by = QString::fromStdString(version.signature.by);
        const auto name = plan ? personName(plan->document(), by) : QString();
        return name.isEmpty() ? by : name;
    }
    case HowWords:
        if (const auto& paper = version.signature.paper; !paper.on.empty())
            return m_language.text("sign.paper")
                .arg(m_language.date(QString::fromStdString(paper.on)), QString::fromStdString(paper.keptAt));
        return m_language.wordsFor(QStringLiteral("sign.how"), QString::fromStdString(version.signature.how));
    case LanguageWords:
        return m_language.wordsFor(
            QStringLiteral("shown_in"), QString::fromStdString(version.signature.language));
    case Valid:
        return version.valid;
    case ValidWords:
        return m_language.text(version.valid ? "version.valid" : "version.broken");
    case ChangedWords:
        return version.changedSince > 0 ? m_language.text("version.changed_since").arg(version.changedSince)
                                        : QString();
    case TakenBackWords:
        return version.takenBackAt.empty() ? QString()
                                           : m_language.text("version.taken_back")
                                                 .arg(m_language.moment(msOf(version.takenBackAt)),
                                                     QString::fromStdString(version.takenBackReason));
    case UndoWords: {
        const auto until = version.atMs + workspace::kCoolingOffMs;
        return !version.takenBackAt.empty() || m_book.session().now().toMSecsSinceEpoch() > until
            ? QString()
            : m_language.text("version.undo_until").arg(m_language.moment(until));
    }
    case ReachedWords:
        return version.reachedMs > 0
            ? m_language.text("version.reached").arg(m_language.moment(version.reachedMs))
            : QString();
    case Icon:
        return version.valid ? QStringLiteral("circle-check") : QStringLiteral("triangle-alert");
    case Kind:
        return version.valid ? QStringLiteral("ok") : QStringLiteral("error");
    default:
        return {};
    }
}

QVariantList VersionsModel::choices() const
{
    QVariantList list;
    for (int row = 0; row < count(); ++row)
        if (m_rows[static_cast<std::size_t>(row)].valid)
            list.append(QVariantMap { { QStringLiteral("value"), QString::number(row) },
                { QStringLiteral("label"),
                    m_language.text("version.choice")
                        .arg(QString::number(m_rows[static_cast<std::size_t>(row)].number),
                            data(index(row), WhenWords).toString(),
                            data(index(row), ByWords).toString()) } });
    return list;
}

QString VersionsModel::textOf(int row) const
{
    auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    if (!workspace || row < 0 || row >= count())
        return {};
    const auto& version = m_rows[static_cast<std::size_t>(row)];
    const auto& words = m_language.phrasebook();
    const workspace::CopyRequest request { "html", version.signature.language, "person",
        toPlan(m_book.session().today().toString(Qt::ISODate)), {}, version.record,
        m_book.session().policy() };
    const auto html = workspace::makeCopy(*workspace, m_book.planId(), request, words);
    if (!html) {
        m_book.session().report(html.error());
        return {};
    }
    return forScreen(
        QString::fromUtf8(reinterpret_cast<const char*>(html->data()), static_cast<qsizetype>(html->size())));
}

Json VersionsModel::sealed(int row) const
{
    auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr;
    if (!workspace || row < 0 || row >= count())
        return nullptr;
    auto then = workspace->versionDocument(m_book.planId(), m_rows[static_cast<std::size_t>(row)].record);
    if (!then)
        m_book.session().report(then.error());
    return then ? std::move(*then) : Json(nullptr);
}

QVariantList VersionsModel::changesFrom(int row, bool toNext) const
{
    const auto then = sealed(row);
    const auto now = toNext ? sealed(row - 1) : m_book.document(); // the newest is the first
    return then.is_object() && now.is_object() ? changesBetween(m_language, then, now) : QVariantList();
}

void VersionsModel::reload()
{
    std::vector<workspace::VersionView> rows;
    if (auto* workspace = m_book.plan() ? m_book.session().workspace() : nullptr) {
        if (auto versions = workspace->versions(m_book.planId()))
            rows = std::move(*versions);
        else
            m_book.session().report(versions.error());
    }
    if (std::ranges::equal(rows, m_rows, {}, &workspace::VersionView::record,
            &workspace::VersionView::record)) { // what is written beside one stays where it is
        m_rows = std::move(rows);
        retranslate();
        return;
    }
    const auto before = count();
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    if (count() != before)
        Q_EMIT countChanged();
    Q_EMIT choicesChanged();
}

void VersionsModel::retranslate()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT choicesChanged();
}

} // namespace cyd::bridge
