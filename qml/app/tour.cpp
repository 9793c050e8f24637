#include "qml/app/tour.h"

#include "core/base/clock.h"
#include "core/vault/enrol.h"
#include "core/workspace/copies.h"
#include "core/workspace/mailroom.h"
#include "qml/app/demo_caseload.h"
#include "qml/app/self_test.h"
#include "qml/app/tour_stage.h"
#include "sync/client/engine.h"
#include "sync/client/http_transport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

namespace cyd::app {

namespace {

constexpr std::string_view kPassphrase = "afon-lleuad-bara-cloch";
constexpr const char* kArea = "accommodation";
constexpr const char* kQuestion = "domains.accommodation.in_my_words";
constexpr workspace::VaultOptions kCheap { 64, 3 };

QString said(const Done& done)
{
    return done ? QStringLiteral("done") : QString::fromLatin1(done.error().code);
}

//! The whole story, step by step; a step that fails ends it.
class Tour {
public:
    Tour(const QString& folder, const QString& serverProgram)
        : m_transcript(folder)
        , m_program(serverProgram)
        , m_gwen(QStringLiteral("Gwen"), m_temporary.path())
        , m_tom(QStringLiteral("Tom"), m_temporary.path())
    {
    }
    int run()
    {
        if (!m_transcript.check(
                m_gwen.isShown() && m_tom.isShown(), QStringLiteral("Two windows of the app open.")))
            return 1;
        const bool told = firstRun() && atTheTable() && toTheTeam() && apart() && handingOver() && signing()
            && printing() && end();
        m_transcript.chapter(told && m_transcript.faults() == 0 ? QStringLiteral("Everything went as told")
                                                                : QStringLiteral("The tour broke off"));
        return told && m_transcript.faults() == 0 ? 0 : 1;
    }

private:
    bool firstRun()
    {
        m_transcript.chapter(QStringLiteral("1. First run: which language?"));
        m_gwen.app().start();
        settle(300);
        m_gwen.photograph(m_transcript, QStringLiteral("01-choose-language"));
        auto vault = workspace::Workspace::createOrganisation(m_gwen.vaultFolder().toStdString(),
            "Tîm Celynnog", "Gwen Prawf", kDemoPassphrase, kCheap, systemWallClock());
        if (!m_transcript.check(vault.has_value(), QStringLiteral("Gwen’s vault is made.")))
            return false;
        for (const auto& name : QDir(QStringLiteral(":/demo")).entryList({ QStringLiteral("*.json") })) {
            QFile file(QStringLiteral(":/demo/") + name);
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const auto plan = plan::parsePlanJson(file.readAll().toStdString());
            m_transcript.check(plan && (*vault)->importPlan(*plan).has_value(),
                QStringLiteral("A fictional plan is brought in: %1").arg(name));
        }
        m_gwen.app().session().adopt(std::move(*vault));
        m_gwen.app().chooseLanguage(QStringLiteral("cy"));
        m_gwen.app().lock()->setAutomatic(false);
        m_gwen.app().session().lock();
        settle(300);
        m_gwen.photograph(m_transcript, QStringLiteral("02-locked"));
        const auto opened = m_gwen.app().session().unlock(kDemoPassphrase);
        if (!m_transcript.check(opened.has_value(),
                QStringLiteral("Gwen unlocks with her passphrase: %1.").arg(said(opened))))
            return false;
        settle(300);
        (void)m_gwen.app().show(QStringLiteral("caseload"));
        m_gwen.photograph(m_transcript, QStringLiteral("03-caseload"));
        return true;
    }

