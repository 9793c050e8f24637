#include "qml/bridge/print_controller.h"

#include "core/workspace/copies.h"
#include "qml/bridge/answer_book.h"
#include "qml/bridge/json_text.h"
#include "qml/bridge/language.h"
#include "qml/bridge/screen_text.h"
#include "qml/bridge/session.h"

#include <QDir>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>

namespace cyd::bridge {

using exchange::Audience;

namespace {

constexpr auto kInvited = "invited:";

} // namespace

PrintController::PrintController(AnswerBook& book, const Language& language, QObject* parent)
    : QObject(parent)
    , m_book(book)
    , m_language(language)
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
}

void PrintController::open()
{
    m_audience = QStringLiteral("person");
    m_printLanguage = QStringLiteral("both");
    if (const auto* plan = m_book.plan()) {
        const auto& wanted = listAt(plan->document(), "service_user.language.copy_wanted_in");
        if (wanted.size() == 1)
            m_printLanguage = textOf(&wanted[0]);
    }
    m_savedAs.clear();
    m_problem.reset();
    m_document.reset();
    m_form = usualForm();
    reload();
}

void PrintController::reload()
{
    m_document.reset();
    Q_EMIT changed();
}

void PrintController::retranslate()
{
    Q_EMIT changed();
}

void PrintController::setLanguage(const QString& language)
{
    if (language == m_printLanguage)
        return;
    m_printLanguage = language;
    m_savedAs.clear();
    Q_EMIT changed();
}

void PrintController::setAudience(const QString& audience)
{
    if (audience == m_audience)
        return;
    m_audience = audience;
    m_savedAs.clear();
    m_problem.reset();
    m_document.reset();
    // The GP has a letter as well as the person.
    if (!exchange::isLetter(m_form) || !allowed() || !exchange::formFits(**m_document, m_form))
        m_form = usualForm();
    if (const auto language = readersLanguage(); !language.isEmpty())
        m_printLanguage = language;
    reload();
}

QString PrintController::readersLanguage() const
{
    const auto reader = allowed() ? textAt(**m_document, "copy_for.person_id") : QString();
    QString language;
    for (const auto& copy : listAt(m_book.document(), "copies"))
        if (const auto& langs = listAt(copy, "lang");
            !reader.isEmpty() && textAt(copy, "to") == reader && !langs.empty())
            language = langs.size() == 1 ? textOf(&langs[0]) : QStringLiteral("both");
    return language == QLatin1String("cy") || language == QLatin1String("en")
            || language == QLatin1String("both")
        ? language
        : QString();
}

void PrintController::write(const QString& audience, exchange::PrintForm form)
{
    open();
    setAudience(audience);
    m_form = form;
    if (const auto* plan = m_book.plan()) {
        const auto reader = allowed() ? textAt(**m_document, "copy_for.person_id") : QString();
        m_printLanguage = reader == textAt(plan->document(), "service_user.person_id")
            ? textAt(plan->document(), "service_user.language.preferred")
            : readersLanguage();
        if (m_printLanguage != QLatin1String("cy") && m_printLanguage != QLatin1String("en"))
            m_printLanguage = QStringLiteral("both");
    }
    Q_EMIT changed();
}

void PrintController::letterTo(const QString& audience)
{
    write(audience, exchange::PrintForm::CoordinatorLetter);
}

void PrintController::invite(const QString& personId)
{
    write(QLatin1String(kInvited) + personId, exchange::PrintForm::ReviewInvitation);
}

bool PrintController::inviting() const
{
    return m_audience.startsWith(QLatin1String(kInvited));
}

void PrintController::shortSheet()
{
    open();
    setForm(QStringLiteral("short_sheet"));
}

exchange::PrintForm PrintController::usualForm() const
{
    if (inviting())
        return exchange::PrintForm::ReviewInvitation;
    const auto crisis = exchange::PrintForm::CrisisPage;
    return m_audience == QLatin1String("crisis") && allowed() && exchange::formFits(**m_document, crisis)
        ? crisis
        : exchange::PrintForm::Full;
}

QString PrintController::form() const
{
    const auto name = exchange::nameOf(m_form);
    return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
}

void PrintController::setForm(const QString& form)
{
    const auto named = exchange::printFormNamed(form.toStdString());
    if (!named || *named == m_form)
        return;
    m_form = *named;
    m_savedAs.clear();
    m_problem.reset();
    Q_EMIT changed();
}

