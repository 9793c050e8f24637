// How the person took part, what they agree with and do not, who signed.
#include "core/exchange/print_compose.h"

#include <algorithm>

namespace cyd::exchange {
namespace {

QString toQString(const std::string& text)
{
    return QString::fromStdString(text);
}

//! Each time the plan, or taking part in it, was offered: when, how, by whom, and what came of it.
void writeOffers(Composer& c, Facts& facts, const Json& involvement, const char* list)
{
    const auto label = std::string("print.label.") + list;
    for (const Json* offer : c.items(involvement, list)) {
        auto said = c.date(*offer, "on");
        if (!c.blank(*offer, "how"))
            said += c.typed(*offer, "how");
        said += c.person(*offer, "by");
        if (!c.blank(*offer, "answer"))
            said += c.code(*offer, "answer", "offer_answer");
        if (!c.blank(*offer, "what_was_said"))
            said += c.own(*offer, "what_was_said");
        facts.rows.emplace_back(c.say(label.c_str()), said);
    }
}

void writeDecline(Composer& c, const Json& decline)
{
    c.heading(3, c.say("print.section.decline"));
    Table offers;
    offers.caption = c.say("print.label.offers");
    offers.columns = { { c.say("print.label.on"), 18 }, { c.say("print.label.offered_by"), 20 },
        { c.say("print.label.in_what_form"), 24 }, { c.say("print.label.what_was_said"), 40 } };
    for (const Json* offer : c.items(decline, "offers")) {
        auto said = c.typed(*offer, "what_was_said");
        for (const char* key : { "purpose_explained", "benefits_explained" })
            if (!c.blank(*offer, key)) {
                auto explained = c.yesNo(*offer, key);
                explained.front().weight = Piece::Weight::Quiet;
                said += explained;
            }
        offers.rows.push_back(
            { c.date(*offer, "on"), c.person(*offer, "by"), c.typed(*offer, "in_what_form"), said });
    }
    if (!offers.rows.empty())
        c.add(offers);
    c.add(Paragraph { c.say("print.label.persons_reason"), c.own(decline, "persons_reason"), Voice::Person });
    Facts facts;
    c.row(facts, "print.label.advocate_offered_on", decline, "advocate_offered_on",
        c.date(decline, "advocate_offered_on"));
    c.row(facts, "print.label.next_offer_on", decline, "next_offer_on", c.date(decline, "next_offer_on"));
    c.add(facts);
}

//! The image that belongs to a signature of the plan: same signer, same moment.
const SignatureImage* imageOf(const Composer& c, const Json& signature)
{
    const Json& by = c.in(signature, "by");
    const Json& at = c.in(signature, "signed_at");
    for (const auto& image : c.facts.signatures)
        if (by == image.by && at == image.signedAt)
            return &image;
    return nullptr;
}

void writeImage(Composer& c, const SignatureImage& image, Facts& facts)
{
    const auto add = [&](const char* label, const std::string& text) {
        if (!text.empty())
            facts.rows.emplace_back(c.say(label), Cell { { Said { toQString(text), QString(), {} } } });
    };
    if (image.kind == "typed")
        add("print.label.typed_name", image.words);
    else
        add("print.label.words", image.words);
    add("print.label.sign_reason", image.reason);
    if (!image.witness.empty())
        facts.rows.emplace_back(c.say("print.label.witness"), Cell { { Fact { toQString(image.witness) } } });
    if (!image.digest.empty())
        facts.rows.emplace_back(c.say("print.label.signed_content_hash"),
            Cell { { Fact { toQString(image.digest.substr(0, 16)) } } });
    if (!image.valid)
        facts.rows.emplace_back(
            c.say("print.label.sign_check"), Cell { { c.say("print.sign.invalid"), Piece::Weight::Strong } });
    facts.rows.emplace_back(c.say("print.label.changed_since"),
        Cell { { image.changesSince == 0
                ? c.say("print.sign.unchanged")
                : c.say("print.sign.changed", Composer::same(QString::number(image.changesSince))) } });
    c.add(facts);
    facts.rows.clear();
    if (!image.strokes.empty())
        c.add(Ink { inkLabel(c, c.say("print.sign.ink"), image), image.strokes, image.aspect });
}

Phrase signerHeading(Composer& c, const Cell& who)
{
    for (const auto& piece : who)
        if (const auto* name = std::get_if<Fact>(&piece.what))
            return Composer::same(name->text);
    return c.say("print.not_recorded");
}

//! Of a copy that was signed on paper: when, where it is, who noted it.
void writePaper(Composer& c, const Json& signature, Facts& facts)
{
    if (c.blank(signature, "paper_on"))
        return;
    facts.rows.emplace_back(c.say("print.label.sign_paper"),
        Cell { { paperWords(c, c.plain(signature, "paper_on"), c.plain(signature, "kept_at")) } });
    c.rowIfAny(
        facts, "print.label.paper_version", signature, "paper_version", c.fact(signature, "paper_version"));
    const bool known = Composer::find( // else the name of an account
        c.in(c.plan, "people"), "person_id", c.plain(signature, "recorded_by"));
    c.rowIfAny(facts, "print.label.recorded_by", signature, "recorded_by",
        known ? c.person(signature, "recorded_by") : c.fact(signature, "recorded_by"));
    c.rowIfAny(facts, "print.label.note", signature, "note", c.own(signature, "note"));
}

//! The same of one that only the device knows.
void writePaper(Composer& c, const SignatureImage& image, Facts& facts)
{
    if (image.paperOn.empty())
        return;
    facts.rows.emplace_back(c.say("print.label.sign_paper"),
        Cell { { paperWords(c, toQString(image.paperOn), toQString(image.keptAt)) } });
    if (!image.recordedBy.empty())
        facts.rows.emplace_back(
            c.say("print.label.recorded_by"), Cell { { Fact { toQString(image.recordedBy) } } });
    if (!image.note.empty())
        facts.rows.emplace_back(
            c.say("print.label.note"), Cell { { Said { toQString(image.note), QString(), {} } } });
}

void writeSignatures(Composer& c, const Json& involvement)
{
    c.heading(2, c.say("print.section.signatures"));
    std::vector<const SignatureImage*> shown;
    const auto signatures = c.items(involvement, "signatures");
    for (const Json* signature : signatures) {
        const auto who = c.person(*signature, "by");
        c.heading(3, signerHeading(c, who));
        Facts facts;
        c.row(facts, "print.label.signed_by", *signature, "by", who);
        c.row(facts, "print.label.sign_kind", *signature, "kind", c.code(*signature, "kind", "sign_kind"));
        writePaper(c, *signature, facts);
        c.row(facts, c.blank(*signature, "paper_on") ? "print.label.signed_at" : "print.label.sealed_at",
            *signature, "signed_at", c.time(*signature, "signed_at"));
        c.row(facts, "print.label.lang_shown", *signature, "lang_shown",
            c.code(*signature, "lang_shown", "language"));
        c.row(facts, "print.label.plan_version", *signature, "plan_version",
            c.fact(*signature, "plan_version"));
        Cell except;
        if (const Json& parts = c.in(*signature, "except_parts"); parts.is_array())
            for (const Json& part : parts)
                except += c.aboutValue(part);
        if (!except.empty())
            facts.rows.emplace_back(c.say("print.label.except_parts"), except);
        for (const char* key : { "typed_name", "words", "reason", "witness" })
            c.rowIfAny(facts,
                (std::string("print.label.") + (key == std::string("reason") ? "sign_reason" : key)).c_str(),
                *signature, key, c.own(*signature, key));
        c.rowIfAny(facts, "print.label.withdrawn_at", *signature, "withdrawn_at",
            c.time(*signature, "withdrawn_at"));
        c.rowIfAny(facts, "print.label.withdrawn_reason", *signature, "withdrawn_reason",
            c.own(*signature, "withdrawn_reason"));
        const auto* image = imageOf(c, *signature);
        if (!image || image->digest.empty())
            c.rowIfAny(facts, "print.label.signed_content_hash", *signature, "signed_content_hash",
                c.fact(*signature, "signed_content_hash"));
        else
            c.pass(*signature, "signed_content_hash");
        if (image) {
            shown.push_back(image);
            writeImage(c, *image, facts);
        } else {
            c.add(facts);
        }
    }
    for (const auto& image : c.facts.signatures) {
        if (std::find(shown.begin(), shown.end(), &image) != shown.end())
            continue;
        const auto who = c.personValue(Json(image.by));
        c.heading(3, signerHeading(c, who));
        Facts facts;
        const auto kind = toQString(image.kind);
        facts.rows.emplace_back(c.say("print.label.signed_by"), who);
        facts.rows.emplace_back(c.say("print.label.sign_kind"),
            Cell { { c.word("sign_kind", kind).value_or(Composer::same(kind)) } });
        writePaper(c, image, facts);
        facts.rows.emplace_back(
            c.say(image.paperOn.empty() ? "print.label.signed_at" : "print.label.sealed_at"),
            Cell { { Composer::timeWords(toQString(image.signedAt)) } });
        facts.rows.emplace_back(
            c.say("print.label.lang_shown"), Cell { { c.langWords(toQString(image.langShown)) } });
        if (!image.takenBackAt.empty())
            facts.rows.emplace_back(c.say("print.label.withdrawn_at"),
                Cell { { Composer::timeWords(toQString(image.takenBackAt)) } });
        if (image.planVersion > 0)
            facts.rows.emplace_back(
                c.say("print.label.plan_version"), Cell { { Fact { QString::number(image.planVersion) } } });
        Cell except;
        for (const auto& part : image.exceptParts)
            except += c.aboutValue(Json(part));
        if (!except.empty())
            facts.rows.emplace_back(c.say("print.label.except_parts"), except);
        writeImage(c, image, facts);
    }
    if (signatures.empty() && c.facts.signatures.empty())
        c.addNone();
}

} // namespace

Phrase paperWords(const Composer& c, const QString& on, const QString& keptAt)
{
    return c.say("print.sign.paper", Composer::dateWords(on), Composer::same(keptAt));
}

Phrase inkLabel(const Composer& c, const Phrase& label, const SignatureImage& image)
{
    auto at = toQString(image.takenBackAt);
    for (const Json* signature : c.items(c.in(c.plan, "involvement"), "signatures"))
        if (const Json& back = c.in(*signature, "withdrawn_at"); at.isEmpty() && !Composer::blank(back)
            && back.is_string() && c.in(*signature, "by") == image.by
            && c.in(*signature, "signed_at") == image.signedAt)
            at = toQString(back.get<std::string>());
    return at.isEmpty() ? label : c.say("print.sign.taken_back", label, Composer::timeWords(at));
}

void writeDisagreement(Composer& c, const Json& part)
{
    auto mine = c.about(part, "about");
    for (auto& piece : mine)
        piece.weight = Piece::Weight::Quiet;
    mine += c.own(part, "words");
    auto label = c.say("print.disagree.words");
    if (!c.blank(part, "state")) {
        const auto state = c.code(part, "state", "part_state").front();
        const auto* word = std::get_if<Phrase>(&state.what);
        label = c.say(
            "print.disagree.state_words", word ? *word : Composer::same(std::get<Fact>(state.what).text));
    }
    c.add(Paragraph { label, mine, Voice::Person });
    Facts facts;
    c.rowIfAny(facts, "print.label.recorded_by", part, "recorded_by", c.person(part, "recorded_by"));
    c.rowIfAny(facts, "print.label.recorded_on", part, "recorded_on", c.date(part, "recorded_on"));
    c.add(facts);
    c.add(Paragraph { c.say("print.disagree.answer"), c.typed(part, "team_answer"), Voice::Team });
    Facts answer;
    c.rowIfAny(answer, "print.label.answered_by", part, "answered_by", c.person(part, "answered_by"));
    c.rowIfAny(answer, "print.label.answered_on", part, "answered_on", c.date(part, "answered_on"));
    c.rowIfAny(answer, "print.label.review_on", part, "review_on", c.date(part, "review_on"));
    c.add(answer);
}

void composeAgreement(Composer& c)
{
    if (!c.shows("involvement"))
        return;
    const Json& involvement = c.in(c.plan, "involvement");
    c.heading(2, c.say("print.section.involvement"));
    const Json& agreement = c.in(involvement, "agreement");
    c.add(Paragraph { c.say("print.label.agreement_words"), c.own(agreement, "words"), Voice::Person });
    Facts facts;
    c.row(facts, "print.label.agreement_state", agreement, "state", c.code(agreement, "state", "agreement"));
    c.row(facts, "print.label.recorded_on", agreement, "recorded_on", c.date(agreement, "recorded_on"));
    c.row(facts, "print.label.recorded_by", agreement, "recorded_by", c.person(agreement, "recorded_by"));
    c.row(facts, "print.label.took_part", involvement, "took_part",
        c.code(involvement, "took_part", "took_part"));
    c.row(facts, "print.label.how", involvement, "how", c.typed(involvement, "how"));
    Cell offered;
    if (const Json& dates = c.in(involvement, "plan_offered_on"); dates.is_array())
        for (const Json& date : dates)
            offered += c.dateValue(date);
    c.row(facts, "print.label.plan_offered_on", involvement, "plan_offered_on",
        offered.empty() ? c.notRecorded() : offered);
    writeOffers(c, facts, involvement, "plan_offers");
    writeOffers(c, facts, involvement, "offers");
    if (const Json& somebody = c.in(involvement, "representative"); !c.blank(somebody, "person_id")) {
        auto who = c.person(somebody, "person_id");
        for (const auto& [key, group] :
            { std::pair { "with_or_for", "with_or_for" }, { "consent", "consent" } })
            if (!c.blank(somebody, key))
                who += c.code(somebody, key, group);
        if (!c.blank(somebody, "on"))
            who += c.date(somebody, "on");
        facts.rows.emplace_back(c.say("print.label.representative"), who);
    }
    if (const Json& advocate = c.in(involvement, "advocate"); advocate.is_object()) {
        c.rowIfAny(
            facts, "print.label.advocate_offered_on", advocate, "offered_on", c.date(advocate, "offered_on"));
        c.rowIfAny(facts, "print.label.advocate_answer", advocate, "answer",
            c.code(advocate, "answer", "offer_answer"));
    }
    c.add(facts);

    bool beside = false;
    for (const Json* part : c.items(involvement, "parts")) {
        if (c.isPrinted(c.in(*part, "about"))) {
            beside = true;
            continue;
        }
        writeDisagreement(c, *part);
    }
    if (beside)
        c.add(Paragraph { {}, { { c.say("print.disagree.beside"), Piece::Weight::Quiet } }, Voice::None });
    if (const Json& decline = c.in(involvement, "decline"); decline.is_object())
        writeDecline(c, decline);
    writeSignatures(c, involvement);
}

} // namespace cyd::exchange