    bool atTheTable()
    {
        m_transcript.chapter(QStringLiteral("2. At the kitchen table, with no signal"));
        const auto plans = m_gwen.vault().plans();
        if (!m_transcript.check(plans && !plans->empty(), QStringLiteral("The caseload has people in it.")))
            return false;
        for (const auto& card : *plans)
            if (card.knownAs == "Nerys")
                m_plan = card.id;
        m_gwen.app().openPlan(QString::fromStdString(m_plan.hex()));
        m_gwen.photograph(m_transcript, QStringLiteral("04-overview"));
        m_gwen.app().goTo(QStringLiteral("area"), QLatin1String(kArea));
        settle(300);
        m_gwen.photograph(m_transcript, QStringLiteral("05-area"));
        const auto words = QStringLiteral(" Dw i am aros yma.");
        if (!m_transcript.check(m_gwen.typeIntoFirstAnswer(words),
                QStringLiteral("Nerys’s own words are typed, key by key: “%1”.").arg(words.trimmed())))
            return false;
        settle(1200);
        m_transcript.check(!m_gwen.vault().drafts(m_plan)->empty() || text(m_gwen).contains(words),
            QStringLiteral("A second after the last letter the words are on disk, as a draft."));
        m_gwen.app().plan()->commitDrafts();
        m_transcript.check(
            text(m_gwen).contains(words), QStringLiteral("They are an edit now, sealed and durable."));
        m_transcript.tell(QStringLiteral("The screen says: “%1”.").arg(m_gwen.app().plan()->syncWords()));
        for (const char* screen : { "crisis", "people" }) {
            m_gwen.app().goTo(QLatin1String(screen));
            settle(300);
            m_gwen.photograph(m_transcript, QStringLiteral("06-%1").arg(QLatin1String(screen)));
        }
        return true;
    }

    //! Tom joins with a one-time code, over the real server, and receives the plan.
    bool toTheTeam()
    {
        m_transcript.chapter(QStringLiteral(
            "3. Signal returns: the plan reaches a colleague through a server that cannot read it"));
        if (!m_transcript.check(m_server.start(m_program, m_temporary.path()),
                QStringLiteral("A server listens on loopback, with TLS.")))
            return false;
        auto& vault = m_gwen.vault();
        const auto url = m_server.url().toStdString();
        const auto met = client::HttpTransport::probe(url);
        if (!m_transcript.check(
                met.has_value(), QStringLiteral("Gwen’s tablet meets the server and pins its key.")))
            return false;
        if (!m_transcript.check(m_gwen.connectTo(m_server.url()),
                QStringLiteral("The server is known: “%1”.").arg(m_gwen.app().sync()->resultWords())))
            return false;
        const auto codeText = vault.invite("Tom Enghraifft", record::RoleClinician, url);
        if (!m_transcript.check(codeText.has_value(), QStringLiteral("Gwen reads Tom a one-time code."))
            || !exchanged(m_gwen))
            return false;
        const auto code = vault::InviteCode::parse(*codeText);
        auto transport = client::HttpTransport::open(url, { *met });
        if (!code || !transport)
            return m_transcript.check(false, QStringLiteral("The code can be read."));
        const auto bundle = client::fetchInvitation(**transport, code->id());
        if (!m_transcript.check(bundle.has_value(), QStringLiteral("Tom’s tablet fetches the invitation.")))
            return false;
        auto invitation = vault::openInvitation(*code, *bundle, systemWallClock()());
        if (!m_transcript.check(invitation.has_value(), QStringLiteral("Only the code opens it.")))
            return false;
        auto joined = workspace::Workspace::join(
            m_tom.vaultFolder().toStdString(), *code, *invitation, kPassphrase, kCheap, systemWallClock());
        if (!m_transcript.check(joined.has_value(), QStringLiteral("Tom has a vault of his own.")))
            return false;
        m_tom.app().start();
        m_tom.app().session().adopt(std::move(*joined));
        m_tom.app().chooseLanguage(QStringLiteral("en"));
        m_tom.app().lock()->setAutomatic(false);
        if (!exchanged(m_tom) || !exchanged(m_gwen) || !exchanged(m_tom))
            return false;
        m_transcript.check(
            m_tom.vault().info()->enrolled, QStringLiteral("Gwen’s tablet has confirmed Tom’s device."));
        const auto tom = vault.findMember("Tom Enghraifft");
        if (!tom)
            return m_transcript.check(false, QStringLiteral("Tom is in the directory."));
        const auto shared = vault.share(m_plan, *tom, workspace::Workspace::sectionsFor(tom->roles));
        if (!m_transcript.check(
                shared.has_value(), QStringLiteral("Gwen gives Tom the keys of Nerys’s plan."))
            || !exchanged(m_gwen) || !exchanged(m_tom))
            return false;
        m_transcript.check(document(m_tom) == document(m_gwen),
            QStringLiteral("Tom’s tablet holds the same plan, to the letter."));
        m_transcript.tell(QStringLiteral("Gwen’s screen says: “%1”.").arg(m_gwen.app().plan()->syncWords()));
        m_tom.app().openPlan(QString::fromStdString(m_plan.hex()));
        settle(300);
        (void)m_tom.vault().markViewed(m_plan);
        if (!exchanged(m_tom) || !exchanged(m_gwen))
            return false;
        m_transcript.check(m_gwen.vault().syncStatus(m_plan)->state == workspace::SyncState::Seen,
            QStringLiteral("Tom has opened the plan, and Gwen’s screen says so: “%1”.")
                .arg(m_gwen.app().plan()->syncWords()));
        (void)m_gwen.app().show(QStringLiteral("send_receive"));
        m_gwen.photograph(m_transcript, QStringLiteral("07-send-receive"));
        return true;
    }