QVariantList PrintController::forms() const
{
    QVariantList list;
    if (!allowed())
        return list;
    for (const auto form : exchange::kPrintForms) {
        if (!exchange::formFits(**m_document, form))
            continue;
        const auto name = std::string(exchange::nameOf(form));
        list.append(QVariantMap { { QStringLiteral("value"), QString::fromStdString(name) },
            { QStringLiteral("label"), m_language.text(("copy.form." + name).c_str()) },
            { QStringLiteral("hint"), m_language.text(("copy.form.hint." + name).c_str()) } });
    }
    return list;
}

void PrintController::setFolder(const QString& folder)
{
    const QUrl url(folder);
    const auto local = url.isLocalFile() ? url.toLocalFile() : folder;
    if (local == m_folder)
        return;
    m_folder = local;
    Q_EMIT changed();
}

QVariantList PrintController::audiences() const
{
    QVariantList list;
    const auto offer = [&](const QString& value, const QString& words) {
        list.append(QVariantMap { { QStringLiteral("value"), value }, { QStringLiteral("label"), words } });
    };
    offer(QStringLiteral("person"), m_language.text("copy.for.person"));
    offer(QStringLiteral("gp"), m_language.text("copy.for.gp"));
    offer(QStringLiteral("crisis"), m_language.text("copy.for.crisis"));
    offer(QStringLiteral("record"), m_language.text("copy.for.record"));
    if (inviting()) // from the page of reviews
        for (const auto& asked : listAt(m_book.document(), "reviews.invited")) {
            const auto id = textAt(asked, "person_id");
            const auto name = personName(m_book.document(), id);
            offer(QLatin1String(kInvited) + id,
                m_language.text("copy.for.asked")
                    .arg(name.isEmpty() ? textAt(m_book.document(), "service_user.name") : name));
        }
    if (const auto* plan = m_book.plan()) {
        // Anybody else for whom a consent or a copy is on record, and whoever the law owes one.
        const auto known = [&](const char* list_, const char* who, const QString& id) {
            return std::ranges::any_of(
                listAt(plan->document(), list_), [&](const Json& entry) { return textAt(entry, who) == id; });
        };
        for (const auto& person : listAt(plan->document(), "people")) {
            const auto id = textAt(person, "person_id"), role = textAt(person, "role");
            const bool owed
                = role == QLatin1String("responsible_clinician") || role == QLatin1String("guardian");
            if (id.isEmpty() || role == QLatin1String("gp")
                || (!owed && !known("consultees", "person_id", id) && !known("copies", "to", id)))
                continue;
            offer(QStringLiteral("carer:") + id,
                textAt(person, "agency") == QLatin1String("family")
                    ? m_language.text("copy.for.carer").arg(textAt(person, "name"))
                    : m_language.text("copy.for.other")
                          .arg(textAt(person, "name"), m_language.wordsFor(QStringLiteral("role"), role)));
        }
    }
    return list;
}

const Result<Json>& PrintController::document() const
{
    if (!m_document) {
        const auto* plan = m_book.plan();
        if (!plan) {
            m_document = fail(Fault::Locked, "vault.locked");
        } else if (inviting()) {
            const auto id = m_audience.mid(static_cast<qsizetype>(std::string_view(kInvited).size()));
            m_document = exchange::invitationFor(plan->document(), id.toStdString());
        } else if (m_audience.startsWith(QLatin1String("carer:"))) {
            m_document = exchange::documentFor(plan->document(), Audience::Carer,
                m_audience.mid(6).toStdString(), workspace::copyRules(m_book.session().policy()));
        } else {
            const auto audience = m_audience == QLatin1String("gp") ? Audience::Gp
                : m_audience == QLatin1String("crisis")             ? Audience::Crisis
                : m_audience == QLatin1String("record")             ? Audience::Record
                                                                    : Audience::Person;
            m_document = exchange::documentFor(plan->document(), audience);
        }
    }
    return *m_document;
}

exchange::PrintLanguage PrintController::printLanguage() const
{
    return m_printLanguage == QLatin1String("cy") ? exchange::PrintLanguage::Welsh
        : m_printLanguage == QLatin1String("en")  ? exchange::PrintLanguage::English
                                                  : exchange::PrintLanguage::Both;
}

bool PrintController::allowed() const
{
    return m_book.plan() && document().has_value();
}

QString PrintController::refusedWords() const
{
    return m_book.plan() && !document() ? faultWords(m_language, document().error()) : QString();
}

QString PrintController::leftOutWords() const
{
    if (!allowed())
        return {};
    if (inviting())
        return m_language.text("copy.invitation_only");
    const auto& copy = **m_document;
    const auto named = [&](const char* member) {
        QStringList parts;
        for (const auto& part : listAt(copy, member)) {
            auto name = textOf(&part);
            name.remove(QLatin1String("domain:"));
            const auto area = m_language.wordsFor(QStringLiteral("area"), name);
            parts.append(m_language.phrasebook().has(m_language.lang(), QStringLiteral("area.") + name)
                    ? area
                    : m_language.wordsFor(QStringLiteral("part"), name));
        }
        return parts.join(QStringLiteral(", "));
    };
    if (const auto only = named("copy_for.only"); !only.isEmpty())
        return m_language.text("copy.only").arg(only);
    const auto left = named("copy_for.left_out");
    return left.isEmpty() ? QString() : m_language.text("copy.left_out").arg(left);
}

exchange::PrintFacts PrintController::facts() const
{
    const auto today = m_book.session().today().toString(Qt::ISODate).toStdString();
    auto* workspace = m_book.session().workspace();
    const auto facts = workspace
        ? workspace::printFacts(*workspace, m_book.planId(), today, m_book.session().policy())
        : Result<exchange::PrintFacts>();
    if (!facts)
        m_book.session().report(facts.error());
    return facts.value_or(exchange::PrintFacts());
}

QString PrintController::previewHtml() const
{
    return allowed() && exchange::formFits(**m_document, m_form)
        ? exchange::toHtml(**m_document, facts(), printLanguage(), m_language.phrasebook(), m_form)
        : QString();
}

QString PrintController::previewText() const
{
    return forScreen(previewHtml());
}

QString PrintController::suggestedName() const
{
    // No name of a person: the file may lie about on a shared computer. The plan, the reader, the form and
    // the language: no two copies of a day are called the same.
    constexpr qsizetype kShort = 8;
    const auto* plan = m_book.plan();
    auto id = plan ? textAt(plan->document(), "plan.plan_id") : QString();
    if (id.isEmpty())
        id = QStringLiteral("plan-") + QString::fromStdString(m_book.planId().hex()).left(kShort);
    QStringList parts { id, m_audience };
    if (m_form != exchange::PrintForm::Full)
        parts.append(form());
    parts += { m_printLanguage, m_book.session().today().toString(Qt::ISODate) };
    static const QRegularExpression kOther(QStringLiteral("[^A-Za-z0-9_.-]+"));
    return parts.join(QLatin1Char('-')).replace(kOther, QStringLiteral("-"));
}

void PrintController::note(const char* format)
{
    auto* workspace = m_book.session().workspace();
    const workspace::CopyRequest request { format, m_printLanguage.toStdString(),
        m_audience == QLatin1String("record") ? std::string() : m_audience.toStdString(),
        m_book.session().today().toString(Qt::ISODate).toStdString(), form().toStdString(), {},
        m_book.session().policy() };
    if (const auto noted = workspace::noteCopy(*workspace, m_book.planId(), request); !noted)
        m_notNoted = noted.error();
    else
        m_book.session().received(m_book.planId());
}

void PrintController::save(const char* format, const Result<QByteArray>& bytes)
{
    m_savedAs.clear();
    m_problem.reset();
    m_notNoted.reset();
    const QDir folder(m_folder);
    const auto ending = QLatin1Char('.') + QLatin1String(format);
    auto file = folder.filePath(suggestedName() + ending);
    for (int again = 2; QFile::exists(file); ++again) // what was saved before is somebody's
        file = folder.filePath(QStringLiteral("%1-%2%3").arg(suggestedName()).arg(again).arg(ending));
    if (!bytes) {
        m_problem = bytes.error();
    } else {
        QSaveFile out(file);
        if (QDir().mkpath(m_folder) && out.open(QIODevice::WriteOnly) && out.write(*bytes) == bytes->size()
            && out.commit())
            m_savedAs = QDir::toNativeSeparators(file);
        else
            m_problem = Error { Fault::Full, "copy.write" };
    }
    if (!m_savedAs.isEmpty())
        note(format);
    Q_EMIT changed();
}

void PrintController::savePdf()
{
    m_book.commitAll();
    if (allowed())
        save("pdf", exchange::toPdf(**m_document, facts(), printLanguage(), m_language.phrasebook(), m_form));
}

void PrintController::savePage()
{
    m_book.commitAll();
    if (allowed())
        save("html", previewHtml().toUtf8());
}

QString PrintController::doneWords() const
{
    return m_savedAs.isEmpty() ? QString() : m_language.text("copy.saved").arg(m_savedAs);
}

QString PrintController::notNotedWords() const
{
    return m_savedAs.isEmpty() || !m_notNoted
        ? QString()
        : m_language.text("copy.not_noted").arg(faultWords(m_language, *m_notNoted));
}

QString PrintController::problemWords() const
{
    return m_problem ? faultWords(m_language, *m_problem) : QString();
}

} // namespace cyd::bridge