    bool apart()
    {
        m_transcript.chapter(QStringLiteral("4. Two people answer one question, apart"));
        m_server.stop();
        m_transcript.tell(QStringLiteral("There is no signal: the server is gone."));
        const auto change = [&](Device& device, const char* words) {
            return device.app().session().change(
                m_plan, [&](workspace::Workspace& vault) { return vault.set(m_plan, kQuestion, words); });
        };
        m_transcript.check(change(m_gwen, "Dw i eisiau aros yn y fflat, os caf i help gyda’r grisiau."),
            QStringLiteral("Gwen writes one answer."));
        m_transcript.check(
            change(m_tom, "Nerys asked to move to the ground floor."), QStringLiteral("Tom writes another."));
        (void)m_gwen.exchange();
        m_transcript.check(m_gwen.vault().syncStatus(m_plan)->waiting > 0,
            QStringLiteral("Gwen’s screen still says: “%1”.").arg(m_gwen.app().plan()->syncWords()));
        if (!m_transcript.check(
                m_server.start(m_program, m_temporary.path()), QStringLiteral("Signal returns.")))
            return false;
        for (int round = 0; round < 2; ++round)
            if (!exchanged(m_gwen) || !exchanged(m_tom))
                return false;
        m_transcript.check(
            m_gwen.vault().conflicts(m_plan)->size() == 1 && m_tom.vault().conflicts(m_plan)->size() == 1,
            QStringLiteral("Both answers stand on both tablets."));
        m_gwen.app().openPlan(QString::fromStdString(m_plan.hex()));
        m_gwen.photograph(m_transcript, QStringLiteral("08-overview-two-versions"));
        m_gwen.app().goTo(QStringLiteral("conflicts"));
        settle(300);
        m_gwen.photograph(m_transcript, QStringLiteral("09-conflict"));
        m_gwen.app().goTo(QStringLiteral("sign"));
        settle(300);
        m_transcript.check(!m_gwen.app().plan()->sign()->canSign(),
            QStringLiteral("Signing waits: “%1”.").arg(m_gwen.app().plan()->sign()->blockedWords()));
        m_gwen.app().plan()->conflicts()->keep(0, 1);
        if (!exchanged(m_gwen) || !exchanged(m_tom))
            return false;
        m_transcript.check(
            m_gwen.vault().conflicts(m_plan)->empty() && m_tom.vault().conflicts(m_plan)->empty(),
            QStringLiteral("Gwen chooses with Nerys, and that settles it on both tablets."));
        return m_transcript.check(
            document(m_tom) == document(m_gwen), QStringLiteral("Both hold the same plan again."));
    }

    bool handingOver()
    {
        m_transcript.chapter(QStringLiteral("5. The tablet in Nerys’s hands"));
        auto& app = m_gwen.app();
        app.openPlan(QString::fromStdString(m_plan.hex()));
        app.goTo(QStringLiteral("hand_over"));
        m_gwen.photograph(m_transcript, QStringLiteral("10-hand-over"));
        app.handOver(QStringLiteral("cy"));
        auto* mine = app.plan()->mine();
        m_gwen.photograph(m_transcript, QStringLiteral("11-my-plan"));
        while (mine->key().isEmpty() && !mine->end())
            mine->next();
        m_gwen.photograph(m_transcript, QStringLiteral("12-my-plan-area"));
        mine->say(QStringLiteral("unsure"));
        const bool asked = m_transcript.check(mine->unsure() && mine->words(),
            QStringLiteral("“Not sure” of an area asks about each part of it, and for her own words."));
        if (!asked)
            return false;
        mine->words()->type(QStringLiteral("Dw i isio siarad am hyn eto."));
        m_gwen.photograph(m_transcript, QStringLiteral("13-my-plan-not-sure"));
        while (!mine->end())
            mine->next();
        m_gwen.photograph(m_transcript, QStringLiteral("13b-my-plan-end"));
        m_transcript.check(
            m_gwen.press(app.language()->text("mine.sign_start")) && app.plan()->sign()->by() == mine->self(),
            QStringLiteral("She may read the whole plan and answer it in her own mode, or another day."));
        m_gwen.photograph(m_transcript, QStringLiteral("13c-my-plan-sign"));
        app.giveBack();
        m_gwen.photograph(m_transcript, QStringLiteral("14-give-back"));
        m_transcript.check(!app.session().isUnlocked(),
            QStringLiteral("She leaves it for today and gives the tablet back: it is locked, and nobody’s "
                           "plan is in sight."));
        app.toWorker();
        app.lock()->unlock(kDemoPassphrase);
        if (!m_transcript.check(opens(), QStringLiteral("Gwen unlocks it.")))
            return false;
        app.lock()->setAutomatic(false);
        const auto plan = m_gwen.vault().plan(m_plan);
        const auto* parts = plan ? (*plan)->at("involvement.parts") : nullptr;
        return m_transcript.check(
            parts && !parts->empty() && parts->back()["words"] == "Dw i isio siarad am hyn eto.",
            QStringLiteral("What Nerys said is in the plan, in her words and under her name."));
    }
    //! Waits for the passphrase to be tried: up to ten seconds.
    bool opens()
    {
        for (int i = 0; i < 500 && !m_gwen.app().session().isUnlocked(); ++i)
            settle(20);
        return m_gwen.app().session().isUnlocked();
    }

    bool signing()
    {
        m_transcript.chapter(QStringLiteral("6. Nerys signs, and Gwen finishes"));
        if (!m_transcript.check(m_gwen.app().session().change(m_plan,
                                    [&](auto& vault) {
                                        return vault.add(m_plan, "people",
                                            { { "person_id", "p-gwen" }, { "name", "Gwen Prawf" },
                                                { "role", "community_nurse" }, { "agency", "health" } });
                                    }),
                QStringLiteral("Gwen, who stands in for the coordinator today, is named in the plan.")))
            return false;
        (void)m_gwen.app().show(QStringLiteral("overview"));
        m_gwen.app().openPlan(QString::fromStdString(m_plan.hex()));
        m_gwen.app().goTo(QStringLiteral("sign"));
        settle(300);
        m_gwen.photograph(m_transcript, QStringLiteral("15-sign"));
        auto* sign = m_gwen.app().plan()->sign();
        sign->setBy(QStringLiteral("su"));
        sign->setLanguage(QStringLiteral("cy"));
        sign->setHow(QStringLiteral("ink"));
        sign->read();
        const bool taken = sign->check();
        m_transcript.check(!taken && !sign->problemWords().isEmpty(),
            QStringLiteral("A blank signature is not taken: “%1”.").arg(sign->problemWords()));
        QVariantList stroke;
        for (int i = 0; i <= 40; ++i)
            stroke.append(QVariantMap { { QStringLiteral("x"), 0.1 + i * 0.02 },
                { QStringLiteral("y"), 0.5 + ((i / 5) % 2 ? 0.18 : -0.18) }, { QStringLiteral("t"), i * 16 },
                { QStringLiteral("p"), 0.6 } });
        sign->setStrokes({ QVariant(stroke) });
        m_transcript.check(
            sign->check(), QStringLiteral("With ink, what will be sealed is shown once more."));
        sign->sign();
        settle(300);
        m_gwen.photograph(m_transcript, QStringLiteral("16-signed"));
        const auto versions = m_gwen.vault().versions(m_plan);
        if (!m_transcript.check(versions && !versions->empty() && versions->front().valid,
                QStringLiteral("A version is sealed, in Welsh, with her ink: “%1”.").arg(sign->doneWords())))
            return false;
        if (!finishing() || !exchanged(m_gwen) || !exchanged(m_tom))
            return false;
        const auto there = m_tom.vault().versions(m_plan);
        return m_transcript.check(there && !there->empty() && there->front().valid
                && there->back().digest == versions->front().digest,
            QStringLiteral("Tom’s tablet verifies the same seals."));
    }

    //! Gwen, who stands in for the coordinator today, signs with her PIN.
    bool finishing()
    {
        constexpr auto kPin = "402817";
        auto& app = m_gwen.app();
        auto* sign = app.plan()->sign();
        sign->finish();
        if (!m_transcript.check(
                sign->step() == 2 && app.lock()->setPin(QString::fromLatin1(kPin), kDemoPassphrase),
                QStringLiteral("Gwen’s own signature is what is left; it wants her PIN.")))
            return false;
        settle(300);
        m_gwen.photograph(m_transcript, QStringLiteral("16b-finish"));
        sign->sign(QString::fromLatin1(kPin));
        QElapsedTimer waited;
        waited.start();
        while (sign->sealing() && waited.elapsed() < 20'000)
            settle(20);
        return m_transcript.check(sign->doneHow() == QLatin1String("account"),
            QStringLiteral("“%1”. For four hours it can be taken back; the version never changes.")
                .arg(sign->doneWords()));
    }

    bool printing()
    {
        m_transcript.chapter(QStringLiteral("7. Her copy, before the visit ends"));
        m_gwen.app().goTo(QStringLiteral("print"));
        settle(300);
        m_gwen.photograph(m_transcript, QStringLiteral("17-print"));
        const i18n::Phrasebook words;
        bool good = true;
        for (const char* language : { "cy", "en", "both" })
            for (const char* format : { "pdf", "html" }) {
                const auto copy = workspace::makeCopy(
                    m_gwen.vault(), m_plan, { format, language, "person", "2026-03-02" }, words);
                const auto name
                    = QStringLiteral("plan-%1.%2").arg(QLatin1String(language), QLatin1String(format));
                QFile file(QDir(m_transcript.folder()).filePath(name));
                good = m_transcript.check(copy.has_value() && file.open(QIODevice::WriteOnly)
                               && file.write(reinterpret_cast<const char*>(copy->data()),
                                      static_cast<qint64>(copy->size()))
                                   > 1000,
                           QStringLiteral("The person’s copy is printed: [%1](%1)").arg(name))
                    && good;
            }
        (void)m_gwen.app().show(QStringLiteral("settings"));
        m_gwen.photograph(m_transcript, QStringLiteral("18-settings"));
        return good;
    }

    bool end()
    {
        m_transcript.chapter(QStringLiteral("8. And the server?"));
        QByteArray all;
        const QDir store(QDir(m_temporary.path()).filePath(QStringLiteral("store")));
        for (const auto& name : store.entryList(QDir::Files)) {
            QFile file(store.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        bool blind = !all.isEmpty();
        for (const char* word : { "Nerys", "grisiau", "ground floor", "Tom Enghraifft" })
            blind = blind && !all.contains(word);
        return m_transcript.check(blind,
            QStringLiteral(
                "Everything it stores was searched for names and sentences of this plan: none is there."));
    }

    bool exchanged(Device& device)
    {
        const bool done = device.exchange();
        return m_transcript.check(done,
            QStringLiteral("%1 sends and receives: “%2”.")
                .arg(device.name(), device.app().sync()->resultWords()));
    }
    [[nodiscard]] std::string document(Device& device) const
    {
        const auto plan = device.vault().plan(m_plan);
        return plan ? (*plan)->document().dump() : std::string();
    }
    [[nodiscard]] QString text(Device& device) const
    {
        const auto plan = device.vault().plan(m_plan);
        const auto* value = plan ? (*plan)->at(kQuestion) : nullptr;
        return value && value->is_string() ? QString::fromStdString(value->get<std::string>()) : QString();
    }

    QTemporaryDir m_temporary;
    Transcript m_transcript;
    QString m_program;
    ServerProcess m_server;
    Device m_gwen, m_tom;
    PlanId m_plan;
};

} // namespace

int runTour(const QString& folder, const QString& serverProgram)
{
    if (!QDir().mkpath(folder))
        return 1;
    return Tour(folder, serverProgram).run();
}

} // namespace cyd::app
